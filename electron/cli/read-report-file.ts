import { basename } from 'node:path'
import texts from '../../resources/text/repairs.nb.json'
import { fail, type Result } from '../../shared/base/result.ts'
import type { Project } from '../../shared/project/open-project.ts'
import { repairSentences } from '../../shared/project/repair-sentences.ts'
import type { ProjectOnDisk } from '../files/open-file.ts'
import type { ProjectFiles } from '../files/project-files.ts'
import { output } from './text.ts'

/**
 * Reads a report that something is to be made of. One that is damaged or newer is refused, although it could be opened in
 * part: no one sees what is missing, and it would be missing in what is made.
 */
export async function readWholeReport(
  projects: ProjectFiles,
  path: string,
): Promise<Result<ProjectOnDisk>> {
  const project = await projects.read(path)
  if (!project.ok) return project
  const { newer, repairs } = project.value
  const file = basename(path)
  if (newer !== null) return fail({ code: 'project-too-new', file, detail: String(newer) })
  if (repairs.length === 0) return project
  const [first = ''] = repairSentences(repairs, project.value.report, texts)
  return fail({ code: 'project-damaged', file, detail: first.replace(/\.$/, '') })
}

/** What a person should know of a report that is only shown. */
export function projectRemarks({ report, repairs, newer }: Project): ReadonlyArray<string> {
  const sentences = repairSentences(repairs, report, texts)
  return [...(newer === null ? [] : [output.newer]), ...sentences].map((line) => `! ${line}`)
}
