import { MAX_ROW } from './cell-address.ts'
import type { GateOf, RowGate } from './row-gate.ts'
import { unescapeXml } from './unescape-xml.ts'

const TAG = /<(\/?)table:(table|table-row)(?=[\s/>])([^>]*)>/g
const CELL = /<table:table-cell(?=[\s/>])([^>]*)>/g
const ROWS_REPEATED = /(\btable:number-rows-repeated=")(\d+)"/
const NAME = /(?:^|\s)table:name="([^"]*)"/
const COLUMNS_REPEATED = /\btable:number-columns-repeated="(\d+)"/

/**
 * `content.xml` of an OpenDocument workbook without the rows that are not to be read. A row may be repeated a million
 * times: then it is kept as often as it may be read.
 * Reference: OpenDocument 1.3 part 3, 9.1.3 (table:table-row), 19.679 (table:number-rows-repeated).
 */
export function cutOds(contentXml: string, gateOf: GateOf): string {
  const kept: string[] = []
  let keptFrom = 0
  let depth = 0
  let gate: RowGate | null = null
  let row = 0
  let start = 0
  let skipped = 0
  for (const match of contentXml.matchAll(TAG)) {
    const [tag, closing, name, attributes = ''] = match
    const isClosed = attributes.endsWith('/')
    if (name === 'table') {
      depth += closing ? -1 : isClosed ? 0 : 1
      if (closing || depth > 1) continue
      gate = gateOf(sheetName(attributes))
      row = 0
      skipped = 0
      continue
    }
    // A table within a cell belongs to the row it stands in.
    if (depth !== 1 || gate === null) continue
    if (!closing) start = match.index
    if (!closing && !isClosed) continue
    const end = match.index + tag.length
    const element = contentXml.slice(start, end)
    const count = repeats(element)
    const read = readRows(gate, element, row, count)
    row += count
    if (read.rows === count && skipped === 0) continue
    kept.push(contentXml.slice(keptFrom, start))
    keptFrom = end
    skipped += read.above
    if (read.rows > 0) {
      kept.push(blankRows(skipped), withRepeats(element, read.rows))
      skipped = 0
    }
  }
  return keptFrom === 0 ? contentXml : kept.join('') + contentXml.slice(keptFrom)
}

function sheetName(attributes: string): string {
  return unescapeXml(NAME.exec(attributes)?.[1] ?? '')
}

/** How many of the rows an element stands for are read, and how many above them are not. */
function readRows(
  gate: RowGate,
  element: string,
  row: number,
  count: number,
): { readonly above: number; readonly rows: number } {
  const cells = countCells(element)
  let above = 0
  let rows = 0
  // No sheet has more rows than these, whatever the file says.
  const last = Math.min(row + count, MAX_ROW + 1)
  if (cells === 0) {
    while (row + above < last && !gate.admits(row + above, 0)) above++
    return above === 0 ? { above, rows: count } : { above, rows: Math.max(0, count - above) }
  }
  for (let at = row; at < last; at++) {
    if (gate.admits(at, cells)) rows++
    else if (rows === 0) above++
  }
  return { above, rows }
}

/** Cells with content, each as often as it is repeated. */
function countCells(row: string): number {
  let cells = 0
  for (const [, attributes = ''] of row.matchAll(CELL)) {
    if (attributes.endsWith('/') && !attributes.includes('office:value-type=')) continue
    cells += Number(COLUMNS_REPEATED.exec(attributes)?.[1] ?? '1')
  }
  return cells
}

function repeats(element: string): number {
  const head = element.slice(0, element.indexOf('>'))
  return Math.max(1, Number(ROWS_REPEATED.exec(head)?.[2] ?? '1'))
}

function withRepeats(element: string, rows: number): string {
  const end = element.indexOf('>')
  return element.slice(0, end).replace(ROWS_REPEATED, `$1${rows}"`) + element.slice(end)
}

function blankRows(rows: number): string {
  // Closed by a tag of its own: the library counts rows when they are closed.
  return rows === 0
    ? ''
    : `<table:table-row table:number-rows-repeated="${rows}"></table:table-row>`
}
