import { strToU8 } from 'fflate'
import { type CellObject, type ParsingOptions, read, type WorkBook, type WorkSheet } from 'xlsx'
import { type FailureCode, fail, ok, type Result } from '../base/result.ts'
import { readZipDirectory } from '../zip/zip-directory.ts'
import { parseRange } from './cell-address.ts'
import { cutOds } from './cut-ods.ts'
import { cutSheets } from './cut-sheets.ts'
import { decodeText } from './decode-text.ts'
import { checkWorkbookBytes, workbookLimits } from './limits.ts'
import { addOdsVisibility } from './ods-visibility.ts'
import { readCellValue } from './read-cell-value.ts'
import { readCsv } from './read-csv.ts'
import { type GateOf, type RowGate, rowGates } from './row-gate.ts'
import { rangeOfCells } from './sheet-range.ts'
import { packStored, unpackZip, type ZipParts } from './unpack-zip.ts'
import type {
  Sheet,
  SheetCell,
  SheetPart,
  Workbook,
  WorkbookFormat,
  WorkbookPart,
} from './workbook.ts'

/**
 * Reads a workbook cell by cell, without interpreting anything. Of a large sheet the first rows are read, or those of
 * `part`, and the sheet says so; a part has that sheet only. Run it where time and memory are limited: the checks here
 * stop what can be seen in advance, not everything a hostile file can do to a parser.
 */
export function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  part: WorkbookPart | null = null,
): Result<Workbook> {
  const checked = checkWorkbookBytes(bytes, fileName)
  if (!checked.ok) return checked
  const result = readFormat(bytes, fileName, checked.value, part)
  if (!result.ok) return fail({ code: result.error, file: fileName })
  if (part === null) return result
  const sheets = result.value.sheets.filter(({ name }) => name === part.sheet)
  return sheets.length > 0
    ? ok({ ...result.value, sheets })
    : fail({ code: 'sheet-not-found', file: fileName, sheet: part.sheet })
}

type Read = Result<Workbook, FailureCode>

function readFormat(
  bytes: Uint8Array,
  fileName: string,
  format: WorkbookFormat,
  part: WorkbookPart | null,
): Read {
  const gateOf = rowGates(part)
  if (format === 'csv') {
    const sheet = readCsv(decodeText(bytes), sheetName(fileName), gateOf(sheetName(fileName)))
    return sheet ? ok({ format, sheets: [sheet] }) : fail('workbook-too-large')
  }
  if (format === 'xls') return readXls(bytes, gateOf, part?.top ?? 0)
  const entries = readZipDirectory(bytes)
  if (!entries) return fail('workbook-damaged')
  const parts = unpackZip(bytes, entries)
  if (!parts.ok) return parts
  if (format === 'ods') return readOds(parts.value, gateOf)
  const cut = cutSheets(parts.value, gateOf)
  if (!cut.ok) return cut
  const book = readWithLibrary(packStored(cut.value.parts))
  return book.ok ? readSheets(book.value, format, (_, index) => cut.value.gates[index]) : book
}

function sheetName(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '') || fileName
}

/** Below this size everything is read and then counted, so that the count of rows is exact. */
const XLS_READ_WHOLE_BYTES = 4 * 1024 * 1024

/** The only format that is not cut before it is read: the library itself leaves out the rows below. */
function readXls(bytes: Uint8Array, gateOf: GateOf, top: number): Read {
  const isLarge = bytes.length > XLS_READ_WHOLE_BYTES
  const book = readWithLibrary(bytes, isLarge ? top + workbookLimits.rowsRead : MOST_ROWS)
  return book.ok ? readSheets(book.value, 'xls', gateOf) : book
}

/** Parts that the library cannot do without, and some programs leave out. */
const REQUIRED_OF_ODS = new Map([
  ['META-INF/manifest.xml', strToU8('<manifest:manifest/>')],
  ['styles.xml', strToU8('<office:document-styles/>')],
])

function readOds(parts: ZipParts, gateOf: GateOf): Read {
  const content = parts.get('content.xml')
  const xml = content ? decodeText(content) : ''
  if (!/<office:spreadsheet[\s/>]/.test(xml)) {
    const manifest = decodeText(parts.get('META-INF/manifest.xml') ?? new Uint8Array())
    return fail(/:encryption-data[\s/>]/.test(manifest) ? 'workbook-encrypted' : 'not-a-workbook')
  }
  const gates: RowGate[] = []
  const names: string[] = []
  const cut = cutOds(xml, (sheet) => {
    const gate = gateOf(sheet)
    gates.push(gate)
    names.push(sheet)
    return gate
  })
  const all = new Map([...REQUIRED_OF_ODS, ...parts])
  if (cut !== xml) all.set('content.xml', strToU8(cut))
  const book = readWithLibrary(packStored(all))
  if (!book.ok) return book
  const read = readSheets(book.value, 'ods', (_, index) => gates[index])
  if (!read.ok) return read
  // The library leaves `&amp;` and the like in the names as they are written.
  const sheets = read.value.sheets.map((sheet, index) => ({
    ...sheet,
    name: names[index] ?? sheet.name,
  }))
  return ok(addOdsVisibility({ ...read.value, sheets }, cut))
}

const MOST_ROWS = 1_048_576

/** `read` writes into the object it gets, so each call has its own. */
function options(sheetRows: number): ParsingOptions {
  return {
    type: 'array',
    dense: true,
    // Dates stay serial numbers, which have no time zone.
    cellDates: false,
    cellNF: true,
    cellFormula: true,
    // Gives hidden rows and columns, and keeps a formula without a value apart from a zero.
    cellStyles: true,
    // The formatted text is American English, and its making takes a third of the time.
    cellText: false,
    cellHTML: false,
    sheetRows,
  }
}

function readWithLibrary(bytes: Uint8Array, rows = MOST_ROWS): Result<WorkBook, FailureCode> {
  try {
    const book = read(bytes, options(rows))
    return book.SheetNames.length > workbookLimits.sheets ? fail('workbook-too-large') : ok(book)
  } catch (error) {
    // The library throws plain errors; only this one is told apart, all others mean that it cannot be read.
    const isProtected = error instanceof Error && /password|encrypt/i.test(error.message)
    return fail(isProtected ? 'workbook-encrypted' : 'workbook-damaged')
  }
}

/** The gate that a sheet passed when it was cut, or must pass now; none for a sheet that was not cut. */
type GateOfRead = (sheet: string, index: number) => RowGate | undefined

function readSheets(book: WorkBook, format: WorkbookFormat, gateOf: GateOfRead): Read {
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.map((name, index): Sheet => {
    const source = book.Sheets[name]
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const gate = gateOf(name, index)
    const isCut = format !== 'xls'
    const admits = isCut ? withinPart(gate?.part() ?? null) : gate?.admits
    const cells = source ? readCells(source, date1904, admits ?? everyRow) : []
    if (!isCut && gate) countRowsBelow(source, gate)
    const part = gate?.part()
    return {
      name,
      hidden,
      range: rangeOfCells(cells),
      cells,
      merges: (source?.['!merges'] ?? []).map(({ s, e }) => ({
        top: s.r,
        left: s.c,
        bottom: e.r,
        right: e.c,
      })),
      hiddenRows: hiddenIndexes(source?.['!rows']),
      hiddenColumns: hiddenIndexes(source?.['!cols']),
      ...(part ? { part } : {}),
      // What is wrong in one sheet the library passes over in silence.
      ...(source ? {} : { isDamaged: true as const }),
    }
  })
  const characters = sheets.reduce((sum, { cells }) => sum + charactersIn(cells), 0)
  return characters > workbookLimits.characters
    ? fail('workbook-too-large')
    : ok({ format, sheets })
}

function charactersIn(cells: ReadonlyArray<SheetCell>): number {
  return cells.reduce(
    (sum, { value, formula, comment }) =>
      sum +
      (value.kind === 'text' ? value.text.length : 0) +
      (formula?.length ?? 0) +
      (comment?.length ?? 0),
    0,
  )
}

const everyRow = (): boolean => true

/** The rows of a sheet that was cut before it was read: a comment may still point to one that was left out. */
function withinPart(part: SheetPart | null): RowGate['admits'] {
  return part === null ? everyRow : (row) => row >= part.top && row <= part.bottom
}

/** The rows that the library was told to leave out; how many there are is what the file says. */
function countRowsBelow(source: WorkSheet | undefined, gate: RowGate): void {
  const whole = parseRange(source?.['!fullref'] ?? '')
  const read = parseRange(source?.['!ref'] ?? '')
  if (!whole || !read) return
  for (let row = read.bottom + 1; row <= whole.bottom; row++) gate.admits(row, 1)
}

/** The keys of a sparse array: walking it by length would take a million steps for one cell far down. */
function indexes(list: object): ReadonlyArray<number> {
  return Object.keys(list).map(Number)
}

function hiddenIndexes(
  infos: ReadonlyArray<{ readonly hidden?: boolean } | undefined> | undefined,
): ReadonlyArray<number> {
  return infos ? indexes(infos).filter((index) => infos[index]?.hidden === true) : []
}

/** Never by `!ref`, which a file may claim to be the whole sheet for a single cell. */
function readCells(
  source: WorkSheet,
  date1904: boolean,
  admits: RowGate['admits'],
): ReadonlyArray<SheetCell> {
  // Safe: `dense: true` gives rows of cells here, with holes; a chart sheet has none.
  const data = (source['!data'] ?? []) as Array<Array<CellObject | undefined> | undefined>
  const cells: SheetCell[] = []
  for (const row of indexes(data)) {
    const line = data[row]
    if (!line) continue
    const read = indexes(line).flatMap((column) => {
      const cell = line[column]
      return (cell && readCell(cell, row, column, date1904)) ?? []
    })
    if (admits(row, read.length)) for (const cell of read) cells.push(cell)
    // Lets go of what has been read, or two copies of a large sheet are in memory at once.
    data[row] = undefined
  }
  return cells
}

function readCell(
  cell: CellObject,
  row: number,
  column: number,
  date1904: boolean,
): SheetCell | null {
  const code = typeof cell.z === 'string' && !/^(general)?$/i.test(cell.z) ? cell.z : null
  const value = readCellValue(cell, code, date1904)
  const comment = cell.c ? cell.c.map((part) => part.t).join('\n') : null
  if (!value && !comment) return null
  return {
    row,
    column,
    value: value ?? { kind: 'text', text: '' },
    format: code,
    formula: cell.f === undefined ? null : `=${cell.f}`,
    comment,
  }
}
