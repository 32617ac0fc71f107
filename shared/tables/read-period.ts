import type { SheetCell } from '../excel/workbook.ts'
import { monthNumber } from '../language/months.ts'
import type { Scenario } from './typed-table.ts'

const MAX_HEAD_LENGTH = 60
const YEAR = /(?<![\d.,])(?:19|20)\d{2}(?![\d,])/g
const DATE = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2}|\d{2})(?![\d.])/g
const LONG_DATE = /(?<!\d)(\d{1,2})\.\s?([a-zæøå]{3,9})\.?\s((?:19|20)\d{2})(?!\d)/gi
const TERTIAL = /(?:\bT\s?([123])\b|\b([123])\.\s?tertial)/i
const MONTH_WORD = /(?<![a-zæøå])([a-zæøå]{3,9})\.?(?=\s|\d|$)/gi

/** The period a heading names: `2024`, `2024-12-31` or `2024-T3`; null when it names none, or more than one. */
export function periodInText(text: string): string | null {
  if (text.length > MAX_HEAD_LENGTH) return null
  const dates = [...datesIn(text)]
  if (dates.length > 0) return dates.length === 1 ? (dates[0] ?? null) : null
  const years = yearsIn(text)
  const [year] = years
  if (year === undefined || years.length > 1) return null
  const tertial = TERTIAL.exec(text)
  if (tertial) return `${year}-T${tertial[1] ?? tertial[2]}`
  return namesMonthOrQuarter(text) ? null : year
}

/** Every year in a text, each once. */
export function yearsIn(text: string): ReadonlyArray<string> {
  return [...new Set(text.match(YEAR) ?? [])]
}

/** The period in a heading cell: a year as number, a date, or text that names one. */
export function periodOfCell(cell: SheetCell | undefined): string | null {
  if (!cell) return null
  if (isYear(cell)) return cell.value.kind === 'number' ? cell.value.value : null
  if (cell.value.kind === 'date') return cell.value.iso.slice(0, 10)
  return cell.value.kind === 'text' ? periodInText(cell.value.text) : null
}

/** A whole number that can be a year and is not written with a thousands separator. */
export function isYear(cell: SheetCell): boolean {
  if (cell.value.kind !== 'number' || !isYearNumber(cell.value.value)) return false
  return cell.format === null || !/[,.%]/.test(cell.format)
}

export function isYearNumber(value: string): boolean {
  return /^(?:19|20)\d{2}$/.test(value)
}

/** `Budsjett 2024` is a budget, `Faktisk` and `Regnskap` are actual figures; null when the heading does not say. */
export function scenarioInText(text: string): Scenario | null {
  if (/budsjett|\bbudget\b/i.test(text)) return 'budget'
  return /\b(?:regnskap|rekneskap|faktisk|virkelig|verkeleg)\b/i.test(text) ? 'actual' : null
}

function* datesIn(text: string): Generator<string> {
  for (const [, day = '', month = '', year = ''] of text.matchAll(DATE)) {
    const iso = isoDate(year, Number(month), Number(day))
    if (iso) yield iso
  }
  for (const [, day = '', word = '', year = ''] of text.matchAll(LONG_DATE)) {
    const iso = isoDate(year, monthNumber(word) ?? 0, Number(day))
    if (iso) yield iso
  }
}

function isoDate(year: string, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const century = year.length === 2 ? '20' : ''
  return `${century}${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A month or a quarter is no period a column can have, and calling it the whole year would be wrong. */
function namesMonthOrQuarter(text: string): boolean {
  if (/kvartal|\bQ[1-4]\b|\b[1-4]\.\s?kv\b|halvår/i.test(text)) return true
  return [...text.matchAll(MONTH_WORD)].some(([, word = '']) => monthNumber(word) !== null)
}
