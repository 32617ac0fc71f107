import { type CellObject, type ParsingOptions, read, type WorkBook, type WorkSheet } from 'xlsx'
import { type FailureCode, fail, ok, type Result } from '../base/result.ts'
import { decodeText } from './decode-text.ts'
import { checkWorkbookBytes, workbookLimits } from './limits.ts'
import { countOdsCells } from './ods-size.ts'
import { addOdsVisibility } from './ods-visibility.ts'
import { readCellValue } from './read-cell-value.ts'
import { readCsv } from './read-csv.ts'
import { rangeOfCells } from './sheet-range.ts'
import { packStored, unpackZip } from './unpack-zip.ts'
import type { Sheet, SheetCell, Workbook, WorkbookFormat } from './workbook.ts'
import { readZipDirectory } from './zip-directory.ts'

/**
 * Reads a workbook cell by cell, without interpreting anything. Run it where time and memory are limited: the checks
 * here stop what can be seen in advance, not everything a hostile file can do to a parser.
 */
export function readWorkbook(bytes: Uint8Array, fileName: string): Result<Workbook> {
  const checked = checkWorkbookBytes(bytes, fileName)
  if (!checked.ok) return checked
  const result = readFormat(bytes, fileName, checked.value)
  return result.ok ? result : fail({ code: result.error, file: fileName })
}

type Read = Result<Workbook, FailureCode>

function readFormat(bytes: Uint8Array, fileName: string, format: WorkbookFormat): Read {
  if (format === 'csv') {
    const sheet = readCsv(decodeText(bytes), sheetName(fileName))
    return sheet ? ok({ format, sheets: [sheet] }) : fail('workbook-too-large')
  }
  if (format === 'xls') return readWithLibrary(bytes, format)
  const entries = readZipDirectory(bytes)
  if (!entries) return fail('workbook-damaged')
  const parts = unpackZip(bytes, entries)
  if (!parts.ok) return parts
  if (format !== 'ods') return readWithLibrary(packStored(parts.value), format)
  const content = parts.value.get('content.xml')
  const xml = content ? decodeText(content) : ''
  if (countOdsCells(xml) > workbookLimits.cells) return fail('workbook-too-large')
  const read = readWithLibrary(packStored(parts.value), format)
  return read.ok ? ok(addOdsVisibility(read.value, xml)) : read
}

function sheetName(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '') || fileName
}

/** `read` writes into the object it gets, so each call has its own. */
function options(): ParsingOptions {
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
    sheetRows: 1_048_576,
  }
}

function readWithLibrary(bytes: Uint8Array, format: WorkbookFormat): Read {
  let book: WorkBook
  try {
    book = read(bytes, options())
  } catch (error) {
    // The library throws plain errors; only this one is told apart, all others mean that it cannot be read.
    const isProtected = error instanceof Error && /password|encrypt/i.test(error.message)
    return fail(isProtected ? 'workbook-encrypted' : 'workbook-damaged')
  }
  if (book.SheetNames.length > workbookLimits.sheets) return fail('workbook-too-large')
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets: Sheet[] = []
  let left: number = workbookLimits.cells
  for (const [index, name] of book.SheetNames.entries()) {
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const sheet = readSheet(book.Sheets[name], name, hidden, date1904, left)
    if (!sheet) return fail('workbook-too-large')
    left -= sheet.cells.length
    sheets.push(sheet)
  }
  return ok({ format, sheets })
}

function readSheet(
  source: WorkSheet | undefined,
  name: string,
  hidden: boolean,
  date1904: boolean,
  maxCells: number,
): Sheet | null {
  const cells = source ? readCells(source, date1904, maxCells) : []
  if (!cells) return null
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
  }
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
  maxCells: number,
): ReadonlyArray<SheetCell> | null {
  // Safe: `dense: true` gives rows of cells here, with holes; a chart sheet has none.
  const data = (source['!data'] ?? []) as Array<Array<CellObject | undefined> | undefined>
  const cells: SheetCell[] = []
  for (const row of indexes(data)) {
    const line = data[row]
    if (!line) continue
    for (const column of indexes(line)) {
      const cell = line[column]
      const read = cell ? readCell(cell, row, column, date1904) : null
      if (read) cells.push(read)
    }
    if (cells.length > maxCells) return null
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
