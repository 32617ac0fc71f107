import { parseNumber, type Separators } from '../language/parse-number.ts'
import { MAX_COLUMN } from './cell-address.ts'
import type { RowGate } from './row-gate.ts'
import { rangeOfCells } from './sheet-range.ts'
import type { Sheet, SheetCell, SheetCellValue } from './workbook.ts'

const DELIMITERS = [';', '\t', ','] as const
const SNIFFED_LINES = 50
const BOM = '\ufeff'

/**
 * A sheet from text with `;`, tab or `,` between the cells; null when a line has more cells than a sheet has columns.
 * Only what is surely a number becomes one: codes with leading zeros, organisation numbers and anything that can be read
 * in two ways stay text.
 */
export function readCsv(text: string, name: string, gate: RowGate): Sheet | null {
  const { content, stated } = withoutPreamble(text)
  const delimiter = stated ?? findDelimiter(content)
  const lines = splitCells(content, delimiter, gate)
  if (!lines) return null
  // With a comma between the cells, the decimal sign of a plain number can only be a full stop.
  const separators: Separators | undefined =
    delimiter === ',' ? { decimal: '.', thousands: '' } : undefined
  const cells: SheetCell[] = []
  for (const [row, line] of lines) {
    for (const [column, cellText] of line.entries()) {
      if (cellText.trim() === '') continue
      const value = csvValue(cellText, separators)
      cells.push({ row, column, value, format: null, formula: null, comment: null })
    }
  }
  const part = gate.part()
  return {
    name,
    hidden: false,
    range: rangeOfCells(cells),
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    ...(part ? { part } : {}),
  }
}

/** Excel writes, and obeys, a first line `sep=;`. */
function withoutPreamble(text: string): {
  readonly content: string
  readonly stated: string | null
} {
  const content = text.startsWith(BOM) ? text.slice(1) : text
  const line = /^sep=([;,\t])\r?\n/i.exec(content)
  return line
    ? { content: content.slice(line[0].length), stated: line[1] ?? null }
    : { content, stated: null }
}

/** The sign that stands equally often in most lines; the earlier in the list wins when two do. */
function findDelimiter(content: string): string {
  const lines = splitLines(content.slice(0, 64 * 1024)).slice(0, SNIFFED_LINES)
  let best: string = DELIMITERS[0]
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => countOutsideQuotes(line, delimiter)).filter((n) => n > 0)
    const score = mostCommonCount(counts)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

function splitLines(content: string): ReadonlyArray<string> {
  return content.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
}

function countOutsideQuotes(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"/g, '').split(delimiter).length - 1
}

function mostCommonCount(counts: ReadonlyArray<number>): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return Math.max(0, ...times.values())
}

type CsvLine = readonly [row: number, cells: ReadonlyArray<string>]

/** The lines that the gate lets in; null when one is too long. */
function splitCells(
  content: string,
  delimiter: string,
  gate: RowGate,
): ReadonlyArray<CsvLine> | null {
  const lines: CsvLine[] = []
  let cells: string[] = []
  let row = 0
  let isTooLong = false
  const endLine = (): void => {
    isTooLong ||= cells.length > MAX_COLUMN + 1
    const filled = cells.filter((text) => text.trim() !== '').length
    if (gate.admits(row, filled)) lines.push([row, cells])
    cells = []
    row++
  }
  let at = 0
  while (at < content.length && !isTooLong) {
    const cell = content[at] === '"' ? quotedCell(content, at) : plainCell(content, at, delimiter)
    cells.push(cell.text)
    at = cell.end
    if (content[at] === delimiter) {
      at++
      // A delimiter at the very end is followed by an empty cell, which need not be kept.
      continue
    }
    if (content[at] === '\r' && content[at + 1] === '\n') at++
    at++
    endLine()
  }
  if (cells.length > 0) endLine()
  return isTooLong ? null : lines
}

type CsvCell = { readonly text: string; readonly end: number }

function plainCell(content: string, start: number, delimiter: string): CsvCell {
  let end = start
  while (end < content.length) {
    const letter = content[end]
    if (letter === delimiter || letter === '\n' || letter === '\r') break
    end++
  }
  return { text: content.slice(start, end), end }
}

/** A quote within is doubled. Text after the closing quote, which is against the rules, is kept. */
function quotedCell(content: string, start: number): CsvCell {
  let text = ''
  let at = start + 1
  for (;;) {
    const quote = content.indexOf('"', at)
    // A quote that is never closed would swallow the rest of the file: then it is an ordinary character.
    if (quote === -1) return unclosedCell(content, start)
    text += content.slice(at, quote)
    if (content[quote + 1] !== '"') {
      let end = quote + 1
      while (end < content.length && !/[;,\t\r\n]/.test(content.charAt(end))) end++
      return { text: text + content.slice(quote + 1, end), end }
    }
    text += '"'
    at = quote + 2
  }
}

function unclosedCell(content: string, start: number): CsvCell {
  const rest = /^[^;\t\r\n]*/.exec(content.slice(start, start + 32_768))?.[0] ?? ''
  return { text: rest, end: start + rest.length }
}

function csvValue(text: string, separators: Separators | undefined): SheetCellValue {
  const asText: SheetCellValue = { kind: 'text', text }
  // `(5)`, `5-` and `12 %` are readings, not plain numbers: they are left to be read with a warning.
  if (!/^\s*[-\u2212]?\d[\d.,\s]*$/.test(text) || isOrganisationNumber(text)) return asText
  if (/^\s*-?0\d/.test(text)) return asText
  const read = parseNumber(text, separators)
  return read.kind === 'number' ? { kind: 'number', value: read.value } : asText
}

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2] as const

/** Nine digits beginning with 8 or 9 whose last is the check digit (modulus 11, Brønnøysundregistrene). */
function isOrganisationNumber(text: string): boolean {
  const digits = text.trim().replace(/[\s\u00a0\u202f]/g, '')
  if (!/^[89]\d{8}$/.test(digits)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  const check = (11 - (sum % 11)) % 11
  return check === Number(digits[8])
}
