import type { CellRange } from '../../shared/excel/cell-address.ts'

/** A cell of the sheet, zero-based. */
export type SheetPlace = { readonly row: number; readonly column: number }

/** Where the person stands, and the other corner of what is selected: the same cell when it is one. */
export type SheetCursor = { readonly at: SheetPlace; readonly anchor: SheetPlace }

export type SheetKey = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
}

export function cursorAt(at: SheetPlace): SheetCursor {
  return { at, anchor: at }
}

/** What is selected, also when it is one cell. */
export function selectedRange({ at, anchor }: SheetCursor): CellRange {
  return {
    top: Math.min(at.row, anchor.row),
    left: Math.min(at.column, anchor.column),
    bottom: Math.max(at.row, anchor.row),
    right: Math.max(at.column, anchor.column),
  }
}

export function isOneCell({ at, anchor }: SheetCursor): boolean {
  return at.row === anchor.row && at.column === anchor.column
}

/** Where a key takes the cursor within the sheet; null for a key that is not about moving. With Shift, the anchor stays. */
export function movedCursor(
  cursor: SheetCursor,
  key: SheetKey,
  bounds: CellRange,
  pageRows: number,
): SheetCursor | null {
  const to = target(cursor.at, key, bounds, pageRows)
  if (!to) return null
  const at = {
    row: clamp(to.row, bounds.top, bounds.bottom),
    column: clamp(to.column, bounds.left, bounds.right),
  }
  return { at, anchor: key.shiftKey ? cursor.anchor : at }
}

function target(
  { row, column }: SheetPlace,
  { key, ctrlKey }: SheetKey,
  bounds: CellRange,
  pageRows: number,
): SheetPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrlKey ? bounds.top : row - 1, column }
    case 'ArrowDown':
      return { row: ctrlKey ? bounds.bottom : row + 1, column }
    case 'ArrowLeft':
      return { row, column: ctrlKey ? bounds.left : column - 1 }
    case 'ArrowRight':
      return { row, column: ctrlKey ? bounds.right : column + 1 }
    case 'PageUp':
      return { row: row - pageRows, column }
    case 'PageDown':
      return { row: row + pageRows, column }
    case 'Home':
      return { row: ctrlKey ? bounds.top : row, column: bounds.left }
    case 'End':
      return { row: ctrlKey ? bounds.bottom : row, column: bounds.right }
    default:
      return null
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

/** `nw` is the upper left corner, `e` the right edge. */
export const rangeEdges = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type RangeEdge = (typeof rangeEdges)[number]

/** The range with an edge or a corner dragged to a cell. An edge that is dragged past the other stops beside it. */
export function resizedRange(range: CellRange, edge: RangeEdge, to: SheetPlace): CellRange {
  return {
    top: edge.includes('n') ? Math.min(to.row, range.bottom) : range.top,
    bottom: edge.includes('s') ? Math.max(to.row, range.top) : range.bottom,
    left: edge.includes('w') ? Math.min(to.column, range.right) : range.left,
    right: edge.includes('e') ? Math.max(to.column, range.left) : range.right,
  }
}
