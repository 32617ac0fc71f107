import { basename, dirname, resolve } from 'node:path'
import { fail, ok, type Result } from '../../shared/base/result.ts'
import { openProject, type Project } from '../../shared/project/open-project.ts'
import { saveProject } from '../../shared/project/save-project.ts'
import type { Media } from '../../shared/project/schema.ts'
import type { Report } from '../../shared/report/report.ts'
import { atomicWrite } from './atomic-write.ts'
import { readBytes } from './read-file.ts'
import { sha256 } from './sha256.ts'
import { withRelativeSources } from './source-paths.ts'

const MAX_PROJECT_BYTES = 500 * 1024 * 1024

/** A report as it was read from a file, and which bytes that were. */
export type ProjectOnDisk = Project & { readonly sha256: string }

export async function readProjectFile(path: string): Promise<Result<ProjectOnDisk>> {
  const bytes = await readBytes(path, MAX_PROJECT_BYTES)
  return bytes.ok ? openProjectBytes(bytes.value, basename(path)) : bytes
}

export function openProjectBytes(bytes: Uint8Array, file: string): Result<ProjectOnDisk> {
  const opened = openProject(bytes, sha256)
  if (!opened.ok) return fail({ ...opened.error, file })
  return ok({ ...opened.value, sha256: sha256(bytes) })
}

/**
 * Saves a report and gives the hash of the new file.
 *
 * `known` is the hash of the file when it was opened or last saved; what someone else has changed since is not
 * overwritten. Null is a name the person has just chosen: a file there may be overwritten if it is a report this
 * version can read, never one that is newer or broken.
 */
export async function writeProjectFile(
  path: string,
  { report, media }: { readonly report: Report; readonly media: Media },
  known: string | null,
): Promise<Result<string>> {
  const allowed = await checkOverwrite(path, known)
  if (!allowed.ok) return allowed
  const bytes = saveProject(withRelativeSources(report, dirname(resolve(path))), media)
  const written = await atomicWrite(path, bytes, { backup: true })
  return written.ok ? ok(sha256(bytes)) : written
}

async function checkOverwrite(path: string, known: string | null): Promise<Result<null>> {
  const existing = await readBytes(path, MAX_PROJECT_BYTES)
  if (!existing.ok) return existing.error.code === 'file-not-found' ? ok(null) : existing
  const file = basename(path)
  if (known !== null) {
    return sha256(existing.value) === known
      ? ok(null)
      : fail({ code: 'file-changed-on-disk', file })
  }
  const opened = openProjectBytes(existing.value, file)
  return opened.ok ? ok(null) : opened
}
