/** The number formats of Excel that have names in HTML (Office HTML and XML reference, `mso-number-format`). */
const named: ReadonlyMap<string, string> = new Map([
  ['general', 'General'],
  ['general number', 'General'],
  ['fixed', '0.00'],
  ['standard', '#,##0.00'],
  ['currency', '#,##0.00'],
  ['percent', '0.00%'],
  ['scientific', '0.00E+00'],
  ['short date', 'dd.mm.yyyy'],
  ['medium date', 'dd.mmm.yy'],
  ['long date', 'd. mmmm yyyy'],
  ['general date', 'dd.mm.yyyy hh:mm'],
  ['short time', 'hh:mm'],
  ['medium time', 'hh:mm'],
  ['long time', 'hh:mm:ss'],
  ['text', '@'],
])

/** Excel writes the number formats of its cells in a style sheet: `.xl65 { mso-number-format:"0\.0%"; }`. */
export function formatsByClass(styles: string): ReadonlyMap<string, string> {
  const formats = new Map<string, string>()
  for (const [, name = '', rules = ''] of styles.matchAll(
    /\.(\w+)\s*\{((?:\\.|"[^"]*"|[^{}"\\])*)\}/g,
  )) {
    const format = statedFormat(rules)
    if (format !== null) formats.set(name, format)
  }
  return formats
}

/** The number format among the rules of a style, as a workbook would hold it; null when there is none. */
export function statedFormat(rules: string): string | null {
  const [, quoted, bare] =
    /mso-number-format:\s*(?:"((?:\\.|[^"\\])*)"|((?:\\.|[^";}\\])*))/i.exec(rules) ?? []
  const stated = quoted ?? bare
  if (stated === undefined) return null
  const format = unescapeFormat(stated)
  return named.get(format.toLowerCase()) ?? format
}

/** In a style, characters of a format are escaped (`\#`), and some as hexadecimal (`\0022`). */
function unescapeFormat(format: string): string {
  return format
    .replaceAll(/\\([0-9a-f]{4}) ?/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(/\\(.)/g, '$1')
    .trim()
}
