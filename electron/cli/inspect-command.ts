import { fail, ok } from '../../shared/base/result.ts'
import { type CellRange, parseRange, rangeName } from '../../shared/excel/cell-address.ts'
import type { Sheet } from '../../shared/excel/workbook.ts'
import type {
  SheetInspection,
  TableCandidate,
  WorkbookInspection,
} from '../../shared/tables/inspect-workbook.ts'
import type { TableWarning } from '../../shared/tables/typed-table.ts'
import { unitName } from '../../shared/tables/unit-words.ts'
import { type Command, positional } from './command.ts'
import { inspectPath } from './inspect-path.ts'
import { periodWords } from './period-words.ts'
import { tableJson, warningJson } from './table-json.ts'
import { argumentNames, kindNames, output, scaleNames, usage, warningSentence } from './text.ts'

export const inspectCommand: Command = {
  name: 'inspect',
  positionals: [argumentNames.workbook],
  options: { sheet: 'text', range: 'text', json: 'flag', verbose: 'flag' },
  async run(args, environment) {
    const sheet = args.texts.get('sheet') ?? null
    const range = args.texts.get('range') ?? null
    if (range !== null && parseRange(range) === null) return fail({ usage: usage.notRange(range) })
    const inspected = await inspectPath(positional(args, 0), environment, { sheet, range })
    if (!inspected.ok) return inspected
    const shown = inPlace(inspected.value, sheet, range)
    if (sheet !== null && shown.sheets.length === 0) {
      return fail({ code: 'sheet-not-found', file: shown.file, sheet })
    }
    return ok({ text: inspectionText(shown), json: inspectionJson(shown) })
  },
}

/** Only the named sheet, and of its tables those that touch the range. */
function inPlace(
  inspection: WorkbookInspection,
  name: string | null,
  rangeText: string | null,
): WorkbookInspection {
  const range = rangeText === null ? null : parseRange(rangeText)
  const named = inspection.sheets.filter(({ sheet }) => name === null || sheet.name === name)
  if (range === null) return { ...inspection, sheets: named }
  const sheets = named.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.filter((table) => touches(table.range, range)),
  }))
  return { ...inspection, sheets }
}

function touches(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right
}

function inspectionJson({ file, sha256, format, sheets, warnings }: WorkbookInspection) {
  return {
    file,
    sha256,
    format,
    sheets: sheets.map(({ sheet, tables, warnings: ofSheet }) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      rows: rowsOf(sheet),
      columns: sheet.range ? sheet.range.right + 1 : 0,
      tables: tables.map(({ table, range, warnings: ofTable }) =>
        // Before it is imported a table is nothing anyone can refer to.
        ({
          ...tableJson(table, { sheet: sheet.name, range: rangeName(range) }, ofTable, 'nb'),
          id: null,
        }),
      ),
      warnings: ofSheet.map(warningJson),
    })),
    warnings: warnings.map(warningJson),
  }
}

/** Up to the last row with content, also those that were not read. */
function rowsOf({ range, part }: Sheet): number {
  return Math.max(range ? range.bottom + 1 : 0, part ? part.lastRow + 1 : 0)
}

function inspectionText({ file, format, sheets, warnings }: WorkbookInspection): string {
  const lines = [
    `${file} (${format})`,
    ...sheets.flatMap(sheetLines),
    ...warningLines(warnings, ''),
  ]
  return lines.join('\n')
}

function sheetLines({ sheet, tables, warnings }: SheetInspection): ReadonlyArray<string> {
  const hidden = sheet.hidden ? ` (${output.hidden})` : ''
  const title = `${output.sheet} «${sheet.name}»${hidden}`
  if (tables.length === 0) return [`${title}: ${output.noTables}`, ...warningLines(warnings, '  ')]
  return [title, ...tables.flatMap(tableLines), ...warningLines(warnings, '  ')]
}

function tableLines({ table, range, warnings }: TableCandidate): ReadonlyArray<string> {
  const unit = table.unit ? [scaleNames[table.scale] ?? '', unitName(table.unit, 'nb')] : []
  const facts = [
    kindNames[table.kind],
    output.size(table.rows.length, table.columns.length),
    unit.filter((word) => word !== '').join(' '),
    ...periodWords(table.columns.flatMap(({ period }) => period ?? [])),
  ]
  const line = `  ${rangeName(range)}  ${table.title}: ${facts.filter((fact) => fact !== '').join(', ')}`
  return [line, ...warningLines(warnings, '    ')]
}

function warningLines(warnings: ReadonlyArray<TableWarning>, indent: string) {
  return warnings.map(
    (warning) => `${indent}! ${warning.cell ? `${warning.cell}: ` : ''}${warningSentence(warning)}`,
  )
}
