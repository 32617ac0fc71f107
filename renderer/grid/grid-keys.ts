import type { HeadCell } from '../../shared/tables/head-cells.ts'
import { headCellAt } from '../../shared/tables/head-cells.ts'
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

export type GridSize = {
  readonly rows: number
  readonly columns: number
  /** The rows of the head, over row 0. */
  readonly head: ReadonlyArray<ReadonlyArray<HeadCell>>
}

export type GridAction =
  | { readonly kind: 'move'; readonly to: GridPosition; readonly isExtending: boolean }
  /** `typed` is null when the cell's own text is to be changed. */
  | { readonly kind: 'edit'; readonly typed: string | null; readonly letsKeyThrough: boolean }
  | { readonly kind: 'moveRows' | 'moveColumns'; readonly by: 1 | -1 }
  | { readonly kind: PlainAction }

type PlainAction =
  | 'clear'
  | 'selectAll'
  | 'selectRow'
  | 'selectColumn'
  | 'collapse'
  | 'rowBelow'
  | 'insert'
  | 'remove'
  | 'fillDown'
  | 'fillRight'
  | 'menu'

const PAGE = 10

/** What a key does in a grid where no cell is being edited; null leaves the key to the browser and the app. */
export function gridAction(press: KeyPress, at: GridPosition, size: GridSize): GridAction | null {
  const { key, shiftKey } = press
  const withControl = (press.ctrlKey || press.metaKey) && !press.isAltGraph
  const withAlt = press.altKey && !press.isAltGraph
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return { kind: 'menu' }
  if (key === 'Tab') return tabAction(press, at, size)
  if (withAlt) return withControl || shiftKey ? null : altAction(key)
  if (withControl) {
    const action = controlAction(press)
    if (action) return action
  }
  if (key === ' ' && shiftKey) return { kind: 'selectRow' }
  const to = moveTarget(key, withControl, at, size)
  if (to) return { kind: 'move', to: inside(to, size), isExtending: shiftKey && at.row >= 0 }
  return withControl ? null : editAction(key)
}

/** The cell after or before, through the rows; null at the ends, where Tab leaves the grid. */
export function nextCell(at: GridPosition, step: 1 | -1, size: GridSize): GridPosition | null {
  const columns = spanAt(at, size)
  const column = step === 1 ? columns.column + columns.columns : columns.column - 1
  if (column >= 0 && column < size.columns) return inside({ ...at, column }, size)
  const row = at.row + step
  if (row < -size.head.length || row >= size.rows) return null
  return inside({ row, column: step === 1 ? 0 : size.columns - 1 }, size)
}

/** A place a number of rows and columns away, kept inside the grid. */
export function stepFrom(
  at: GridPosition,
  rows: number,
  columns: number,
  size: GridSize,
): GridPosition {
  const span = spanAt(at, size)
  const column = columns > 0 ? span.column + span.columns - 1 + columns : at.column + columns
  return inside(
    {
      row: Math.max(-size.head.length, Math.min(size.rows - 1, at.row + rows)),
      column: Math.max(0, Math.min(size.columns - 1, column)),
    },
    size,
  )
}

/** A heading across several columns stands where the first of them is. */
function inside(at: GridPosition, size: GridSize): GridPosition {
  return at.row < 0 ? { ...at, column: spanAt(at, size).column } : at
}

function spanAt(
  at: GridPosition,
  { head }: GridSize,
): { readonly column: number; readonly columns: number } {
  const cell = at.row < 0 ? headCellAt(head, head.length + at.row, at.column) : undefined
  return cell ?? { column: at.column, columns: 1 }
}

/** After the last cell Tab leaves the grid, as it must in a page; a new row is made with Ctrl+Enter. */
function tabAction(press: KeyPress, at: GridPosition, size: GridSize): GridAction | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  const to = nextCell(at, press.shiftKey ? -1 : 1, size)
  return to && { kind: 'move', to, isExtending: false }
}

function altAction(key: string): GridAction | null {
  if (key === 'ArrowUp') return { kind: 'moveRows', by: -1 }
  if (key === 'ArrowDown') return { kind: 'moveRows', by: 1 }
  if (key === 'ArrowLeft') return { kind: 'moveColumns', by: -1 }
  return key === 'ArrowRight' ? { kind: 'moveColumns', by: 1 } : null
}

function controlAction({ key, shiftKey }: KeyPress): GridAction | null {
  // The plus sign is typed with Shift on some keyboards.
  if (key === '+') return { kind: 'insert' }
  if (shiftKey) return null
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'selectAll' }
    case 'd':
      return { kind: 'fillDown' }
    case 'r':
      return { kind: 'fillRight' }
    case 'enter':
      return { kind: 'rowBelow' }
    case '-':
      return { kind: 'remove' }
    case ' ':
      return { kind: 'selectColumn' }
    default:
      return null
  }
}

function editAction(key: string): GridAction | null {
  if (key === 'Enter' || key === 'F2') return { kind: 'edit', typed: null, letsKeyThrough: false }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  if (key === 'Escape') return { kind: 'collapse' }
  // A dead key writes nothing itself: the open editor must receive it to put the accent on the next letter.
  if (key === 'Dead') return { kind: 'edit', typed: '', letsKeyThrough: true }
  if ([...key].length === 1) return { kind: 'edit', typed: key, letsKeyThrough: false }
  return null
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
      return withControl ? { ...at, row: Math.min(0, at.row) } : stepFrom(at, -1, 0, size)
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
      return { ...at, row: Math.max(0, at.row - PAGE) }
    case 'PageDown':
      return stepFrom(at, PAGE, 0, size)
    default:
      return null
  }
}
