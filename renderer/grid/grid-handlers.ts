import type { ClipboardEvent, FocusEvent, MouseEvent } from 'react'
import { text } from '../text/text.ts'
import { type GridPosition, placeAt } from './grid-place.ts'
import { copyCells, cutCells, pasteFrom } from './grid-range-actions.ts'
import { gridStore } from './grid-store.ts'
import type { TableGridProps } from './table-grid-props.ts'
import type { GridFocus } from './use-grid-focus.ts'
import type { GridMenuState } from './use-grid-menu.ts'

export function focusHandlers(props: TableGridProps, focus: GridFocus) {
  return {
    onFocus: (event: FocusEvent) => {
      focus.noteFocus(true)
      const at = positionOfElement(event.target)
      if (!at || isInEditor(event.target)) return
      const { active } = focus
      const isActive = at.row === active.row && at.column === active.column
      if (!props.selected || !isActive) props.onSelect(placeAt(props.table, at))
    },
    onBlur: () => focus.noteFocus(false),
  }
}

export function mouseHandlers(
  focus: GridFocus,
  isOpen: boolean,
  onOpen: () => void,
  openMenu: GridMenuState['open'] | null,
) {
  return {
    onMouseDown: (event: MouseEvent) => {
      const at = positionOfElement(event.target)
      if (!at || isInEditor(event.target)) return
      if (event.button !== 0) return
      // Without the shift key the browser itself puts the focus into the cell.
      if (!event.shiftKey || at.row < 0) return focus.collapse()
      event.preventDefault()
      focus.goTo(at, true)
    },
    onMouseOver: (event: MouseEvent) => {
      const at = positionOfElement(event.target)
      const isDragging = event.buttons === 1 && !isOpen && focus.active.row >= 0
      if (!at || at.row < 0 || !isDragging) return
      if (!focus.tableRef.current?.contains(document.activeElement)) return
      focus.goTo(at, true)
    },
    onDoubleClick: (event: MouseEvent) => {
      if (positionOfElement(event.target) && !isInEditor(event.target)) onOpen()
    },
    onContextMenu: (event: MouseEvent) => {
      const at = positionOfElement(event.target)
      if (!at || isInEditor(event.target) || !openMenu) return
      event.preventDefault()
      if (!isInRange(at, focus)) focus.goTo(at)
      openMenu({ kind: 'cell', point: { x: event.clientX, y: event.clientY } }, null)
    },
  }
}

type ClipboardSetting = {
  /** While a cell is open for editing the clipboard works on its text. */
  readonly isAside: boolean
  readonly canChange: boolean
  readonly say: (message: string) => void
}

export function clipboardHandlers(
  props: TableGridProps,
  { range, choose }: GridFocus,
  { isAside, canChange, say }: ClipboardSetting,
) {
  const isCells = range.top >= 0
  return {
    onCopy: (event: ClipboardEvent) => {
      if (isAside || !isCells) return
      event.preventDefault()
      gridStore.setState({ cut: null })
      say(copyCells(event, props, range).said)
    },
    onCut: (event: ClipboardEvent) => {
      if (isAside || !isCells) return
      event.preventDefault()
      if (canChange) say(cutCells(event, props, range))
    },
    onPaste: (event: ClipboardEvent) => {
      if (isAside || !canChange) return
      event.preventDefault()
      const result = pasteFrom(event, props, range)
      if (!result) return say(text.grid.nothingToPaste)
      say(result.said)
      if (result.table === props.table) return
      props.onChange(result.table)
      props.onFilled?.(result.said)
      const { top, left, bottom, right } = result.range
      const isWide = bottom > top || right > left
      if (top < 0 || !isWide) return
      choose({ row: bottom, column: right }, { row: top, column: left }, result.table)
    },
  }
}

function isInRange(at: GridPosition, { range }: GridFocus): boolean {
  const { top, left, bottom, right } = range
  return at.row >= top && at.row <= bottom && at.column >= left && at.column <= right
}

function positionOfElement(target: EventTarget): GridPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  return cell && { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}

function isInEditor(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement
}
