import { extname } from 'node:path'
import { fail, ok } from '../../shared/base/result.ts'
import { type ExportWarning, tableLayouts } from '../../shared/contract/values.ts'
import { readProjectFile } from '../files/project-files.ts'
import { exportToFile } from '../jobs/export-file.ts'
import { type Command, positional } from './command.ts'
import { argumentNames, exportWarnings, output, usage } from './text.ts'

const DEFAULT_THEME = 'beretning'

export const exportCommand: Command = {
  name: 'export',
  positionals: [argumentNames.file],
  options: {
    out: 'text',
    fast: 'flag',
    'table-layout': 'text',
    theme: 'text',
    json: 'flag',
    verbose: 'flag',
  },
  async run(args, { jobs, resources }) {
    const path = args.texts.get('out')
    if (path === undefined) return fail({ usage: usage.outMissing })
    // Also keeps a slip of the hand from writing Word over the report itself.
    if (extname(path).toLowerCase() !== '.docx') return fail({ usage: usage.outNotDocx })
    const theme = args.texts.get('theme') ?? DEFAULT_THEME
    if (!(await resources.theme(theme)).ok) return fail({ usage: usage.unknownTheme(theme) })
    const tableLayout = tableLayouts.find(
      (one) => one === (args.texts.get('table-layout') ?? 'accessible'),
    )
    if (!tableLayout) return fail({ usage: usage.notOneOf('--table-layout', tableLayouts) })
    const project = await readProjectFile(positional(args, 0))
    if (!project.ok) return project
    const written = await exportToFile({
      jobs,
      resources,
      path,
      report: project.value.report,
      media: project.value.media,
      choices: { pageNumbers: !args.flags.has('fast'), tableLayout, theme, template: null },
      job: { id: 'export-1' },
    })
    if (!written.ok) return written
    const { sha256, bytes, counts, warnings } = written.value
    const lines = [
      output.exported(path, counts.chapters, counts.tables),
      `${output.checksum} ${sha256}`,
      ...warningLines(warnings),
    ]
    return ok({
      text: lines.join('\n'),
      json: {
        file: path,
        sha256,
        bytes,
        counts,
        warnings: warnings.map((warning) => ({
          code: warning.code,
          message: warningText(warning),
          place: warning.place,
        })),
      },
    })
  },
}

/** One line for each kind, with every place it is about. */
function warningLines(warnings: ReadonlyArray<ExportWarning>): ReadonlyArray<string> {
  const codes = [...new Set(warnings.map(({ code }) => code))]
  return codes.map((code) => {
    const places = warnings.filter((warning) => warning.code === code).map(({ place }) => place)
    return `! ${exportWarnings[code]}: ${places.join(', ')}`
  })
}

function warningText({ code, place }: ExportWarning): string {
  return place === '' ? `${exportWarnings[code]}.` : `${exportWarnings[code]} (${place}).`
}
