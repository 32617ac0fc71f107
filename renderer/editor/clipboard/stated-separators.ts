import type { Separators } from '../../../shared/language/parse-number.ts'

/**
 * The decimal and thousands signs that Excel states for the numbers it put on the clipboard, in the style of the table:
 * `mso-displayed-decimal-separator:"\,"`. They are those of the machine that was copied from, whatever the report's are.
 */
export function statedSeparators(html: string): Separators | undefined {
  const decimal = statedSign(html, 'decimal')
  if (decimal !== ',' && decimal !== '.') return undefined
  return { decimal, thousands: statedSign(html, 'thousand') ?? '' }
}

function statedSign(html: string, which: 'decimal' | 'thousand'): string | null {
  const style = new RegExp(`mso-displayed-${which}-separator:\\s*"?((?:\\\\.|[^";}])*)`, 'i')
  const stated = style.exec(html)?.[1]
  return stated === undefined ? null : stated.replaceAll('\\', '')
}
