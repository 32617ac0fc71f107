import { ok, type Result } from '../../shared/base/result.ts'
import type { JobId } from '../../shared/contract/job.ts'
import { openProject, type Project, spareParts } from '../../shared/project/open-project.ts'
import { packedInFile } from '../../shared/project/packed-in-file.ts'
import type { PackedParts } from '../../shared/project/save-project.ts'
import { sha256 } from './sha256.ts'

/** A report as it was read from a file, and which bytes that were. */
export type ProjectOnDisk = Project & { readonly sha256: string }

/** The same, with how its parts lie packed in the file: nothing when that was not whole. */
export type OpenedFile = ProjectOnDisk & { readonly packed: PackedParts }

/** Reads the bytes of a project file. What is damaged is taken from the bytes of its backup, where that has the same. */
export type OpenFile = (
  bytes: Uint8Array,
  backup: Uint8Array | null,
  /** By which it can be cancelled, where it is read in a job. */
  job?: JobId,
) => Promise<Result<OpenedFile>>

/** Reads them in this very process: for one that does nothing else, or that is the job. */
export const openFileHere: OpenFile = async (bytes, backup) => {
  const opened = openProject(bytes, sha256, backup ? spareParts(backup, sha256) : undefined)
  if (!opened.ok) return opened
  const isWhole = opened.value.repairs.length === 0
  return ok({
    ...opened.value,
    sha256: sha256(bytes),
    packed: isWhole ? packedInFile(bytes) : new Map(),
  })
}
