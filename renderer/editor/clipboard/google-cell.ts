import { isRecord } from '../../../shared/base/reading.ts'
import type { ClipboardCell } from '../../../shared/excel/clipboard-range.ts'

/** What Google Sheets says about a cell in attributes of its own; nothing for cells of other programs. */
export function googleCell(cell: Element): Omit<ClipboardCell, 'text'> {
  const value = record(cell.getAttribute('data-sheets-value'))
  const format = googleFormat(record(cell.getAttribute('data-sheets-numberformat')))
  return { ...googleValue(value), ...(format === null ? {} : { format }) }
}

/** `{"1":3,"3":1234.5}`: the first says of what kind the value is (2 text, 3 number, 4 true or false). */
function googleValue(value: Readonly<Record<string, unknown>>): Omit<ClipboardCell, 'text'> {
  if (value['1'] === 3 && typeof value['3'] === 'number') return { value: plainDigits(value['3']) }
  if (value['1'] === 4) return { kind: 'boolean', value: value['4'] ? '1' : '0' }
  return {}
}

/** Without an exponent for all that people write in tables. */
function plainDigits(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text
}

/** `{"1":3,"2":"0.0%"}`: kind and pattern; a kind without a pattern is shown the usual way. */
function googleFormat(format: Readonly<Record<string, unknown>>): string | null {
  const pattern = format['2']
  if (typeof pattern === 'string' && pattern !== '') return pattern
  switch (format['1']) {
    case 1:
      return '@'
    case 3:
      return '0.00%'
    case 5:
      return 'dd.mm.yyyy'
    case 7:
      return 'dd.mm.yyyy hh:mm'
    default:
      return null
  }
}

function record(json: string | null): Readonly<Record<string, unknown>> {
  if (json === null || json.length > 10_000) return {}
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) ? value : {}
  } catch {
    // No JSON: another program's attribute of the same name. The cell's text is read instead.
    return {}
  }
}
