import { basename, dirname, extname } from 'node:path'
import { type Failure, fail, ok, type Result } from '../../shared/base/result.ts'
import { templateRemarks } from '../../shared/contract/template-remarks.ts'
import { tableLayouts } from '../../shared/contract/values.ts'
import { stopsExport } from '../../shared/report/export-finding.ts'
import type { Report } from '../../shared/report/report.ts'
import { faintColors, readOwnTheme } from '../../shared/word/own-theme.ts'
import { inColorOf } from '../../shared/word/report-look.ts'
import { templateLimits } from '../../shared/word/template/unpack-template.ts'
import type { WordTheme } from '../../shared/word/theme.ts'
import { exportEntry, writeLogEntry } from '../files/export-log.ts'
import type { ProjectOnDisk } from '../files/open-file.ts'
import { readBytes } from '../files/read-file.ts'
import { readThemeLogo } from '../files/read-theme-logo.ts'
import { exportToFile, picturesFor } from '../jobs/export-file.ts'
import type { NamedBytes } from '../jobs/jobs.ts'
import { resolveForExport } from '../jobs/resolve-for-export.ts'
import { DEFAULT_THEME, type Resources } from '../resources.ts'
import { type Command, positional, type RefusedExport } from './command.ts'
import { findingJson, findingLines } from './export-findings.ts'
import { readWholeReport } from './read-report-file.ts'
import { argumentNames, output, styleNames, templateSentence, usage } from './text.ts'

export const exportCommand: Command = {
  name: 'export',
  positionals: [argumentNames.file],
  options: {
    out: 'text',
    fast: 'flag',
    log: 'flag',
    'table-layout': 'text',
    theme: 'text',
    template: 'text',
    json: 'flag',
    verbose: 'flag',
  },
  async run(args, { jobs, projects, resources, now }) {
    const path = args.texts.get('out')
    if (path === undefined) return fail({ usage: usage.outMissing })
    // Also keeps a slip of the hand from writing Word over the report itself.
    if (extname(path).toLowerCase() !== '.docx') return fail({ usage: usage.outNotDocx })
    const tableLayout = tableLayouts.find(
      (one) => one === (args.texts.get('table-layout') ?? 'accessible'),
    )
    if (!tableLayout) return fail({ usage: usage.notOneOf('--table-layout', tableLayouts) })
    const template = await readTemplate(args.texts.get('template'))
    if (!template.ok) return template
    const project = await readWholeReport(projects, positional(args, 0))
    if (!project.ok) return project
    const look = await lookFor(project.value.report, args.texts.get('theme'), resources)
    if (!look.ok) return look
    const { theme, themeLogo, missing } = look.value
    const written = await exportToFile({
      jobs,
      resources,
      path,
      report: project.value.report,
      media: project.value.media,
      choices: { pageNumbers: !args.flags.has('fast'), tableLayout },
      theme,
      themeLogo,
      template: template.value,
      job: { id: 'export-1' },
    })
    if (!written.ok) return withFindings(written.error, project.value)
    const { sha256, bytes, pageLayout, pages, counts, warnings } = written.value
    const isLogged = args.flags.has('log')
    if (isLogged) {
      const made = { path, format: 'docx', sha256, bytes } as const
      const entry = exportEntry(project.value.report, made, now())
      const logged = await writeLogEntry(projects, positional(args, 0), project.value, entry)
      if (!logged.ok) return logged
    }
    const remarks = written.value.template
      ? templateRemarks(written.value.template, styleNames)
      : []
    const lines = [
      output.exported(path, counts.chapters, counts.tables),
      output.pages[pageLayout](pages ?? 0),
      `${output.checksum} ${sha256}`,
      ...(isLogged ? [output.logged] : []),
      ...remarks.map((remark) => `! ${templateSentence(remark)}`),
      ...(missing === null ? [] : [`! ${output.missingTheme(missing)}`]),
      ...faintColors(inColorOf(project.value.report.settings.look, theme)).map(
        (name) => `! ${output.faintColor(name)}`,
      ),
      ...findingLines(warnings),
    ]
    return ok({
      text: lines.join('\n'),
      json: {
        file: path,
        sha256,
        bytes,
        pageLayout,
        pages,
        counts,
        warnings: warnings.map(findingJson),
        template: written.value.template,
      },
    })
  },
}

type Look = {
  readonly theme: WordTheme
  readonly themeLogo: Uint8Array | null
  /** The theme the report has, when this program does not know it. */
  readonly missing: string | null
}

/** The theme that was asked for, else the report's own, else that of the product. */
async function lookFor(report: Report, asked: string | undefined, resources: Resources) {
  if (asked !== undefined && extname(asked).toLowerCase() === '.json') {
    return await ownLook(asked, resources)
  }
  const own = report.settings.look?.theme
  const found = await resources.theme(asked ?? own ?? DEFAULT_THEME)
  if (!found.ok && asked !== undefined) return fail({ usage: usage.unknownTheme(asked) })
  const theme = found.ok ? found : await resources.theme(DEFAULT_THEME)
  if (!theme.ok) return theme
  const logo = await resources.themeLogo(theme.value)
  if (!logo.ok) return logo
  const missing = found.ok ? null : (own ?? null)
  return ok<Look>({ theme: theme.value, themeLogo: logo.value, missing })
}

/** A theme in a file of its own, with its logo beside it. */
async function ownLook(name: string, resources: Resources) {
  const bytes = await readBytes(name, MAX_THEME_BYTES)
  if (!bytes.ok) return bytes
  const theme = readOwnTheme(new TextDecoder().decode(bytes.value), await resources.fontFiles())
  if (!theme.ok) return fail({ usage: usage.wrongTheme(name, theme.error) })
  const logo = await readThemeLogo(dirname(name), theme.value)
  if (!logo.ok) return fail({ usage: usage.wrongTheme(name, `logo: ${theme.value.logo}`) })
  return ok<Look>({ theme: theme.value, themeLogo: logo.value, missing: null })
}

const MAX_THEME_BYTES = 1024 * 1024

async function readTemplate(path: string | undefined): Promise<Result<NamedBytes | null>> {
  if (path === undefined) return ok(null)
  const bytes = await readBytes(path, templateLimits.fileBytes)
  return bytes.ok ? ok({ name: basename(path), bytes: bytes.value }) : bytes
}

/** A failure that the report itself is the reason for, with everything else that was found in it. */
function withFindings(failure: Failure, { report, media }: ProjectOnDisk) {
  const { findings } = resolveForExport(report, picturesFor(report, media))
  const refused: RefusedExport = { ...failure, findings }
  return fail(findings.some(stopsExport) ? refused : failure)
}
