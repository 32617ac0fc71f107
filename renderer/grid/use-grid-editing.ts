import { useState } from 'react'
import { flushSync } from 'react-dom'
import { editText } from './edit-text.ts'
import { nextCell, stepFrom } from './grid-keys.ts'
import { type GridPosition, placeAt } from './grid-place.ts'
import type { TableGridProps } from './table-grid-props.ts'
import type { GridFocus } from './use-grid-focus.ts'

export type Editing = { readonly initial: string; readonly isTypedOver: boolean }

/** Where to go after a cell: rows and columns from it, through the cells in order, or nowhere. */
export type EditStep = GridPosition | 'next' | 'previous' | null

/** The state of the cell that is open for editing; it outlives the drawing of the grid, so it is made first. */
export function useEditing() {
  return useState<Editing | null>(null)
}

/** Opens and closes the active cell for editing. */
export function gridEditing(
  { table, isReadOnly = false, onEditCell }: TableGridProps,
  { active, size, goTo, collapse }: GridFocus,
  setEditing: (editing: Editing | null) => void,
) {
  function start(typed: string | null) {
    if (isReadOnly || size.rows === 0) return
    collapse()
    const initial = typed ?? editText(table, placeAt(table, active))
    // At once, so that the field has the focus when the browser delivers a dead key.
    flushSync(() => setEditing({ initial, isTypedOver: typed !== null }))
  }

  function commit(typed: string, step: EditStep) {
    const place = placeAt(table, active)
    setEditing(null)
    if (typed !== editText(table, place)) onEditCell(place.row, place.column, typed)
    if (step !== null) goTo(targetOf(step) ?? active)
  }

  function targetOf(step: Exclude<EditStep, null>): GridPosition | null {
    if (step === 'next') return nextCell(active, 1, size)
    if (step === 'previous') return nextCell(active, -1, size)
    return stepFrom(active, step.row, step.column, size)
  }

  function cancel() {
    setEditing(null)
    goTo(active)
  }

  return { start, commit, cancel }
}
