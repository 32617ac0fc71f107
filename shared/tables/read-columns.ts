import type { SheetCell } from '../excel/workbook.ts'
import { parseNumber } from '../language/parse-number.ts'
import { cellWords } from './cell-words.ts'
import type { FoundTable } from './find-tables.ts'
import { isFigure } from './read-block.ts'
import { isYear, isYearNumber, periodInText, scenarioInText, yearsIn } from './read-period.ts'
import { type SheetGrid, textOf } from './sheet-grid.ts'
import type { ColumnRole, Scenario } from './typed-table.ts'

/** A column of a found table and how its cells are to be read. */
export type ColumnReading = {
  /** Zero-based column in the sheet. */
  readonly column: number
  readonly header: ReadonlyArray<string>
  readonly role: ColumnRole
  readonly period: string | null
  readonly scenario: Scenario | null
  /** `amounts` have numbers in text read; `names` are years and note numbers, which are no amounts; `words` are text. */
  readonly reads: 'amounts' | 'names' | 'words'
}

const ROLES: ReadonlyArray<readonly [RegExp, ColumnRole]> = [
  [/^note(?:r|ne|nr\.?)?\.?$|^noteref/i, 'note'],
  [/^(?:måle|mål)?(?:enhet|eining)\b|^benevning/i, 'unit'],
  [/kommentar|merknad|forklaring|begrunnelse|grunngjeving/i, 'comment'],
  [
    /(?:endring|avvik|vekst|differanse|diff\.?|økning|auke).*(?:%|prosent|pst)|^(?:%|prosent)[- ]*(?:vis )?(?:endring|avvik|vekst)|^i (?:%|prosent)$/i,
    'changePercent',
  ],
  [/^(?:endring|avvik|vekst|differanse|diff\.?|økning|auke)\b/i, 'change'],
  [/^(?:mål|måltall|måltal|målsetting|gevinstmål|ambisjon|krav|sla(?:-krav)?)\b/i, 'goal'],
]
const COMPARED_YEARS = /(?:vs\.?|mot|sammenlignet med|samanlikna med)/i
const YEAR_COLUMN =
  /(?<![a-zæøå])(?:regnskapsår|rekneskapsår|år|årstall|årstal|frist|realisering|ferdig|ferdigstilt|oppstart|slutt|periode)(?![a-zæøå])/i

/** The columns right of the labels, and those without a heading that only hold remarks. */
export function readColumns(
  grid: SheetGrid,
  table: FoundTable,
): { readonly columns: ReadonlyArray<ColumnReading>; readonly remarks: ReadonlyArray<SheetCell> } {
  const bodies = bodyByColumn(grid, table)
  const headers = readHeaders(grid, table)
  const readings: ColumnReading[] = []
  const remarks: SheetCell[] = []
  for (const column of valueColumns(table)) {
    const header = headers.get(column) ?? table.headRows.map(() => '')
    const body = bodies.get(column) ?? []
    const hasHead = header.some((text) => text !== '')
    if (body.length === 0 && !hasHead) continue
    const isRemark = table.headRows.length > 0 && !hasHead && !body.some(isNumeric)
    if (isRemark) remarks.push(...body)
    else readings.push(readColumn(column, header, body))
  }
  return { columns: readings, remarks }
}

/** The words over the labels, one for each head row. */
export function readLabelHeader(grid: SheetGrid, table: FoundTable): ReadonlyArray<string> {
  const { labelColumn } = table
  if (table.headRows.length === 0) return ['']
  if (labelColumn === null) return table.headRows.map(() => '')
  return table.headRows.map((row) => headText(grid, row, labelColumn))
}

/** The columns right of the labels; all the others when a person said which column has the labels. */
function valueColumns(table: FoundTable): ReadonlyArray<number> {
  const { left, right, labelColumn, isLabelChosen = false } = table
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index)
  return labelColumn === null
    ? columns
    : columns.filter((column) => (isLabelChosen ? column !== labelColumn : column > labelColumn))
}

function bodyByColumn(
  grid: SheetGrid,
  table: FoundTable,
): ReadonlyMap<number, ReadonlyArray<SheetCell>> {
  const bodies = new Map<number, SheetCell[]>()
  for (const row of table.bodyRows) {
    for (const cell of grid.cellsIn(row)) {
      const body = bodies.get(cell.column)
      if (body) body.push(cell)
      else bodies.set(cell.column, [cell])
    }
  }
  return bodies
}

function isNumeric(cell: SheetCell): boolean {
  return cell.value.kind === 'number' || isFigure(cell)
}

/** Headings by column, one string per level. A merged heading is repeated over the columns it covers. */
function readHeaders(
  grid: SheetGrid,
  table: FoundTable,
): ReadonlyMap<number, ReadonlyArray<string>> {
  const headers = new Map<number, ReadonlyArray<string>>()
  const levels = table.headRows.map((row, index) => {
    const texts = new Map<number, string>()
    const isLast = index === table.headRows.length - 1
    const next = table.headRows[index + 1]
    let left = ''
    for (const column of valueColumns(table)) {
      const own = headText(grid, row, column)
      // Without a merge, "2018" over the first of two columns still means both.
      const isUnder = !isLast && next !== undefined && grid.at(next, column) !== undefined
      const text = own === '' && isUnder && !hasMerges(grid, row) ? left : own
      texts.set(column, text)
      left = text
    }
    return texts
  })
  for (const column of valueColumns(table)) {
    headers.set(
      column,
      levels.map((texts) => texts.get(column) ?? ''),
    )
  }
  return headers
}

function hasMerges(grid: SheetGrid, row: number): boolean {
  return grid.cellsIn(row).some((cell) => {
    const merge = grid.mergeAt(row, cell.column)
    return merge !== undefined && merge.right > merge.left
  })
}

function headText(grid: SheetGrid, row: number, column: number): string {
  const cell = grid.at(row, column)
  if (cell) return cellWords(cell)
  const merge = grid.mergeAt(row, column)
  // A heading merged downwards stands at its first level only.
  return merge && merge.top === row ? cellWords(grid.at(merge.top, merge.left)) : ''
}

function readColumn(
  column: number,
  header: ReadonlyArray<string>,
  body: ReadonlyArray<SheetCell>,
): ColumnReading {
  const role = roleOf(header)
  const texts = header.filter((text) => text !== '')
  const joined = texts.join(' ')
  return {
    column,
    header,
    role,
    period: periodOfHeader(header),
    scenario: scenarioInText(joined),
    reads: howToRead(role, texts, body),
  }
}

function roleOf(header: ReadonlyArray<string>): ColumnRole {
  const texts = header.filter((text) => text !== '')
  const candidates = [...texts].reverse()
  for (const text of [...candidates, texts.join(' ')]) {
    const found = ROLES.find(([pattern]) => pattern.test(text.trim()))
    if (found) return found[1]
  }
  return comparedYear(texts.join(' ')) === null ? 'value' : 'change'
}

/** The period a heading of one or more levels names; the lowest level that names one decides. */
export function periodOfHeader(header: ReadonlyArray<string>): string | null {
  const period = [...header]
    .reverse()
    .map(periodInText)
    .find((found) => found !== null)
  return period ?? comparedYear(header.join(' '))
}

/** The later year of "2024 vs 2023", a heading over changes; null for other headings. */
function comparedYear(text: string): string | null {
  const years = yearsIn(text)
  if (years.length !== 2 || !COMPARED_YEARS.test(text)) return null
  return [...years].sort()[1] ?? null
}

function howToRead(
  role: ColumnRole,
  header: ReadonlyArray<string>,
  body: ReadonlyArray<SheetCell>,
): ColumnReading['reads'] {
  if (role === 'note' || isYearColumn(header, body)) return 'names'
  if (role === 'comment' || role === 'unit') return 'words'
  if (body.some(isNumeric)) return 'amounts'
  const texts = body.flatMap((cell) => textOf(cell) ?? [])
  const numbers = texts.filter((text) => parseNumber(text).kind !== 'none')
  return numbers.length > 0 && numbers.length * 2 >= texts.length ? 'amounts' : 'words'
}

/** Years down a column beside the labels say which year a row is about. */
function isYearColumn(header: ReadonlyArray<string>, body: ReadonlyArray<SheetCell>): boolean {
  const numbers = body.filter((cell) => cell.value.kind === 'number')
  if (numbers.length === 0 || header.some((text) => periodInText(text) !== null)) return false
  // Without a heading that says so, whole amounts near 2 000 could be years by chance.
  if (header.some((text) => YEAR_COLUMN.test(text))) return numbers.every(isYearValue)
  const isUnnamed = header.every((text) => text === '')
  return isUnnamed && numbers.length >= 3 && numbers.length === body.length && numbers.every(isYear)
}

function isYearValue({ value }: SheetCell): boolean {
  return value.kind === 'number' && isYearNumber(value.value)
}
