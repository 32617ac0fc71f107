import { type Decimal, decimalPlaces, decimalToNumber } from '../base/decimal.ts'
import { cellAddress } from '../excel/cell-address.ts'
import { readNumberFormat } from '../excel/number-format.ts'
import type { SheetCell } from '../excel/workbook.ts'
import { type ParsedNumber, parseNumber } from '../language/parse-number.ts'
import { booleanWord, errorCodeInText, meansNoValue } from '../language/spreadsheet-words.ts'
import { cellWords, dateWords } from './cell-words.ts'
import { numberCell, textCell } from './cells.ts'
import { bindMarkers } from './footnote-lines.ts'
import type { ColumnReading } from './read-columns.ts'
import { type Measure, measureOfFormat } from './read-unit.ts'
import type { Cell, CellContent, Scale, TableFootnote, TableWarning } from './typed-table.ts'

/** A cell as the table has it, with what its words or its format say about the unit. */
export type ContentReading = {
  readonly cell: Cell
  readonly isNumber: boolean
  /** From words in the cell (`97 sek`) or its format (`0.0%`); null where they say nothing. */
  readonly own: Measure | null
  readonly warnings: ReadonlyArray<TableWarning>
}

/** What the cells of a column have in common. */
export type ColumnContext = {
  readonly reading: ColumnReading
  /** Decimals for numbers whose format does not say. */
  readonly decimals: number
  /** The column's certain numbers, to compare an uncertain one with. */
  readonly numbers: ReadonlyArray<Decimal>
  readonly footnotes: ReadonlyArray<TableFootnote>
  /** What the table's unit line says the shown numbers are in. */
  readonly scale: Scale
}

const MAX_GENERAL_DECIMALS = 4
const MAX_SURE_DIGITS = 15
/** What a spreadsheet shows where a column is too narrow for the number. */
const NARROW = /^#+$/
const BLANK: CellContent = { state: 'blank' }
const NO_WARNINGS: ReadonlyArray<TableWarning> = []
const BLANK_READING: ContentReading = {
  cell: BLANK,
  isNumber: false,
  own: null,
  warnings: NO_WARNINGS,
}

export function columnContext(
  reading: ColumnReading,
  cells: ReadonlyArray<SheetCell | undefined>,
  footnotes: ReadonlyArray<TableFootnote>,
  scale: Scale,
): ColumnContext {
  const numbers = cells.flatMap((cell) => (cell && certainNumber(cell)) ?? [])
  return { reading, decimals: generalDecimals(cells), numbers, footnotes, scale }
}

/** The most decimals, up to four, of numbers whose format does not say how many are shown. */
export function generalDecimals(cells: ReadonlyArray<SheetCell | undefined>): number {
  let most = 0
  for (const cell of cells) {
    if (cell?.value.kind !== 'number' || readNumberFormat(cell.format).decimals !== null) continue
    most = Math.max(most, decimalPlaces(cell.value.value))
  }
  return Math.min(most, MAX_GENERAL_DECIMALS)
}

function certainNumber(cell: SheetCell): Decimal | null {
  if (cell.value.kind === 'number') return cell.value.value
  if (cell.value.kind !== 'text') return null
  const parsed = parseNumber(cell.value.text)
  return parsed.kind === 'number' ? parsed.value : null
}

/**
 * Reads one body cell. Numbers whose format does not say how many decimals have `rowDecimals`, or when that is null as
 * many as their column.
 *
 * Whatever is not a plain number gets a state, and what was interpreted gets a warning.
 */
export function readContent(
  source: SheetCell | undefined,
  context: ColumnContext,
  rowDecimals: number | null,
): ContentReading {
  if (!source) return BLANK_READING
  const read =
    context.reading.reads === 'amounts'
      ? readAmount(source, context, rowDecimals)
      : readWords(source, context, rowDecimals)
  const { state } = read.content
  const isNumber = state === 'number' || state === 'zero'
  const address = cellAddress(source.row, source.column)
  return {
    cell: withOrigin(read, source, address),
    isNumber,
    own: isNumber ? (read.measure ?? formatMeasure(source, context.scale)) : null,
    warnings: read.warnings
      ? read.warnings.map(([code, detail]) => ({ code, detail, cell: address }))
      : NO_WARNINGS,
  }
}

/** Without needless copies: a workbook has up to millions of cells. */
function withOrigin(read: Read, { formula, comment }: SheetCell, source: string): Cell {
  const { content } = read
  const cell: Cell =
    content.state === 'number'
      ? { state: 'number', value: content.value, decimals: content.decimals, source }
      : { ...content, source }
  if (formula === null && comment === null && !read.footnotes?.length) return cell
  return {
    ...cell,
    ...(formula === null ? {} : { formula }),
    ...(comment === null ? {} : { comment }),
    ...(read.footnotes?.length ? { footnotes: read.footnotes } : {}),
  }
}

function formatMeasure(source: SheetCell, scale: Scale): Measure | null {
  // The format of a cell with a number in text was never applied to it.
  if (source.format === null || source.value.kind !== 'number') return null
  const measure = measureOfFormat(source.format, scale)
  return measure.unit === null && measure.scale === null ? null : measure
}

type Read = {
  readonly content: CellContent
  readonly measure?: Measure
  readonly footnotes?: Cell['footnotes']
  readonly warnings?: ReadonlyArray<readonly [TableWarning['code'], string]>
}

function readWords(source: SheetCell, context: ColumnContext, rowDecimals: number | null): Read {
  const { value } = source
  const common = readCommon(source)
  if (common) return common
  // Years and note numbers are names: "2 024" and a sum of notes would be wrong.
  if (value.kind === 'number' && context.reading.reads === 'names') {
    return { content: textCell(cellWords(source)) }
  }
  if (value.kind === 'number')
    return readNumber(value.value, source, rowDecimals ?? context.decimals)
  const text = value.kind === 'text' ? value.text.trim() : ''
  if (text === '') return { content: BLANK }
  if (context.reading.role === 'value' && meansNoValue(text)) {
    return { content: { state: 'notApplicable', text } }
  }
  return { content: textCell(text) }
}

function readAmount(source: SheetCell, context: ColumnContext, rowDecimals: number | null): Read {
  const { value } = source
  const common = readCommon(source)
  if (common) return common
  if (value.kind === 'number')
    return readNumber(value.value, source, rowDecimals ?? context.decimals)
  const text = value.kind === 'text' ? value.text.trim() : ''
  if (text === '') return { content: BLANK }
  const code = errorCodeInText(text)
  if (code) return { content: { state: 'error', code }, warnings: [['error-value', text]] }
  if (meansNoValue(text)) return { content: { state: 'notApplicable', text } }
  const bound = bindMarkers(text, context.footnotes)
  const read = readParsed(parseNumber(bound.text), bound.text, text, context)
  return { ...read, footnotes: bound.footnotes }
}

/** What is read the same way in every column; null for numbers and text. */
function readCommon(source: SheetCell): Read | null {
  const { value } = source
  switch (value.kind) {
    case 'error':
      return {
        content: { state: 'error', code: value.code },
        warnings: [[NARROW.test(value.code) ? 'narrow-column' : 'error-value', value.code]],
      }
    case 'uncalculated':
      return {
        content: { state: 'uncalculated' },
        warnings: [['uncalculated', source.formula ?? '']],
      }
    case 'boolean':
      return { content: textCell(booleanWord(value.value)) }
    case 'date': {
      const words = dateWords(value.iso, source.format)
      return { content: textCell(words), warnings: [['date-as-number', words]] }
    }
    case 'number':
    case 'text':
      return null
  }
}

function readNumber(value: Decimal, source: SheetCell, generalDecimals: number): Read {
  const format = readNumberFormat(source.format)
  const decimals = format.decimals ?? generalDecimals
  const content = numberCell(value, decimals)
  if (format.kind !== 'number') return { content, warnings: [['date-as-number', value]] }
  if (value.length <= MAX_SURE_DIGITS) return { content }
  const digits = value.replace('-', '').split('.')[0]?.length ?? 0
  return digits > MAX_SURE_DIGITS
    ? { content, warnings: [['rounded-15-digits', value]] }
    : { content }
}

/** `text` is without a footnote marker, `raw` is all that stood in the cell. */
function readParsed(parsed: ParsedNumber, text: string, raw: string, context: ColumnContext): Read {
  if (parsed.kind === 'none') return { content: textCell(text) }
  if (parsed.kind === 'number') {
    const { value, decimals, unit, scale } = parsed
    const measure = unit === null && scale === null ? {} : { measure: { unit, scale } }
    return {
      content: numberCell(value, decimals),
      ...measure,
      warnings: [['text-number', raw]],
    }
  }
  const value = decideAmbiguous(parsed, context.numbers)
  const content = value === null ? textCell(text) : numberCell(value, decimalPlaces(value))
  return { content, warnings: [['ambiguous-number', raw]] }
}

/**
 * Takes `774.877` for thousands only where the column leaves hardly another reading: at least two other numbers, all
 * whole, and most of them a hundred times larger than 774. Else it stays text. Both ways there is a warning.
 */
function decideAmbiguous(
  parsed: ParsedNumber & { readonly kind: 'ambiguous' },
  numbers: ReadonlyArray<Decimal>,
): Decimal | null {
  const { asThousands, asDecimal } = parsed
  if (asThousands === null || numbers.length < 2) return null
  if (numbers.some((number) => decimalPlaces(number) > 0)) return null
  const size = (value: Decimal) => Math.abs(decimalToNumber(value))
  const larger = numbers.filter((number) => size(number) > 100 * size(asDecimal))
  return larger.length * 2 > numbers.length ? asThousands : null
}
