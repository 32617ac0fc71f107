import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { fail, ok, type Result } from '../../shared/base/result.ts'
import { openProject, type Project, spareParts } from '../../shared/project/open-project.ts'
import { packedInFile } from '../../shared/project/packed-in-file.ts'
import {
  type PackedParts,
  type ProjectContent,
  saveProject,
} from '../../shared/project/save-project.ts'
import { type ProjectParts, projectLimits } from '../../shared/project/schema.ts'
import { readReport } from '../../shared/report/read-report.ts'
import { atomicWrite } from './atomic-write.ts'
import { keepDamaged } from './keep-damaged.ts'
import { readBytes } from './read-file.ts'
import { sha256, sha256OfPieces } from './sha256.ts'
import { withRelativeSources } from './source-paths.ts'

/** A report as it was read from a file, and which bytes that were. */
export type ProjectOnDisk = Project & { readonly sha256: string }

export type WrittenProject = {
  readonly sha256: string
  /** Where the damaged file that was there has been put; null when there was none. */
  readonly keptDamaged: string | null
}

/** The report files of one shell: what it has read is remembered, so that saving is quick and loses nothing. */
export type ProjectFiles = {
  /** Reads a report as far as it can be read; what is damaged is taken from its backup where that has the same. */
  readonly read: (path: string) => Promise<Result<ProjectOnDisk>>
  readonly readBytes: (bytes: Uint8Array, file: string) => Result<ProjectOnDisk>
  /** The backup beside a report, when it is whole, and when that was saved. */
  readonly readBackup: (path: string) => Promise<{
    readonly project: ProjectOnDisk
    readonly savedAt: Date
  } | null>
  /** Notes that a file gives way to its backup, and is to be kept beside it. Gives its hash; null when it is gone. */
  readonly noteDamaged: (path: string) => Promise<string | null>
  /**
   * Saves a report. `known` is the hash of the file when it was opened or last saved; what someone else has changed since
   * is not overwritten. Null is a name the person has just chosen: a file there may be overwritten if it is a report this
   * version can read whole, never one that is newer or broken. A known file that is damaged is kept beside the new one.
   */
  readonly write: (
    path: string,
    content: Pick<ProjectContent, 'report' | 'media'>,
    known: string | null,
  ) => Promise<Result<WrittenProject>>
}

export function createProjectFiles(now: () => Date = () => new Date()): ProjectFiles {
  /** Hashes of files that were opened with repairs, or not at all. */
  const damaged = new Set<string>()
  const newer = new Set<string>()
  /** Parts no one here knows, by the id of the report they came with. */
  const others = new Map<string, ProjectParts>()
  let packed: PackedParts = new Map()

  function remember(opened: Result<Project>, bytes: Uint8Array): Result<ProjectOnDisk> {
    const hash = sha256(bytes)
    if (!opened.ok) {
      damaged.add(hash)
      return opened
    }
    if (opened.value.repairs.length > 0) damaged.add(hash)
    else packed = packedInFile(bytes)
    if (opened.value.newer !== null) newer.add(hash)
    others.set(opened.value.report.id, opened.value.others)
    return ok({ ...opened.value, sha256: hash })
  }

  async function write(
    path: string,
    { report, media }: Pick<ProjectContent, 'report' | 'media'>,
    known: string | null,
  ): Promise<Result<WrittenProject>> {
    const existing = await checkOverwrite(path, known)
    if (!existing.ok) return existing
    const file = basename(path)
    if (existing.value !== null && newer.has(existing.value)) {
      return fail({ code: 'project-too-new', file })
    }
    // What the gate would change when it is opened is changed before it is saved, so that it opens whole.
    const checked = readReport(report)
    if (!checked.ok) return checked
    const saved = saveProject(
      {
        report: withRelativeSources(checked.value.report, dirname(resolve(path))),
        media,
        others: others.get(report.id) ?? new Map(),
      },
      sha256,
      packed,
    )
    if (!saved.ok) return fail({ ...saved.error, file })
    const isDamaged = existing.value !== null && damaged.has(existing.value)
    const kept = isDamaged ? await keepDamaged(path, now()) : ok(null)
    if (!kept.ok) return kept
    // A backup that may be whole does not give way to a file that is not.
    const written = await atomicWrite(path, saved.value.pieces, { backup: !isDamaged })
    if (!written.ok) return written
    packed = saved.value.packed
    return ok({ sha256: sha256OfPieces(saved.value.pieces), keptDamaged: kept.value })
  }

  return {
    async read(path) {
      const bytes = await readBytes(path, projectLimits.fileBytes)
      if (!bytes.ok) return bytes
      const opened = named(await openWithBackup(bytes.value, path), path)
      return remember(opened, bytes.value)
    },
    readBytes: (bytes, file) => remember(named(openProject(bytes, sha256), file), bytes),
    readBackup,
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

async function openWithBackup(bytes: Uint8Array, path: string): Promise<Result<Project>> {
  const opened = openProject(bytes, sha256)
  if (opened.ok && opened.value.repairs.length === 0) return opened
  const backup = await readBytes(backupOf(path), projectLimits.fileBytes)
  return backup.ok ? openProject(bytes, sha256, spareParts(backup.value, sha256)) : opened
}

async function readBackup(path: string): ReturnType<ProjectFiles['readBackup']> {
  const backup = backupOf(path)
  const bytes = await readBytes(backup, projectLimits.fileBytes)
  const opened = bytes.ok ? openProject(bytes.value, sha256) : bytes
  if (!bytes.ok || !opened.ok) return null
  const isWhole = opened.value.repairs.length === 0 && opened.value.newer === null
  if (!isWhole) return null
  const savedAt = (await stat(backup)).mtime
  return { project: { ...opened.value, sha256: sha256(bytes.value) }, savedAt }
}

function backupOf(path: string): string {
  return `${path}.bak`
}

function named<T>(opened: Result<T>, path: string): Result<T> {
  return opened.ok ? opened : fail({ ...opened.error, file: basename(path) })
}

/** The hash of what is there now, null when nothing is; a failure when it must stay. */
async function checkOverwrite(path: string, known: string | null): Promise<Result<string | null>> {
  const existing = await readBytes(path, projectLimits.fileBytes)
  if (!existing.ok) return existing.error.code === 'file-not-found' ? ok(null) : existing
  const file = basename(path)
  const hash = sha256(existing.value)
  if (known !== null)
    return hash === known ? ok(hash) : fail({ code: 'file-changed-on-disk', file })
  const opened = openProject(existing.value, sha256)
  if (!opened.ok) return fail({ ...opened.error, file })
  if (opened.value.newer !== null) return fail({ code: 'project-too-new', file })
  return opened.value.repairs.length === 0 ? ok(hash) : fail({ code: 'project-damaged', file })
}
