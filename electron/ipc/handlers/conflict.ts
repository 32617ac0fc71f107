import { constants } from 'node:fs'
import { copyFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type Failure, fail, ok, type Result } from '../../../shared/base/result.ts'
import type { Handlers } from '../../../shared/contract/ipc.ts'
import type { DraftId, FileState } from '../../../shared/contract/values.ts'
import { projectLimits } from '../../../shared/project/schema.ts'
import { writeFailure } from '../../files/atomic-write.ts'
import type { ProjectOnDisk } from '../../files/open-file.ts'
import { readBytes } from '../../files/read-file.ts'
import { sha256 } from '../../files/sha256.ts'
import { withAbsoluteSources } from '../../files/source-paths.ts'
import type { PickedFile } from '../file-tokens.ts'
import type { HandlerContext } from './context.ts'

type ConflictHandlers = Pick<Handlers, 'checkFile' | 'readTheirs' | 'acceptTheirs' | 'keepTheirs'>

const MAX_COPIES = 100

/** What is done when someone else has saved the file a report was opened from. */
export function conflictHandlers(context: HandlerContext): ConflictHandlers {
  const picked = (token: string) => context.files.file(token, 'open-project', 'save-project')
  const seen = new Map<string, string>()
  /** What was read last of others' version, by the report that it is to be put together with. */
  const theirs = new Map<DraftId, Pick<ProjectOnDisk, 'sha256' | 'others'>>()
  return {
    async checkFile({ file: token }) {
      const file = picked(token)
      return file ? ok(await stateOf(file, seen, context.now())) : fail({ code: 'not-permitted' })
    },
    async readTheirs({ job, file: token, draft }) {
      const file = picked(token)
      const base = context.drafts.base(draft)
      if (!file || !base) return fail({ code: 'not-permitted' })
      const read = await context.jobs.during(job, () => context.projects.read(file.path, job))
      if (!read.ok) return read
      const { report, media, others, newer, sha256: version } = read.value
      // What this version does not know of it would be gone from the two put together.
      if (newer !== null) return fail({ code: 'project-too-new', file: basename(file.path) })
      context.media.addAll(media)
      theirs.set(draft, { sha256: version, others })
      return ok({ base, theirs: withAbsoluteSources(report, dirname(file.path)), version })
    },
    async acceptTheirs({ file: token, draft, version }) {
      const accepted = theirs.get(draft)
      if (!picked(token) || accepted?.sha256 !== version) return fail({ code: 'not-permitted' })
      context.files.setKnown(token, version)
      // What no one here knows cannot have been changed here: theirs is the newest.
      context.drafts.setOthers(draft, accepted.others)
      return ok(null)
    },
    async keepTheirs({ file: token }) {
      const file = picked(token)
      if (!file) return fail({ code: 'not-permitted' })
      const kept = await copyBeside(file.path, context.now())
      if (!kept.ok) return kept
      context.files.setKnown(token, kept.value.version)
      return ok({ name: kept.value.name })
    },
  }
}

/** Some disks and shares tell the time of a file in steps of two seconds, and clocks of two machines differ. */
const RECENT_MS = 60_000

/**
 * Whether the file is as this program left it. A file with the size and time it had when it was read is not read again,
 * unless it was so new that it may have been written once more since, at the same time by the clock.
 */
async function stateOf(
  { path, known }: PickedFile,
  seen: Map<string, string>,
  on: Date,
): Promise<FileState> {
  const now = await stat(path).catch(() => null)
  if (!now) return 'missing'
  const mark = `${known} ${now.size} ${now.mtimeMs}`
  if (known === null || seen.get(path) === mark) return 'same'
  const bytes = await readBytes(path, projectLimits.fileBytes)
  // What cannot be read now says nothing about its content; saving judges it again.
  if (bytes.ok && sha256(bytes.value) !== known) return 'changed'
  if (Math.abs(on.getTime() - now.mtimeMs) > RECENT_MS) seen.set(path, mark)
  return 'same'
}

/** Copies the file beside itself under a name that says what it is, and gives the name and which bytes were copied. */
async function copyBeside(
  path: string,
  now: Date,
): Promise<Result<{ readonly name: string; readonly version: string }>> {
  const extension = extname(path)
  const stem = `${basename(path, extension)} (fra andre ${now.toISOString().slice(0, 10)}`
  for (let number = 1; number <= MAX_COPIES; number++) {
    const name = `${stem}${number === 1 ? '' : ` ${number}`})${extension}`
    const copy = join(dirname(path), name)
    try {
      await copyFile(path, copy, constants.COPYFILE_EXCL)
      const bytes = await readBytes(copy, projectLimits.fileBytes)
      // The copy is what is judged: if the file changes once more meanwhile, saving says so again.
      return bytes.ok ? ok({ name, version: sha256(bytes.value) }) : bytes
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      if (!isTaken) return fail(writeFailure(error, copy))
    }
  }
  return fail<Failure>({ code: 'file-exists', file: basename(path) })
}
