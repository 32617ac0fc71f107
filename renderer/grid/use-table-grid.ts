import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { text } from '../text/text.ts'
import { editText } from './edit-text.ts'
import {
  fromTabSeparated,
  pasteEdits,
  textsInRange,
  toHtmlTable,
  toTabSeparated,
} from './grid-clipboard.ts'
import { type GridAction, type GridSize, gridAction, nextCell, stepFrom } from './grid-keys.ts'
import {
  type GridPosition,
  type GridRange,
  placeAt,
  positionOf,
  positionsIn,
  rangeBetween,
} from './grid-place.ts'
import type { TableGridProps } from './table-grid.tsx'

type Editing = { readonly initial: string; readonly isTypedOver: boolean }

/** What the grid remembers and what each event does. The chosen cell itself belongs to the parent. */
export function useTableGrid(props: TableGridProps) {
  const { table, selected, isReadOnly = false } = props
  const tableRef = useRef<HTMLTableElement>(null)
  const [anchor, setAnchor] = useState<GridPosition | null>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [message, setMessage] = useState('')
  const size: GridSize = { rows: table.rows.length, columns: table.columns.length + 1 }
  const active = (selected && positionOf(table, selected)) ?? { row: 0, column: 0 }
  const range = rangeBetween(keptInside(anchor ?? active, size), active)

  // When the parent chooses another cell (undo, jump) while the focus is here, the focus goes along.
  useLayoutEffect(() => {
    const focused = document.activeElement
    if (!editing && tableRef.current?.contains(focused)) {
      const cell = cellElement(tableRef.current, active)
      if (cell && !cell.contains(focused)) cell.focus()
    }
  })

  function goTo(to: GridPosition, isExtending = false) {
    setMessage('')
    // From what is set already, also when React has not drawn it yet: dragging is faster than drawing.
    setAnchor((known) => (isExtending ? (known ?? active) : null))
    cellElement(tableRef.current, to)?.focus()
  }

  function act(action: GridAction) {
    if (action.kind === 'move') goTo(action.to, action.isExtending)
    else if (action.kind === 'edit') startEditing(action.typed)
    else if (action.kind === 'clear') clear()
    else if (action.kind === 'collapse') setAnchor(null)
    else {
      goTo({ row: size.rows - 1, column: size.columns - 1 })
      setAnchor({ row: 0, column: 0 })
    }
  }

  function startEditing(typed: string | null) {
    if (isReadOnly || size.rows === 0) return
    setAnchor(null)
    const initial = typed ?? editText(table, placeAt(table, active))
    // At once, so that the field has the focus when the browser delivers a dead key.
    flushSync(() => setEditing({ initial, isTypedOver: typed !== null }))
  }

  function commit(typed: string, step: GridPosition | 'next' | 'previous' | null) {
    const place = placeAt(table, active)
    setEditing(null)
    if (typed !== editText(table, place)) props.onEditCell(place.row, place.column, typed)
    if (step === null) return
    const to =
      step === 'next' || step === 'previous'
        ? nextCell(active, step === 'next' ? 1 : -1, size)
        : stepFrom(active, step.row, step.column, size)
    goTo(to ?? active)
  }

  function clear() {
    if (isReadOnly || size.rows === 0) return
    const positions = positionsIn(range)
    const edits = positions.map((at) => ({ ...placeAt(table, at), typed: '' }))
    const [only] = edits
    if (edits.length === 1 && only) props.onEditCell(only.row, only.column, '')
    else props.onEditCells(edits)
    setMessage(text.grid.cleared(positions.length))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (editing || size.rows === 0 || event.nativeEvent.isComposing) return
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event
    const isAltGraph = event.getModifierState('AltGraph')
    const action = gridAction({ key, shiftKey, ctrlKey, metaKey, altKey, isAltGraph }, active, size)
    if (!action) return
    if (!(action.kind === 'edit' && action.letsKeyThrough)) event.preventDefault()
    act(action)
  }

  function onFocus(event: FocusEvent) {
    const at = positionOfElement(event.target)
    if (!at || event.target.tagName === 'TEXTAREA') return
    if (!selected || at.row !== active.row || at.column !== active.column) {
      props.onSelect(placeAt(table, at))
    }
  }

  function onMouseDown(event: MouseEvent) {
    const at = positionOfElement(event.target)
    if (!at || isInEditor(event.target)) return
    if (event.shiftKey) {
      event.preventDefault()
      goTo(at, true)
    } else setAnchor(null)
  }

  function onMouseOver(event: MouseEvent) {
    const at = positionOfElement(event.target)
    if (at && event.buttons === 1 && !editing && isFocusInside(tableRef.current)) goTo(at, true)
  }

  function onDoubleClick(event: MouseEvent) {
    if (positionOfElement(event.target) && !isInEditor(event.target)) startEditing(null)
  }

  function onCopy(event: ClipboardEvent) {
    if (editing || size.rows === 0) return
    event.preventDefault()
    copy(event, props, range)
    setMessage(text.grid.copied(positionsIn(range).length))
  }

  function onCut(event: ClipboardEvent) {
    if (editing || size.rows === 0) return
    onCopy(event)
    clear()
  }

  function onPaste(event: ClipboardEvent) {
    if (editing || isReadOnly || size.rows === 0) return
    event.preventDefault()
    const rows = fromTabSeparated(event.clipboardData.getData('text/plain'))
    const { edits, left } = pasteEdits(table, range, rows)
    if (edits.length > 0) props.onEditCells(edits)
    setMessage(
      [text.grid.pasted(edits.length), left > 0 ? text.grid.didNotFit(left) : ''].join(' ').trim(),
    )
  }

  return {
    ...{ tableRef, active, editing, message, commit },
    /** Null until a cell has been chosen: the first one then only waits for the focus. */
    range: selected ? range : null,
    cancel: () => {
      setEditing(null)
      goTo(active)
    },
    handlers: {
      onKeyDown,
      onFocus,
      onMouseDown,
      onMouseOver,
      onDoubleClick,
      onCopy,
      onCut,
      onPaste,
    },
  }
}

function copy(event: ClipboardEvent, { resolved }: TableGridProps, range: GridRange) {
  const rows = textsInRange(resolved, range)
  event.clipboardData.setData('text/plain', toTabSeparated(rows))
  event.clipboardData.setData('text/html', toHtmlTable(rows))
}

function keptInside(at: GridPosition, size: GridSize): GridPosition {
  return stepFrom(at, 0, 0, size)
}

function cellElement(table: HTMLTableElement | null, at: GridPosition): HTMLElement | null {
  return (
    table?.querySelector<HTMLElement>(`[data-row="${at.row}"][data-column="${at.column}"]`) ?? null
  )
}

function positionOfElement(target: EventTarget): GridPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  if (!cell) return null
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}

function isInEditor(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement
}

function isFocusInside(table: HTMLTableElement | null): boolean {
  return table?.contains(document.activeElement) ?? false
}
