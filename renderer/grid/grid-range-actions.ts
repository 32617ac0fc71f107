import type { ClipboardEvent } from 'react'
import { isWithinLimits } from '../editor/clipboard/limits.ts'
import { cellsFromClipboard } from '../editor/clipboard/read-clipboard.ts'
import { putTables } from '../stores/change-report.ts'
import { reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { cellsInRange, toHtmlTable, toTabSeparated } from './grid-clipboard.ts'
import { type GridRange, placeAt, positionsIn } from './grid-place.ts'
import { gridStore } from './grid-store.ts'
import { type PasteResult, pasteCells, pasteMoved, withoutCut } from './paste-cells.ts'
import type { TableGridProps } from './table-grid-props.ts'

/** Puts the chosen cells on the clipboard. Gives what to say, and the text that lies there now. */
export function copyCells(
  event: ClipboardEvent,
  { table, resolved }: TableGridProps,
  range: GridRange,
): { readonly said: string; readonly plain: string } {
  const rows = cellsInRange(table, resolved, range)
  const plain = toTabSeparated(rows)
  event.clipboardData.setData('text/plain', plain)
  event.clipboardData.setData('text/html', toHtmlTable(rows))
  return { plain, said: text.grid.copied(positionsIn(range).length) }
}

/** As in a spreadsheet what is cut out stays until it is pasted. */
export function cutCells(event: ClipboardEvent, props: TableGridProps, range: GridRange): string {
  const { table } = props
  const { plain } = copyCells(event, props, range)
  gridStore.setState({
    cut: {
      table: table.id,
      from: placeAt(table, { row: range.top, column: range.left }),
      to: placeAt(table, { row: range.bottom, column: range.right }),
      plain,
    },
  })
  return text.grid.cut(positionsIn(range).length)
}

/** Fills in what lies on the clipboard, or moves what was cut out. Null when there is nothing to paste. */
export function pasteFrom(
  event: ClipboardEvent,
  { table }: TableGridProps,
  range: GridRange,
): PasteResult | null {
  if (!isWithinLimits(event.clipboardData)) return null
  const plain = event.clipboardData.getData('text/plain')
  const { cut } = gridStore.getState()
  const isCut = cut !== null && sameText(cut.plain, plain)
  gridStore.setState({ cut: null })
  if (isCut && cut.table === table.id) {
    const moved = pasteMoved(table, range, cut)
    if (moved) return moved
  }
  const cells = cellsFromClipboard(event.clipboardData.getData('text/html'), plain)
  if (!cells) return null
  if (isCut && cut.table !== table.id) {
    const from = reportStore.getState().tables[cut.table]
    if (from) putTables([withoutCut(from, cut)])
  }
  return pasteCells(table, range, cells)
}

/** The clipboard of some systems changes the line ends. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n')
}
