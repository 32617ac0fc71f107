import { basename, extname } from 'node:path'
import { type Failure, fail, ok, type Result } from '../../shared/base/result.ts'
import { templateRemarks } from '../../shared/contract/template-remarks.ts'
import { tableLayouts } from '../../shared/contract/values.ts'
import { stopsExport } from '../../shared/report/export-finding.ts'
import { faintColors, readOwnTheme } from '../../shared/word/own-theme.ts'
import { templateLimits } from '../../shared/word/template/unpack-template.ts'
import { exportEntry, writeLogEntry } from '../files/export-log.ts'
import type { ProjectOnDisk } from '../files/project-files.ts'
import { readBytes } from '../files/read-file.ts'
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
    const theme = args.texts.get('theme') ?? DEFAULT_THEME
    const look = await chosenTheme(theme, resources)
    if (!look.ok) return look
    const tableLayout = tableLayouts.find(
      (one) => one === (args.texts.get('table-layout') ?? 'accessible'),
    )
    if (!tableLayout) return fail({ usage: usage.notOneOf('--table-layout', tableLayouts) })
    const template = await readTemplate(args.texts.get('template'))
    if (!template.ok) return template
    const project = await readWholeReport(projects, positional(args, 0))
    if (!project.ok) return project
    const written = await exportToFile({
      jobs,
      resources,
      path,
      report: project.value.report,
      media: project.value.media,
      choices: { pageNumbers: !args.flags.has('fast'), tableLayout },
      theme: look.value,
      template: template.value,
      job: { id: 'export-1' },
    })
    if (!written.ok) return withFindings(written.error, project.value)
    const { sha256, bytes, pages, counts, warnings } = written.value
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
      pages === null ? output.withoutPages : output.withPages(pages),
      `${output.checksum} ${sha256}`,
      ...(isLogged ? [output.logged] : []),
      ...remarks.map((remark) => `! ${templateSentence(remark)}`),
      ...faintColors(look.value).map((name) => `! ${output.faintColor(name)}`),
      ...findingLines(warnings),
    ]
    return ok({
      text: lines.join('\n'),
      json: {
        file: path,
        sha256,
        bytes,
        pages,
        counts,
        warnings: warnings.map(findingJson),
        template: written.value.template,
      },
    })
  },
}

/** A theme of the product by its id, or one in a file of its own. */
async function chosenTheme(name: string, resources: Resources) {
  if (extname(name).toLowerCase() !== '.json') {
    const theme = await resources.theme(name)
    return theme.ok ? theme : fail({ usage: usage.unknownTheme(name) })
  }
  const bytes = await readBytes(name, MAX_THEME_BYTES)
  if (!bytes.ok) return bytes
  const theme = readOwnTheme(new TextDecoder().decode(bytes.value), await resources.fontFiles())
  return theme.ok ? theme : fail({ usage: usage.wrongTheme(name, theme.error) })
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
