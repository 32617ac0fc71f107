import type { GridPosition } from './grid-place.ts'

/** What the key says, apart from where it is pressed. */
export type KeyPress = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  /** AltGr sets Ctrl and Alt on Windows although the key writes a character. */
  readonly isAltGraph: boolean
}

export type GridSize = { readonly rows: number; readonly columns: number }

export type GridAction =
  | { readonly kind: 'move'; readonly to: GridPosition; readonly isExtending: boolean }
  /** `typed` is null when the cell's own text is to be changed. */
  | { readonly kind: 'edit'; readonly typed: string | null; readonly letsKeyThrough: boolean }
  | { readonly kind: 'clear' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'collapse' }

const PAGE = 10

/** What a key does in a grid where no cell is being edited; null leaves the key to the browser and the app. */
export function gridAction(press: KeyPress, at: GridPosition, size: GridSize): GridAction | null {
  const { key, shiftKey } = press
  const withControl = (press.ctrlKey || press.metaKey) && !press.isAltGraph
  if (withControl && key.toLowerCase() === 'a') return { kind: 'selectAll' }
  if (key === 'Tab') return tabAction(press, at, size)
  const to = press.altKey && !press.isAltGraph ? null : moveTarget(key, withControl, at, size)
  if (to) return { kind: 'move', to, isExtending: shiftKey }
  if (withControl || (press.altKey && !press.isAltGraph)) return null
  if (key === 'Enter' || key === 'F2') return { kind: 'edit', typed: null, letsKeyThrough: false }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  if (key === 'Escape') return { kind: 'collapse' }
  // A dead key writes nothing itself: the open editor must receive it to put the accent on the next letter.
  if (key === 'Dead') return { kind: 'edit', typed: '', letsKeyThrough: true }
  if ([...key].length === 1) return { kind: 'edit', typed: key, letsKeyThrough: false }
  return null
}

/** The cell after or before, through the rows; null at the ends, where Tab leaves the grid. */
export function nextCell(at: GridPosition, step: 1 | -1, size: GridSize): GridPosition | null {
  const index = at.row * size.columns + at.column + step
  if (index < 0 || index >= size.rows * size.columns) return null
  return { row: Math.floor(index / size.columns), column: index % size.columns }
}

/** A place a number of rows and columns away, kept inside the grid. */
export function stepFrom(
  at: GridPosition,
  rows: number,
  columns: number,
  size: GridSize,
): GridPosition {
  return {
    row: Math.max(0, Math.min(size.rows - 1, at.row + rows)),
    column: Math.max(0, Math.min(size.columns - 1, at.column + columns)),
  }
}

function tabAction(press: KeyPress, at: GridPosition, size: GridSize): GridAction | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  const to = nextCell(at, press.shiftKey ? -1 : 1, size)
  return to && { kind: 'move', to, isExtending: false }
}

function moveTarget(
  key: string,
  withControl: boolean,
  at: GridPosition,
  size: GridSize,
): GridPosition | null {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  switch (key) {
    case 'ArrowUp':
      return withControl ? { ...at, row: 0 } : stepFrom(at, -1, 0, size)
    case 'ArrowDown':
      return withControl ? { ...at, row: lastRow } : stepFrom(at, 1, 0, size)
    case 'ArrowLeft':
      return withControl ? { ...at, column: 0 } : stepFrom(at, 0, -1, size)
    case 'ArrowRight':
      return withControl ? { ...at, column: lastColumn } : stepFrom(at, 0, 1, size)
    case 'Home':
      return withControl ? { row: 0, column: 0 } : { ...at, column: 0 }
    case 'End':
      return withControl ? { row: lastRow, column: lastColumn } : { ...at, column: lastColumn }
    case 'PageUp':
      return stepFrom(at, -PAGE, 0, size)
    case 'PageDown':
      return stepFrom(at, PAGE, 0, size)
    default:
      return null
  }
}
