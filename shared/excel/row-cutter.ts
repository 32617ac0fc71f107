import { joinBytes } from './join-bytes.ts'
import type { RowGate } from './row-gate.ts'

/** Takes the rows that a gate refuses out of a sheet, while the sheet is gone through from the top. */
export type RowCutter = {
  /** A row begins here, and the one before it ends. */
  readonly beginRow: (row: number, start: number) => void
  readonly addCell: (isEmpty: boolean) => void
  /** The last row ends here. */
  readonly endRows: (end: number) => void
  /** What is left of the sheet: the same bytes when every row was let in. */
  readonly rest: () => Uint8Array
}

export function rowCutter(content: Uint8Array, gate: RowGate): RowCutter {
  const kept: Uint8Array[] = []
  let keptFrom = 0
  let rowStart = -1
  let row = 0
  let cells = 0
  let empty = 0
  const endRows = (end: number): void => {
    if (rowStart !== -1 && !gate.admits(row, cells, empty)) {
      if (keptFrom < rowStart) kept.push(content.subarray(keptFrom, rowStart))
      keptFrom = end
    }
    cells = 0
    empty = 0
  }
  return {
    beginRow(number, start) {
      endRows(start)
      row = number
      rowStart = start
    },
    addCell(isEmpty) {
      if (isEmpty) empty++
      else cells++
    },
    endRows,
    rest: () => (keptFrom === 0 ? content : joinBytes([...kept, content.subarray(keptFrom)])),
  }
}
