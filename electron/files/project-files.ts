import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { type Failure, fail, ok, type Result } from '../../shared/base/result.ts'
import type { JobId } from '../../shared/contract/job.ts'
import {
  type PackedParts,
  type ProjectContent,
  saveProject,
} from '../../shared/project/save-project.ts'
import { projectLimits } from '../../shared/project/schema.ts'
import { readReport } from '../../shared/report/read-report.ts'
import { atomicWrite } from './atomic-write.ts'
import { keepDamaged } from './keep-damaged.ts'
import {
  type Backup,
  type OpenedFile,
  type OpenFile,
  openFileHere,
  type ProjectOnDisk,
} from './open-file.ts'
import { readBytes } from './read-file.ts'
import { sha256, sha256OfPieces } from './sha256.ts'
import { withRelativeSources } from './source-paths.ts'

export type WrittenProject = {
  readonly sha256: string
  /** Where the damaged file that was there has been put; null when there was none. */
  readonly keptDamaged: string | null
}

export type ReadBackup = { readonly project: ProjectOnDisk; readonly savedAt: Date }

/** The report files of one shell: which of them were damaged or newer is remembered, so that saving loses nothing. */
export type ProjectFiles = {
  /** Reads a report as far as it can be read; what is damaged is taken from its backup where that has the same. */
  readonly read: (path: string, job?: JobId) => Promise<Result<ProjectOnDisk>>
  readonly readBytes: (
    bytes: Uint8Array,
    file: string,
    job?: JobId,
  ) => Promise<Result<ProjectOnDisk>>
  /** The backup beside a report, when it is whole, and when that was saved; null when there is none. */
  readonly readBackup: (path: string, job?: JobId) => Promise<Result<ReadBackup | null>>
  /** Whether these bytes were read here and are from a newer version: what was read of them is not all there is. */
  readonly isNewer: (sha256: string) => boolean
  /** Notes that a file gives way to its backup, and is to be kept beside it. Gives its hash; null when it is gone. */
  readonly noteDamaged: (path: string) => Promise<string | null>
  /**
   * Saves a report. `known` is the hash of the file when it was opened or last saved; what someone else has changed since
   * is not overwritten. Null is a name the person has just chosen: a file there may be overwritten if it is a report this
   * version can read whole, never one that is newer or broken. A known file that is damaged is kept beside the new one.
   */
  readonly write: (
    path: string,
    content: ProjectContent,
    known: string | null,
    stopping?: Stopping,
  ) => Promise<Result<WrittenProject>>
}

/** How a save can be ended before the file takes its name: by the job that looks at what is there, and by being asked. */
export type Stopping = { readonly job: JobId; readonly mayFinish: () => boolean }

type Work = {
  readonly now: () => Date
  /** How files are read: in a job, wherever a program has more to do than that. */
  readonly open: OpenFile
}

export function createProjectFiles({
  now = () => new Date(),
  open = openFileHere,
}: Partial<Work> = {}): ProjectFiles {
  /** Hashes of files that were opened with repairs, or not at all. */
  const damaged = new Set<string>()
  const newer = new Set<string>()
  let packed: PackedParts = new Map()
  const readOnce = createReadOnce()

  function remember(opened: Result<OpenedFile>, bytes: Uint8Array): Result<ProjectOnDisk> {
    if (!opened.ok) {
      if (!wasStopped(opened.error)) damaged.add(sha256(bytes))
      return opened
    }
    const { packed: packedInFile, ...project } = opened.value
    if (project.repairs.length > 0) damaged.add(project.sha256)
    else packed = packedInFile
    if (project.newer !== null) newer.add(project.sha256)
    return ok(project)
  }

  async function write(
    path: string,
    { report, media, others }: ProjectContent,
    known: string | null,
    { job, mayFinish = () => true }: Partial<Stopping> = {},
  ): Promise<Result<WrittenProject>> {
    const existing = await checkOverwrite(path, known, (bytes) => open(bytes, null, job))
    if (!existing.ok) return existing
    const file = basename(path)
    if (existing.value !== null && newer.has(existing.value)) {
      return fail({ code: 'newer-not-overwritten', file })
    }
    // What the gate would change when it is opened is changed before it is saved, so that it opens whole.
    const checked = readReport(report)
    if (!checked.ok) return checked
    const saved = saveProject(
      {
        report: withRelativeSources(checked.value.report, dirname(resolve(path))),
        media,
        others,
      },
      sha256,
      packed,
    )
    if (!saved.ok) return fail({ ...saved.error, file })
    const isDamaged = existing.value !== null && damaged.has(existing.value)
    const kept = isDamaged ? await keepDamaged(path, now()) : ok(null)
    if (!kept.ok) return kept
    // A backup that may be whole does not give way to a file that is not.
    const written = await atomicWrite(path, saved.value.pieces, {
      backup: !isDamaged,
      mayFinish,
    })
    if (!written.ok) return written
    packed = saved.value.packed
    return ok({ sha256: sha256OfPieces(saved.value.pieces), keptDamaged: kept.value })
  }

  return {
    async read(path, job) {
      const bytes = await readOnce(path)
      if (!bytes.ok) return bytes
      const opened = await open(bytes.value, await backupBeside(path), job)
      return remember(named(opened, path), bytes.value)
    },
    readBytes: async (bytes, file, job) =>
      remember(named(await open(bytes, null, job), file), bytes),
    readBackup: (path, job) => readBackup(backupOf(path), (file) => open(file, null, job)),
    isNewer: (hash) => newer.has(hash),
    async noteDamaged(path) {
      const bytes = await readBytes(path, projectLimits.fileBytes)
      if (!bytes.ok) return null
      const hash = sha256(bytes.value)
      damaged.add(hash)
      return hash
    },
    write,
  }
}

/**
 * Reads a file once for all who ask for it meanwhile: on a share that does not answer each read holds a thread of the few
 * that all files are read and written with.
 */
function createReadOnce(): (path: string) => Promise<Result<Uint8Array>> {
  const reading = new Map<string, Promise<Result<Uint8Array>>>()
  return (path) => {
    const read =
      reading.get(path) ??
      readBytes(path, projectLimits.fileBytes).finally(() => reading.delete(path))
    reading.set(path, read)
    return read
  }
}

/** Null when there is none, or none that could be a report. */
async function backupBeside(path: string): Promise<Backup | null> {
  const backup = backupOf(path)
  const found = await stat(backup).catch(() => null)
  if (!found || found.size > projectLimits.fileBytes) return null
  return {
    bytes: found.size,
    async read() {
      const bytes = await readBytes(backup, projectLimits.fileBytes)
      return bytes.ok ? bytes.value : null
    },
  }
}

/** Nothing was found out about it, and trying again would go the same way. */
function wasStopped({ code }: Failure): boolean {
  return code.startsWith('job-')
}

async function readBackup(backup: string, open: OpenFile): ReturnType<ProjectFiles['readBackup']> {
  const bytes = await readBytes(backup, projectLimits.fileBytes)
  const opened = bytes.ok ? await open(bytes.value, null) : bytes
  if (!opened.ok) return wasStopped(opened.error) ? opened : ok(null)
  const isWhole = opened.value.repairs.length === 0 && opened.value.newer === null
  return ok(isWhole ? { project: opened.value, savedAt: (await stat(backup)).mtime } : null)
}

function backupOf(path: string): string {
  return `${path}.bak`
}

function named<T>(opened: Result<T>, path: string): Result<T> {
  return opened.ok ? opened : fail({ ...opened.error, file: basename(path) })
}

/** The hash of what is there now, null when nothing is; a failure when it must stay. */
async function checkOverwrite(
  path: string,
  known: string | null,
  open: (bytes: Uint8Array) => Promise<Result<OpenedFile>>,
): Promise<Result<string | null>> {
  const existing = await readBytes(path, projectLimits.fileBytes)
  if (!existing.ok) return existing.error.code === 'file-not-found' ? ok(null) : existing
  const file = basename(path)
  const hash = sha256(existing.value)
  if (known !== null)
    return hash === known ? ok(hash) : fail({ code: 'file-changed-on-disk', file })
  const opened = await open(existing.value)
  if (!opened.ok) return fail({ ...opened.error, file })
  if (opened.value.newer !== null) return fail({ code: 'newer-not-overwritten', file })
  return opened.value.repairs.length === 0 ? ok(hash) : fail({ code: 'project-damaged', file })
}
