import { dirname } from 'node:path'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import type { FoundDraft, FoundDrafts, LostDraft } from '../../../shared/contract/draft.ts'
import type { Handlers } from '../../../shared/contract/ipc.ts'
import type { JobId } from '../../../shared/contract/job.ts'
import type { DraftId, OpenedProject } from '../../../shared/contract/values.ts'
import { compareReports, isSameReport } from '../../../shared/report/compare-reports.ts'
import type { Report } from '../../../shared/report/report.ts'
import type { ProjectOnDisk } from '../../files/open-file.ts'
import type { ProjectFiles } from '../../files/project-files.ts'
import { withAbsoluteSources } from '../../files/source-paths.ts'
import type { MayFinish } from '../../jobs/stops.ts'
import type { DraftHeader } from '../../recovery/draft-log.ts'
import type { HandlerContext } from './context.ts'

type DraftHandlers = Pick<
  Handlers,
  'keepDraft' | 'workKept' | 'findDrafts' | 'openDraft' | 'dropDraft'
>

export function draftHandlers(context: HandlerContext): DraftHandlers {
  const { drafts, jobs } = context
  return {
    keepDraft: (change) => drafts.keep(change),
    async workKept() {
      context.noteKept()
      return ok(null)
    },
    async findDrafts({ job, file: token, compare }) {
      const path = token === null ? null : (openedPath(context, token) ?? '')
      const files = compare ? fileReader(context.projects, job) : null
      return await jobs.during(job, () => findDrafts(context, path, files))
    },
    openDraft: ({ job, draft }) =>
      jobs.during(job, (mayFinish) =>
        openDraft(context, draft, { files: fileReader(context.projects, job), mayFinish }),
      ),
    async dropDraft({ draft }) {
      await drafts.remove(draft)
      return ok(null)
    },
  }
}

function openedPath({ files }: HandlerContext, token: string): string | null {
  return files.file(token, 'open-project', 'save-project')?.path ?? null
}

/** Reads the files that drafts belong to, each once, and no more of them when the person has ended it. */
type FileReader = {
  readonly read: (path: string) => Promise<Result<ProjectOnDisk>>
  /** The report in a file, or null when it cannot be read. */
  readonly report: (path: string) => Promise<Report | null>
  readonly isEnded: () => boolean
}

function fileReader(projects: ProjectFiles, job: JobId): FileReader {
  const known = new Map<string, Result<ProjectOnDisk>>()
  let isEnded = false
  async function read(path: string): Promise<Result<ProjectOnDisk>> {
    if (isEnded) return fail({ code: 'job-cancelled' })
    const file = known.get(path) ?? (await projects.read(path, job))
    known.set(path, file)
    if (!file.ok && file.error.code === 'job-cancelled') isEnded = true
    return file
  }
  return {
    read,
    async report(path) {
      const file = await read(path)
      return file.ok ? withAbsoluteSources(file.value.report, dirname(path)) : null
    },
    isEnded: () => isEnded,
  }
}

/**
 * All unsaved work, newest first, or that of one file. What says nothing else than its file is put away. Without files what
 * is whole in itself is told of.
 */
async function findDrafts(
  context: HandlerContext,
  path: string | null,
  files: FileReader | null,
): Promise<Result<FoundDrafts>> {
  const found: FoundDraft[] = []
  const lost: LostDraft[] = []
  for (const id of await context.drafts.list()) {
    const draft = await describe(context, id, path, files)
    if (files?.isEnded()) return fail({ code: 'job-cancelled' })
    if (draft === null) continue
    if (!('title' in draft)) lost.push(draft)
    else found.push(draft)
  }
  return ok({ found: found.toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1)), lost })
}

async function describe(
  context: HandlerContext,
  id: DraftId,
  path: string | null,
  files: FileReader | null,
): Promise<FoundDraft | LostDraft | null> {
  const read = await context.drafts.read(id, files?.report ?? (async () => null))
  if (!read || (path !== null && read.header.path !== path)) return null
  const { header, report, base, keptAt, damagedParts } = read
  // What is damaged may be whole in the file.
  if (!files && damagedParts > 0) return null
  const file = header.path === null ? null : context.files.addFile(header.path, 'open-project')
  if (!report) return { draft: id, file }
  const { saved, fileState } = await stateOfFile(files, header)
  if (saved && damagedParts === 0 && isSameReport(saved, report)) {
    // A window of this program may still work on it.
    if (context.drafts.base(id) === null) await context.drafts.remove(id)
    return null
  }
  const { title, organisation } = report.settings
  const difference = compareReports(saved ?? base ?? report, report)
  return { draft: id, title, organisation, keptAt, file, fileState, difference, damagedParts }
}

async function stateOfFile(
  files: FileReader | null,
  { path, known }: DraftHeader,
): Promise<{ saved: Report | null; fileState: FoundDraft['fileState'] }> {
  if (path === null) return { saved: null, fileState: 'never-saved' }
  if (!files) return { saved: null, fileState: 'not-read' }
  const read = await files.read(path)
  if (!read.ok) {
    const isMissing = read.error.code === 'file-not-found'
    return { saved: null, fileState: isMissing ? 'missing' : 'unreadable' }
  }
  const fileState = read.value.sha256 === known ? 'unchanged' : 'changed'
  return { saved: withAbsoluteSources(read.value.report, dirname(path)), fileState }
}

/** Opens unsaved work as changes to what it began from, so that it is saved over the file only if that has not changed. */
async function openDraft(
  context: HandlerContext,
  id: DraftId,
  { files, mayFinish }: { readonly files: FileReader; readonly mayFinish: MayFinish },
): Promise<Result<OpenedProject>> {
  const read = await context.drafts.read(id, files.report)
  if (files.isEnded()) return fail({ code: 'job-cancelled' })
  if (!read?.report) return fail({ code: 'draft-damaged' })
  const { header, report, media } = read
  const inFile = header.path === null ? null : await files.read(header.path)
  if (files.isEnded() || !mayFinish()) return fail({ code: 'job-cancelled' })
  if (inFile?.ok) context.media.addAll(inFile.value.media)
  context.media.addAll(media)
  const file = header.path === null ? null : context.files.addFile(header.path, 'open-project')
  if (file && header.known !== null) context.files.setKnown(file.token, header.known)
  await context.drafts.resume(id, { ...read, report })
  if (inFile?.ok) context.drafts.setOthers(id, inFile.value.others)
  return ok({ report, file, repairs: [], isNewer: false, backup: null, draft: id })
}
