import { workbookLimits } from './limits.ts'
import type { SheetPart, WorkbookPart } from './workbook.ts'

/** Cells without content cost a reader something too: so many of them count as one cell. */
const EMPTY_CELLS_AS_ONE = 10

/**
 * Decides which rows of a sheet are read, and counts those that are not. Every reader asks it for each row that has
 * content, from the top; `top` is the first row wanted, zero-based.
 */
export type RowGate = {
  /** Whether the row is to be read. `cells` have content, `empty` only a format. */
  readonly admits: (row: number, cells: number, empty?: number) => boolean
  /** Null when every row with content was let in. */
  readonly part: () => SheetPart | null
  /** Cells let in. */
  readonly cellsRead: () => number
}

/** Gives the gate of a sheet. To be asked once for each sheet, in the workbook's order. */
export type GateOf = (sheet: string) => RowGate

/**
 * Gates for the sheets of one workbook, which share a limit: what one sheet leaves, the next may read. With a part, only
 * its sheet is let in.
 */
export function rowGates(part: WorkbookPart | null): GateOf {
  let left: number = workbookLimits.cellsRead
  let last: RowGate | null = null
  return (sheet) => {
    left -= last?.cellsRead() ?? 0
    const isWanted = part === null || part.sheet === sheet
    const limit = isWanted ? Math.min(left, workbookLimits.cellsInSheet) : NOTHING
    last = rowGate(part?.top ?? 0, limit)
    return last
  }
}

/** Below none, so that not even an empty row is let in. */
const NOTHING = -1

/** `limit` is how many cells may be read. */
export function rowGate(top: number, limit: number): RowGate {
  let end = Number.POSITIVE_INFINITY
  let weight = 0
  let read = 0
  let rows = 0
  let omittedRows = 0
  let lastRow = 0
  const count = (row: number, isAdmitted: boolean): boolean => {
    lastRow = Math.max(lastRow, row)
    if (isAdmitted) rows++
    else omittedRows++
    return isAdmitted
  }
  return {
    admits(row, cells, empty = 0) {
      const isBlank = cells === 0
      // The row itself counts as an empty cell: a sheet may have a million rows with nothing but a height.
      const heavier = weight + cells + (empty + 1) / EMPTY_CELLS_AS_ONE
      const isFull = heavier > limit || (!isBlank && rows >= workbookLimits.rowsRead)
      // From here on everything is left out, so that what was read has no holes.
      if (isFull && row >= top) end = Math.min(end, row)
      const isAdmitted = row >= top && row < end
      if (isAdmitted) {
        weight = heavier
        read += cells
      }
      return isBlank ? isAdmitted : count(row, isAdmitted)
    },
    part: () =>
      omittedRows === 0 ? null : { top, bottom: bottomOf(end, lastRow), omittedRows, lastRow },
    cellsRead: () => read,
  }
}

function bottomOf(end: number, lastRow: number): number {
  return Math.min(end - 1, lastRow)
}
