import { monthNames, monthNumber } from './months.ts'

/** A day as data: `2025-04-03`. Two of them compare as texts do. */
export type IsoDate = `${string}-${string}-${string}`

const MIN_YEAR = 1900
const MAX_YEAR = 2200
/** Two digits from here on could be either century, so they are not guessed. */
const FIRST_UNCLEAR_YEAR = 70

/** Whether the value is a day there is, written as data. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string') return false
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? []
  return day !== undefined && isDay(Number(year), Number(month), Number(day))
}

/** The day in `3.4.2025`, `03.04.25`, `3. april 2025` or `2025-04-03`; null when the text is no day there is. */
export function readDate(typed: string): IsoDate | null {
  const text = typed.trim()
  if (isIsoDate(text)) return text
  const digits = /^(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{4}|\d\d)$/.exec(text)
  if (digits) return toIsoDate(digits[3], Number(digits[2]), Number(digits[1]))
  const words = /^(\d{1,2})\s*\.?\s*(\p{L}{3,9}\.?)\s+(\d{4})$/u.exec(text)
  const month = monthNumber(words?.[2] ?? '')
  return words && month !== null ? toIsoDate(words[3], month, Number(words[1])) : null
}

/** `3. april 2025`, as in running text; the same in bokmål and nynorsk. */
export function longDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date)
  return `${day}. ${monthNames[month - 1] ?? ''} ${year}`
}

/** `3.4.2025`, as in a table. */
export function shortDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date)
  return `${day}.${month}.${year}`
}

function partsOf(date: IsoDate) {
  const [year, month, day] = date.split('-').map(Number)
  return { year: year ?? 0, month: month ?? 0, day: day ?? 0 }
}

function toIsoDate(yearDigits: string | undefined, month: number, day: number): IsoDate | null {
  const isShort = yearDigits?.length === 2
  if (isShort && Number(yearDigits) >= FIRST_UNCLEAR_YEAR) return null
  const year = Number(yearDigits) + (isShort ? 2000 : 0)
  if (!isDay(year, month, day)) return null
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12) return false
  return day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
