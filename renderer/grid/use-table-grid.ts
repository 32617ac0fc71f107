import { type KeyboardEvent, useEffect } from 'react'
import { clearStep, fillDownStep, fillRightStep } from './cell-steps.ts'
import { insertColumnsStep, moveColumnsStep, removeColumnsStep } from './column-steps.ts'
import { clipboardHandlers, focusHandlers, mouseHandlers } from './grid-handlers.ts'
import { type GridAction, gridAction } from './grid-keys.ts'
import { placeAt } from './grid-place.ts'
import { gridStore, sayInTable } from './grid-store.ts'
import { type GridTarget, type Outcome, targetOf } from './grid-target.ts'
import { insertRowsStep, moveRowsStep, removeRowsStep } from './row-steps.ts'
import type { TableGridProps } from './table-grid-props.ts'
import { gridEditing, useEditing } from './use-grid-editing.ts'
import { cellElement, type GridFocus, useGridFocus } from './use-grid-focus.ts'
import { useGridMenu } from './use-grid-menu.ts'

/** What the grid remembers and what each event does. */
export function useTableGrid(props: TableGridProps) {
  const { table } = props
  const [editing, setEditing] = useEditing()
  const focus = useGridFocus(props, editing !== null)
  const say = (text: string) => sayInTable(table.id, text)
  const edit = gridEditing(props, focus, setEditing, (outcome) =>
    performOutcome(props, focus, outcome),
  )
  const isOpen = editing !== null
  const canChange = !props.isReadOnly && focus.size.rows > 0
  const target = () => targetOf(table, placeAt(table, focus.active), focus.range)
  const perform = (run: () => Outcome) => {
    if (canChange) performOutcome(props, focus, run())
  }
  const menu = useGridMenu(perform)
  useForgottenAnchor(props)

  function act(action: GridAction) {
    if (action.kind === 'move') focus.goTo(action.to, action.isExtending)
    else if (action.kind === 'edit') edit.start(action.typed)
    else if (action.kind === 'menu') {
      if (canChange) menu.open({ kind: 'cell', point: null }, activeElement(focus))
    } else if (!chooseCells(action, focus)) {
      const step = stepFor(action, target())
      if (step) perform(step)
    }
  }

  return {
    ...{ tableRef: focus.tableRef, active: focus.active, head: focus.size.head, editing },
    ...{ commit: edit.commit, cancel: edit.cancel, target, menu },
    /** Null until a cell has been chosen: the first one then only waits for the focus. */
    range: props.selected ? focus.range : null,
    handlers: {
      onKeyDown: (event: KeyboardEvent) => {
        const action = isOpen ? null : actionOf(event, focus)
        if (!action) return
        if (!(action.kind === 'edit' && action.letsKeyThrough)) event.preventDefault()
        act(action)
      },
      ...focusHandlers(props, focus),
      ...mouseHandlers(focus, isOpen, () => edit.start(null), canChange ? menu.open : null),
      ...clipboardHandlers(props, focus, { isAside: isOpen, canChange, say }),
    },
  }
}

/** A choice that was begun in a table that is no longer shown is no choice. */
function useForgottenAnchor({ table }: TableGridProps): void {
  useEffect(
    () => () => {
      if (gridStore.getState().anchor?.table === table.id) gridStore.setState({ anchor: null })
    },
    [table.id],
  )
}

/** Puts what an action gave where the person sees it. */
function performOutcome(props: TableGridProps, focus: GridFocus, outcome: Outcome): void {
  const { table, said, place, footnote } = outcome
  if (said !== '') sayInTable(table.id, said)
  if (table === props.table) return
  gridStore.setState({ cut: null, ...(footnote ? { footnote } : {}) })
  if (place) gridStore.setState({ anchor: null })
  if (!footnote) focus.takeFocus()
  props.onChange(table)
  if (place) props.onSelect(place)
}

/** Actions that only choose other cells. False for every other action. */
function chooseCells({ kind }: GridAction, focus: GridFocus): boolean {
  const { active, range, size, choose } = focus
  const last = { row: size.rows - 1, column: size.columns - 1 }
  if (kind === 'selectAll') choose({ row: 0, column: 0 }, last)
  else if (kind === 'selectRow' && active.row >= 0) {
    choose({ row: range.top, column: 0 }, { row: range.bottom, column: last.column })
  } else if (kind === 'selectColumn') {
    choose({ row: 0, column: range.left }, { row: last.row, column: range.right })
  } else if (kind === 'collapse') {
    focus.collapse()
    gridStore.setState({ cut: null })
  } else return kind === 'selectRow'
  return true
}

/** A whole column that is chosen is inserted or removed as a column; everything else as rows. */
function stepFor(action: GridAction, target: GridTarget): (() => Outcome) | null {
  const isColumns = target.rows.length === target.table.rows.length && !target.hasLabels
  switch (action.kind) {
    case 'clear':
      return () => clearStep(target)
    case 'rowBelow':
      return () => insertRowsStep(target, 'below')
    case 'insert':
      return () => (isColumns ? insertColumnsStep(target, 'left') : insertRowsStep(target, 'above'))
    case 'remove':
      return () => (isColumns ? removeColumnsStep(target) : removeRowsStep(target))
    case 'fillDown':
      return () => fillDownStep(target)
    case 'fillRight':
      return () => fillRightStep(target)
    case 'moveRows':
      return () => moveRowsStep(target, action.by)
    case 'moveColumns':
      return () => moveColumnsStep(target, action.by)
    default:
      return null
  }
}

function actionOf(event: KeyboardEvent, { active, size }: GridFocus): GridAction | null {
  if (event.nativeEvent.isComposing) return null
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event
  const isAltGraph = event.getModifierState('AltGraph')
  return gridAction({ key, shiftKey, ctrlKey, metaKey, altKey, isAltGraph }, active, size)
}

function activeElement({ tableRef, active }: GridFocus): Element | null {
  return cellElement(tableRef.current, active)
}
