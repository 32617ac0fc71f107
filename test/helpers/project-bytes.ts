import { createHash } from 'node:crypto'
import { strToU8, unzipSync } from 'fflate'
import { canonicalJson } from '../../shared/base/canonical-json.ts'
import { openProject, type Project } from '../../shared/project/open-project.ts'
import { saveProject } from '../../shared/project/save-project.ts'
import { type Media, PROJECT_FORMAT, type ProjectParts } from '../../shared/project/schema.ts'
import type { Report } from '../../shared/report/report.ts'

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/** The bytes of a project file with a report. */
export function projectBytes(
  report: Report,
  media: Media = new Map(),
  others: ProjectParts = new Map(),
): Uint8Array {
  const saved = saveProject({ report, media, others }, sha256)
  if (!saved.ok) throw new Error(`The report could not be saved: ${saved.error.code}.`)
  return new Uint8Array(Buffer.concat(saved.value.pieces))
}

/** What is in the bytes of a project file that can be opened. */
export function openedProject(bytes: Uint8Array): Project {
  const opened = openProject(bytes, sha256)
  if (!opened.ok) throw new Error(`The report could not be opened: ${opened.error.code}.`)
  return opened.value
}

/** The parts of a report as they lie in a folder and can be changed: without the list of what they should be. */
export function looseParts(report: Report, media: Media = new Map()): Map<string, Uint8Array> {
  const parts = new Map(Object.entries(unzipSync(projectBytes(report, media))))
  return parts.set('manifest.json', strToU8(canonicalJson({ format: PROJECT_FORMAT, schema: 1 })))
}
