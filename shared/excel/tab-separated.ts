/**
 * Cells of text with tabs, as spreadsheets put them on the clipboard. A quoted cell may hold tabs and line ends; a quote
 * that is not closed before the next tab or line end is an ordinary character, since Excel does not always double them.
 */
export function readTabSeparated(text: string): ReadonlyArray<ReadonlyArray<string>> {
  const rows: Array<Array<string>> = []
  let row: Array<string> = []
  let at = 0
  while (at < text.length) {
    const cell = quotedCell(text, at) ?? plainCell(text, at)
    row.push(cell.text)
    at = cell.end
    if (text[at] === '\t') {
      at++
      if (at === text.length) row.push('')
    } else {
      at += text.startsWith('\r\n', at) ? 2 : 1
      rows.push(row)
      row = []
    }
  }
  // A spreadsheet ends the last row with a line feed: that begins no new row.
  return row.length > 0 ? [...rows, row] : rows
}

type Cell = { readonly text: string; readonly end: number }

function plainCell(text: string, start: number): Cell {
  let end = start
  while (end < text.length && !isCellEnd(text, end)) end++
  return { text: text.slice(start, end), end }
}

function quotedCell(text: string, start: number): Cell | null {
  if (text[start] !== '"') return null
  let content = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return null
    content += text.slice(from, quote)
    if (text[quote + 1] === '"') {
      content += '"'
      from = quote + 2
      continue
    }
    return quote + 1 === text.length || isCellEnd(text, quote + 1)
      ? { text: content.replaceAll('\r\n', '\n'), end: quote + 1 }
      : null
  }
}

function isCellEnd(text: string, at: number): boolean {
  const letter = text[at]
  return letter === '\t' || letter === '\n' || letter === '\r'
}
