import { ok, type Result } from '../../shared/base/result.ts'
import type { JobId } from '../../shared/contract/job.ts'
import {
  examineProject,
  gatherProject,
  type Project,
  spareParts,
} from '../../shared/project/open-project.ts'
import { packedInFile } from '../../shared/project/packed-in-file.ts'
import type { PackedParts } from '../../shared/project/save-project.ts'
import { sha256 } from './sha256.ts'

/** A report as it was read from a file, and which bytes that were. */
export type ProjectOnDisk = Project & { readonly sha256: string }

/** The same, with how its parts lie packed in the file: nothing when that was not whole. */
export type OpenedFile = ProjectOnDisk & { readonly packed: PackedParts }

/** The backup of a file: it is read only when a part of the file is damaged. */
export type Backup = {
  readonly bytes: number
  /** Null when it cannot be read. */
  readonly read: () => Promise<Uint8Array | null>
}

/** Reads the bytes of a project file. What is damaged is taken from its backup, where that has the same. */
export type OpenFile = (
  bytes: Uint8Array,
  backup: Backup | null,
  /** By which it can be cancelled, where it is read in a job. */
  job?: JobId,
) => Promise<Result<OpenedFile>>

/** Reads them in this very process: for one that does nothing else, or that is the job. */
export async function openFileHere(
  bytes: Uint8Array,
  backup: Pick<Backup, 'read'> | null,
): Promise<Result<OpenedFile>> {
  const examined = examineProject(bytes, sha256)
  if (!examined.ok) return examined
  const spare = examined.value.damaged.size > 0 ? await backup?.read() : null
  const opened = gatherProject(
    examined.value,
    sha256,
    spare ? spareParts(spare, sha256) : undefined,
  )
  if (!opened.ok) return opened
  const isWhole = opened.value.repairs.length === 0
  return ok({
    ...opened.value,
    sha256: sha256(bytes),
    packed: isWhole ? packedInFile(bytes) : new Map(),
  })
}
