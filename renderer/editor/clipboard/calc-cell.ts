import type { ClipboardCell } from '../../../shared/excel/clipboard-range.ts'

const ENGLISH = 0x09
/** The low ten bits of a Windows language id are the language, whatever the country. */
const LANGUAGE_BITS = 0x3ff

/**
 * What LibreOffice says about a cell: `sdval` is the value, and `sdnum="1044;0;# ##0,0"` the language and format. Both
 * are written as in that language, so that a Norwegian Calc has a decimal comma in them.
 */
export function calcCell(cell: Element): Omit<ClipboardCell, 'text'> {
  const value = cell.getAttribute('sdval')
  const [language = '', ownLanguage = '', ...parts] = (cell.getAttribute('sdnum') ?? '').split(';')
  const stated = parts.join(';')
  const id = Number(ownLanguage) || Number(language)
  const format = (id & LANGUAGE_BITS) === ENGLISH ? stated : englishFormat(stated)
  return {
    ...(value === null || value === '' ? {} : { value: value.replace(',', '.') }),
    ...(format === '' ? {} : { format }),
    ...(stated === 'BOOLEAN' ? { kind: 'boolean' as const } : {}),
  }
}

/** `# ##0,00` and `#.##0,00` as `#,##0.00`, `DD.MM.ÅÅÅÅ` as `DD.MM.YYYY`. */
function englishFormat(format: string): string {
  if (/[dmyåt]/i.test(format.replaceAll(/"[^"]*"/g, ''))) return format.replaceAll(/å/gi, 'Y')
  return format
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : englishDigits(part)))
    .join('')
}

function englishDigits(part: string): string {
  return part.replaceAll(/[ \u00a0\u202f.](?=[#0?])|,/g, (sign) => (sign === ',' ? '.' : ','))
}
