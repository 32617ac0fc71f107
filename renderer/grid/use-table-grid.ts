import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useState,
} from 'react'
import { type GridAction, gridAction } from './grid-keys.ts'
import { type GridPosition, placeAt } from './grid-place.ts'
import { clearCells, copyCells, pasteCells } from './grid-range-actions.ts'
import type { TableGridProps } from './table-grid-props.ts'
import { gridEditing, useEditing } from './use-grid-editing.ts'
import { type GridFocus, useGridFocus } from './use-grid-focus.ts'

/** What the grid remembers and what each event does. */
export function useTableGrid(props: TableGridProps) {
  const [editing, setEditing] = useEditing()
  const [message, setMessage] = useState('')
  const focus = useGridFocus(props, editing !== null)
  const { start, commit, cancel } = gridEditing(props, focus, setEditing)
  const isOpen = editing !== null
  const canChange = !props.isReadOnly && focus.size.rows > 0

  function act(action: GridAction) {
    setMessage('')
    if (action.kind === 'move') focus.goTo(action.to, action.isExtending)
    else if (action.kind === 'edit') start(action.typed)
    else if (action.kind === 'selectAll') focus.selectAll()
    else if (action.kind === 'collapse') focus.collapse()
    else if (canChange) setMessage(clearCells(props, focus.range))
  }

  return {
    ...{ tableRef: focus.tableRef, active: focus.active, editing, message, commit, cancel },
    /** Null until a cell has been chosen: the first one then only waits for the focus. */
    range: props.selected ? focus.range : null,
    handlers: {
      onKeyDown: (event: KeyboardEvent) => {
        const action = isOpen ? null : actionOf(event, focus)
        if (!action) return
        if (!(action.kind === 'edit' && action.letsKeyThrough)) event.preventDefault()
        act(action)
      },
      onFocus: (event: FocusEvent) => selectFocused(event, props, focus.active),
      ...mouseHandlers(focus, isOpen, () => start(null)),
      ...clipboardHandlers(props, focus, isOpen || focus.size.rows === 0, canChange, setMessage),
    },
  }
}

function actionOf(event: KeyboardEvent, { active, size }: GridFocus): GridAction | null {
  if (size.rows === 0 || event.nativeEvent.isComposing) return null
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event
  const isAltGraph = event.getModifierState('AltGraph')
  return gridAction({ key, shiftKey, ctrlKey, metaKey, altKey, isAltGraph }, active, size)
}

function selectFocused(
  event: FocusEvent,
  { table, selected, onSelect }: TableGridProps,
  active: GridPosition,
) {
  const at = positionOfElement(event.target)
  if (!at || isInEditor(event.target)) return
  const isActive = at.row === active.row && at.column === active.column
  if (!selected || !isActive) onSelect(placeAt(table, at))
}

function mouseHandlers(focus: GridFocus, isOpen: boolean, onOpen: () => void) {
  return {
    onMouseDown: (event: MouseEvent) => {
      const at = positionOfElement(event.target)
      if (!at || isInEditor(event.target)) return
      // Without the shift key the browser itself puts the focus into the cell.
      if (!event.shiftKey) return focus.collapse()
      event.preventDefault()
      focus.goTo(at, true)
    },
    onMouseOver: (event: MouseEvent) => {
      const at = positionOfElement(event.target)
      const isDragging = event.buttons === 1 && !isOpen
      if (!at || !isDragging || !focus.tableRef.current?.contains(document.activeElement)) return
      focus.goTo(at, true)
    },
    onDoubleClick: (event: MouseEvent) => {
      if (positionOfElement(event.target) && !isInEditor(event.target)) onOpen()
    },
  }
}

/** While a cell is open for editing the clipboard works on its text. */
function clipboardHandlers(
  props: TableGridProps,
  { range }: GridFocus,
  isAside: boolean,
  canChange: boolean,
  say: (message: string) => void,
) {
  return {
    onCopy: (event: ClipboardEvent) => {
      if (isAside) return
      event.preventDefault()
      say(copyCells(event, props, range))
    },
    onCut: (event: ClipboardEvent) => {
      if (isAside) return
      event.preventDefault()
      copyCells(event, props, range)
      if (canChange) say(clearCells(props, range))
    },
    onPaste: (event: ClipboardEvent) => {
      if (isAside || !canChange) return
      event.preventDefault()
      say(pasteCells(event, props, range))
    },
  }
}

function positionOfElement(target: EventTarget): GridPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  return cell && { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}

function isInEditor(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement
}
