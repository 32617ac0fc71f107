import { datePartsOf } from '../excel/number-format.ts'
import type { SheetCell } from '../excel/workbook.ts'
import { monthNames } from '../language/months.ts'
import { booleanWord } from '../language/spreadsheet-words.ts'

/** A cell as words for a label or a heading: `2024`, `31.12.2024`, `januar`; empty for a missing cell. */
export function cellWords(cell: SheetCell | undefined): string {
  if (!cell) return ''
  const { value } = cell
  switch (value.kind) {
    case 'text':
      return inOneLine(value.text)
    case 'number':
      return value.value.replace('.', ',')
    case 'date':
      return dateWords(value.iso, cell.format)
    case 'boolean':
      return booleanWord(value.value)
    case 'error':
      return value.code
    case 'uncalculated':
      return ''
  }
}

function inOneLine(text: string): string {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim())
  return lines.filter((line) => line !== '').join(' ')
}

/** As much of a date as its format shows: a month, a month and a year, or the whole date. */
export function dateWords(iso: string, format: string | null): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-')
  const parts = datePartsOf(format)
  const time = iso.length > 10 ? ` ${iso.slice(11, 16)}` : ''
  if (parts.year && !parts.month && !parts.day) return year
  if (!parts.month || parts.day) return `${day}.${month}.${year}${time}`
  const name = monthNames[Number(month) - 1] ?? month
  const word = parts.longMonth || name.length <= 4 ? name : `${name.slice(0, 3)}.`
  return parts.year ? `${word} ${year}` : word
}
