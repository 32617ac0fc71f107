import { dirname } from 'node:path'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import type { Handlers } from '../../../shared/contract/ipc.ts'
import type { ChosenFile, OpenedProject } from '../../../shared/contract/values.ts'
import { newReport } from '../../../shared/report/new-report.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import type { Report } from '../../../shared/report/report.ts'
import { asOneWriter } from '../../files/one-writer.ts'
import {
  openProjectBytes,
  type ProjectOnDisk,
  readProjectFile,
  writeProjectFile,
} from '../../files/project-files.ts'
import { withAbsoluteSources } from '../../files/source-paths.ts'
import { randomIds } from '../../random-ids.ts'
import type { DraftHeader } from '../../recovery/draft-log.ts'
import { templateInfo } from '../../resources.ts'
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
  | 'saveProject'
>

export function projectHandlers(context: HandlerContext): ProjectHandlers {
  const { files, resources, media } = context
  return {
    async listTemplates() {
      const templates = await resources.templates()
      return ok(templates.map((template) => templateInfo(template, 'nb')))
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
      return ok({ report, file: null, repairs: [], draft })
    },
    async openSample() {
      const sample = await resources.sample()
      if (!sample.ok) return sample
      return ok(toOpened(context, sample.value, null, neverSaved))
    },
    openProject: ({ file }) => openProjectToken(context, file),
    async saveProject({ file: token, report, draft }) {
      const file = files.file(token, 'save-project', 'open-project')
      if (!file) return fail({ code: 'not-permitted' })
      // The window's report goes through the same gate as one from a file.
      const checked = readReport(report)
      if (!checked.ok) return checked
      const project = {
        report: checked.value.report,
        media: media.shownIn(checked.value.report),
      }
      const written = await asOneWriter(file.path, () =>
        writeProjectFile(file.path, project, file.known),
      )
      if (!written.ok) return written
      files.setKnown(token, written.value)
      if (draft !== null) {
        const header = { path: file.path, known: written.value }
        context.drafts.begin(project.report, header, draft)
      }
      await remember(context, file.path, project.report)
      return ok({ savedAt: context.now().toISOString() })
    },
  }
}

async function openProjectToken(
  context: HandlerContext,
  token: string,
): Promise<Result<OpenedProject>> {
  const adopted = context.files.adopted(token)
  if (adopted) {
    const opened = openProjectBytes(adopted.bytes, adopted.name)
    return opened.ok ? ok(toOpened(context, opened.value, null, neverSaved)) : opened
  }
  const file = context.files.file(token, 'open-project', 'save-project')
  if (!file) return fail({ code: 'not-permitted' })
  const opened = await readProjectFile(file.path)
  if (!opened.ok) return opened
  const chosen = context.files.addFile(file.path, 'open-project')
  context.files.setKnown(chosen.token, opened.value.sha256)
  await remember(context, file.path, opened.value.report)
  // Whole paths while it is open: it may be saved in another folder.
  const report = withAbsoluteSources(opened.value.report, dirname(file.path))
  const header = { path: file.path, known: opened.value.sha256 }
  return ok(toOpened(context, { ...opened.value, report }, chosen, header))
}

const neverSaved: DraftHeader = { path: null, known: null }

function toOpened(
  { media, drafts }: HandlerContext,
  { report, repairs, ...project }: Omit<ProjectOnDisk, 'sha256'>,
  file: ChosenFile | null,
  header: DraftHeader,
): OpenedProject {
  media.addAll(project.media)
  return { report, file, repairs, draft: drafts.begin(report, header) }
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
