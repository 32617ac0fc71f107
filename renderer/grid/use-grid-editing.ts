import { useState } from 'react'
import { flushSync } from 'react-dom'
import { text } from '../text/text.ts'
import { editPlaces, unreadableIn } from './edit-places.ts'
import { editText } from './edit-text.ts'
import { nextCell, stepFrom } from './grid-keys.ts'
import { type GridPosition, placeAt, rangeBetween } from './grid-place.ts'
import { sayInTable } from './grid-store.ts'
import { type Outcome, targetOf } from './grid-target.ts'
import { insertRowsStep } from './row-steps.ts'
import type { TableGridProps } from './table-grid-props.ts'
import type { GridFocus } from './use-grid-focus.ts'

export type Editing = { readonly initial: string; readonly isTypedOver: boolean }

/** Where to go after a cell: rows and columns from it, through the cells in order, to a new row, or nowhere. */
export type EditStep = GridPosition | 'next' | 'previous' | 'rowBelow' | null

/** The state of the cell that is open for editing; it outlives the drawing of the grid, so it is made first. */
export function useEditing() {
  return useState<Editing | null>(null)
}

/** Opens and closes the active cell for editing. */
export function gridEditing(
  { table, isReadOnly = false, onChange }: TableGridProps,
  { active, size, goTo, collapse }: GridFocus,
  setEditing: (editing: Editing | null) => void,
  perform: (outcome: Outcome) => void,
) {
  function start(typed: string | null) {
    if (isReadOnly || (size.rows === 0 && active.row >= 0)) return
    collapse()
    const initial = typed ?? editText(table, placeAt(table, active))
    // At once, so that the field has the focus when the browser delivers a dead key.
    flushSync(() => setEditing({ initial, isTypedOver: typed !== null }))
  }

  function commit(typed: string, step: EditStep) {
    const edit = { ...placeAt(table, active), typed }
    setEditing(null)
    const edited = typed === editText(table, edit) ? table : editPlaces(table, [edit])
    const [unreadable] = edited === table ? [] : unreadableIn(edited, [edit])
    const said = unreadable === undefined ? '' : text.grid.unreadableTyped(unreadable)
    if (step === 'rowBelow') {
      const added = insertRowsStep(targetOf(edited, edit, rangeBetween(active, active)), 'below')
      return perform(added)
    }
    if (edited !== table) onChange(edited)
    if (said !== '') sayInTable(table.id, said)
    if (step !== null) goTo(stepTarget(step) ?? active)
  }

  function stepTarget(step: Exclude<EditStep, null | 'rowBelow'>): GridPosition | null {
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
