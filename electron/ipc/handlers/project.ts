import { basename, dirname } from 'node:path'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import type { Handlers } from '../../../shared/contract/ipc.ts'
import type { JobId } from '../../../shared/contract/job.ts'
import type { BackupInfo, OpenedProject } from '../../../shared/contract/values.ts'
import { newReport } from '../../../shared/report/new-report.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import type { Report } from '../../../shared/report/report.ts'
import { asOneWriter } from '../../files/one-writer.ts'
import type { ProjectOnDisk } from '../../files/open-file.ts'
import type { Stopping } from '../../files/project-files.ts'
import { withAbsoluteSources } from '../../files/source-paths.ts'
import { randomIds } from '../../random-ids.ts'
import type { DraftHeader } from '../../recovery/draft-log.ts'
import type { HandlerContext } from './context.ts'

type ProjectHandlers = Pick<
  Handlers,
  | 'listTemplates'
  | 'listTableTemplates'
  | 'recentFiles'
  | 'startFile'
  | 'createReport'
  | 'openSample'
  | 'openProject'
  | 'findBackup'
  | 'openBackup'
  | 'saveProject'
>

export function projectHandlers(context: HandlerContext): ProjectHandlers {
  const { files, resources, media, projects, jobs } = context
  const picked = (token: string) => files.file(token, 'open-project', 'save-project')
  return {
    async listTemplates() {
      const templates = await resources.templates()
      return ok(templates.map(({ id, title, description }) => ({ id, title, description })))
    },
    listTableTemplates: async () => ok(await resources.tableTemplates()),
    async startFile() {
      const path = context.takeStartFile()
      return ok(path === null ? null : files.addFile(path, 'open-project'))
    },
    recentFiles: () => recentFiles(context),
    async createReport({ template: id, ...options }) {
      const template = await resources.template(id)
      if (!template.ok) return template
      const report = newReport(template.value, options, randomIds)
      const draft = context.drafts.begin(report, neverSaved)
      return ok({ ...withoutFile, report, repairs: [], draft })
    },
    async openSample() {
      const sample = await resources.sample()
      if (!sample.ok) return sample
      return ok(toOpened(context, sample.value, withoutFile, neverSaved))
    },
    openProject: ({ job, file }) =>
      jobs.during(job, (mayFinish) => openProjectToken(context, file, { job, mayFinish })),
    async findBackup({ job, file: token }) {
      const file = picked(token)
      if (!file) return fail({ code: 'not-permitted' })
      return await jobs.during(job, async () => ok(await backupInfo(context, file.path, job)))
    },
    openBackup: ({ job, file }) =>
      jobs.during(job, (mayFinish) => openBackupOf(context, file, { job, mayFinish })),
    async saveProject({ job, file: token, report, draft }) {
      const file = picked(token)
      if (!file) return fail({ code: 'not-permitted' })
      const from = draft === null ? null : context.drafts.known(draft)
      if (from !== null && projects.isNewer(from)) {
        return fail({ code: 'newer-not-saved', file: basename(file.path) })
      }
      // The window's report goes through the same gate as one from a file.
      const checked = readReport(report)
      if (!checked.ok) return checked
      const project = {
        report: checked.value.report,
        media: media.shownIn(checked.value.report),
        others: draft === null ? new Map() : context.drafts.others(draft),
      }
      const installation = await context.settings.installation()
      const written = await jobs.during(job, (mayFinish) =>
        asOneWriter(file.path, installation, async () => {
          // Asked for in its turn: another save of the same report may have come before.
          const { known } = picked(token) ?? file
          const done = await projects.write(file.path, project, known, { job, mayFinish })
          if (done.ok) files.setKnown(token, done.value.sha256)
          return done
        }),
      )
      if (!written.ok) return written
      const { sha256, keptDamaged } = written.value
      if (draft !== null) {
        context.drafts.begin(project.report, { path: file.path, known: sha256 }, draft)
      }
      await remember(context, file.path, project.report)
      return ok({ savedAt: context.now().toISOString(), keptDamaged })
    },
  }
}

const ended: Result<never> = fail({ code: 'job-cancelled' })

async function openProjectToken(
  context: HandlerContext,
  token: string,
  { job, mayFinish }: Stopping,
): Promise<Result<OpenedProject>> {
  const adopted = context.files.adopted(token)
  if (adopted) {
    const opened = await context.projects.readBytes(adopted.bytes, adopted.name, job)
    if (!opened.ok) return opened
    if (!mayFinish()) return ended
    const header = { path: null, known: opened.value.sha256 }
    return ok(toOpened(context, opened.value, withoutFile, header))
  }
  const file = context.files.file(token, 'open-project', 'save-project')
  if (!file) return fail({ code: 'not-permitted' })
  const opened = await context.projects.read(file.path, job)
  if (!opened.ok) return opened
  const isWhole = opened.value.repairs.length === 0
  const backup = isWhole ? null : await backupInfo(context, file.path, job)
  if (!mayFinish()) return ended
  return ok(await takeFile(context, { path: file.path, project: opened.value, backup }))
}

async function openBackupOf(
  context: HandlerContext,
  token: string,
  { job, mayFinish }: Stopping,
): Promise<Result<OpenedProject>> {
  const file = context.files.file(token, 'open-project', 'save-project')
  if (!file) return fail({ code: 'not-permitted' })
  const found = await context.projects.readBackup(file.path, job)
  if (!found.ok) return found
  if (!found.value) return fail({ code: 'file-not-found', file: `${basename(file.path)}.bak` })
  if (!mayFinish()) return ended
  // What is saved takes the place of the damaged file, so that is the one to know.
  const damaged = await context.projects.noteDamaged(file.path)
  const { project: backup } = found.value
  const project = { ...backup, sha256: damaged ?? backup.sha256 }
  return ok(await takeFile(context, { path: file.path, project, backup: null }))
}

async function backupInfo(
  { projects }: HandlerContext,
  path: string,
  job: JobId,
): Promise<BackupInfo | null> {
  const found = await projects.readBackup(path, job)
  return found.ok && found.value ? { savedAt: found.value.savedAt.toISOString() } : null
}

type TakenFile = {
  readonly path: string
  readonly project: ProjectOnDisk
  readonly backup: BackupInfo | null
}

async function takeFile(
  context: HandlerContext,
  { path, project, backup }: TakenFile,
): Promise<OpenedProject> {
  const file = context.files.addFile(path, 'open-project')
  context.files.setKnown(file.token, project.sha256)
  await remember(context, path, project.report)
  // Whole paths while it is open: it may be saved in another folder.
  const report = withAbsoluteSources(project.report, dirname(path))
  return toOpened(
    context,
    { ...project, report },
    { file, backup },
    { path, known: project.sha256 },
  )
}

const neverSaved: DraftHeader = { path: null, known: null }
const withoutFile = { file: null, isNewer: false, backup: null } as const

function toOpened(
  { media, drafts }: HandlerContext,
  { report, repairs, newer, others, ...project }: Omit<ProjectOnDisk, 'sha256'>,
  { file, backup }: Pick<OpenedProject, 'file' | 'backup'>,
  header: DraftHeader,
): OpenedProject {
  media.addAll(project.media)
  const draft = drafts.begin(report, header)
  drafts.setOthers(draft, others)
  return { report, file, repairs, isNewer: newer !== null, backup, draft }
}

async function recentFiles({ settings, files }: HandlerContext) {
  const recent = await settings.recent()
  return ok(
    recent.map(({ path, title, organisation, openedAt }) => ({
      file: files.addFile(path, 'open-project'),
      title,
      organisation,
      openedAt,
    })),
  )
}

async function remember(context: HandlerContext, path: string, report: Report): Promise<void> {
  const { title, organisation } = report.settings
  const openedAt = context.now().toISOString()
  await context.settings.addRecent({ path, title, organisation, openedAt })
}
