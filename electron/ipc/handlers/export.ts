import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import type { Handlers } from '../../../shared/contract/ipc.ts'
import type { JobProgress } from '../../../shared/contract/job.ts'
import type { ThemeLook } from '../../../shared/contract/theme-look.ts'
import type { WordLooks } from '../../../shared/contract/values.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import { templateLimits } from '../../../shared/word/template/unpack-template.ts'
import type { WordTheme } from '../../../shared/word/theme.ts'
import { checkFile, exportEntry } from '../../files/export-log.ts'
import { readBytes } from '../../files/read-file.ts'
import { exportToFile } from '../../jobs/export-file.ts'
import type { NamedBytes } from '../../jobs/jobs.ts'
import { DEFAULT_THEME } from '../../resources.ts'
import type { FileTokens } from '../file-tokens.ts'
import type { HandlerContext } from './context.ts'

export function exportHandlers(
  context: HandlerContext,
): Pick<Handlers, 'wordLooks' | 'exportWord' | 'verifyExport'> {
  const { files, jobs, resources, emit } = context
  return {
    wordLooks: async () => ok(await wordLooks(context)),
    async exportWord({ job, file: token, report, choices }) {
      const file = files.file(token, 'save-word')
      if (!file) return fail({ code: 'not-permitted' })
      const checked = readReport(report)
      if (!checked.ok) return checked
      const theme = await resources.theme(choices.theme)
      if (!theme.ok) return theme
      const themeLogo = await resources.themeLogo(theme.value)
      if (!themeLogo.ok) return themeLogo
      const template = await readTemplate(files, choices.template)
      if (!template.ok) return template
      const onProgress = (progress: JobProgress) => emit('jobProgress', progress)
      const written = await exportToFile({
        jobs,
        resources,
        path: file.path,
        report: checked.value.report,
        media: context.media.shownIn(checked.value.report),
        choices,
        theme: theme.value,
        themeLogo: themeLogo.value,
        template: template.value,
        job: { id: job, onProgress },
      })
      if (!written.ok) return written
      const own =
        choices.template === null ? null : files.file(choices.template, 'open-word-template')
      await context.settings.setLook({ theme: choices.theme, template: own?.path ?? null })
      // A token of its own: the window may open the file, but not write it again without asking.
      const { sha256, bytes } = written.value
      const made = { path: file.path, format: 'docx', sha256, bytes } as const
      const entry = exportEntry(checked.value.report, made, context.now())
      return ok({ file: files.addFile(file.path, 'save-word'), entry, ...written.value })
    },
    async verifyExport({ file: token, report }) {
      const file = files.file(token, 'open-exported')
      if (!file) return fail({ code: 'not-permitted' })
      const checked = readReport(report)
      return checked.ok ? checkFile(checked.value.report, file.path) : checked
    },
  }
}

/** A template is the organisation's, not a report's: it is chosen once, and offered for every report on this machine. */
async function wordLooks({ files, resources, settings }: HandlerContext): Promise<WordLooks> {
  const ids = await resources.themes()
  const read = await Promise.all(ids.map((id) => resources.theme(id)))
  const themes = ids.flatMap((id, index) => {
    const theme = read[index]
    return theme?.ok ? [{ id, name: theme.value.name, look: lookOf(theme.value) }] : []
  })
  const last = await settings.look()
  const path = last?.template ?? null
  const isThere = path !== null && (await isFile(path))
  return {
    themes,
    theme: themes.find(({ id }) => id === last?.theme)?.id ?? DEFAULT_THEME,
    template: isThere ? files.addFile(path, 'open-word-template') : null,
  }
}

/** What the window draws a report for paper with; fonts to embed and the logo's file stay here. */
function lookOf({ fonts, colors, sizes, page, chapterStartsPage, tables }: WordTheme): ThemeLook {
  const { text, table } = fonts
  return { fonts: { text, table }, colors, sizes, page, chapterStartsPage, tables }
}

async function isFile(path: string): Promise<boolean> {
  // A share that does not answer, or a file that was moved: then there is no template to offer.
  return await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

/** An own Word file, read anew for each export: the organisation may have changed it. */
async function readTemplate(
  files: FileTokens,
  token: string | null,
): Promise<Result<NamedBytes | null>> {
  if (token === null) return ok(null)
  const file = files.file(token, 'open-word-template')
  if (!file) return fail({ code: 'not-permitted' })
  const bytes = await readBytes(file.path, templateLimits.fileBytes)
  return bytes.ok ? ok({ name: basename(file.path), bytes: bytes.value }) : bytes
}
