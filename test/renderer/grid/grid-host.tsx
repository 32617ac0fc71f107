import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { GridPlace } from '../../../renderer/grid/grid-place.ts'
import { TableGrid } from '../../../renderer/grid/table-grid.tsx'
import { NBSP } from '../../../shared/language/format-number.ts'
import { resolveTable } from '../../../shared/report/resolve-table.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { aColumn, aRow, aTable } from '../../helpers/builders.ts'

export const table = aTable({
  unit: null,
  scale: 1,
  columns: [aColumn('2023'), aColumn('2024')],
  rows: [
    aRow('Besøk', ['22460', '27133']),
    aRow('Utlån', ['107', '']),
    aRow('Sum', ['22567', '27133'], { role: 'total' }),
  ],
})

/** What the parent was asked to take over, and the table as it stands. */
export type Asked = { readonly changes: Array<TypedTable> }

type HostProps = {
  readonly asked: Asked
  readonly initial?: TypedTable
  readonly isReadOnly?: boolean
}

export function Host({ asked, initial = table, isReadOnly = false }: HostProps) {
  const [now, setNow] = useState(initial)
  const [selected, setSelected] = useState<GridPlace | null>(null)
  return (
    <TableGrid
      table={now}
      resolved={resolveTable(now, 2, 'nb')}
      label="Tabell 2"
      selected={selected}
      isReadOnly={isReadOnly}
      onSelect={setSelected}
      onChange={(next) => {
        asked.changes.push(next)
        setNow(next)
      }}
    />
  )
}

export function show(isReadOnly = false, initial = table): Asked {
  const asked: Asked = { changes: [] }
  render(<Host asked={asked} isReadOnly={isReadOnly} initial={initial} />)
  return asked
}

/** The table as it is shown, the head first. */
export const shown = () =>
  screen
    .getAllByRole('row')
    .map((row) => [...row.children].map((one) => (one.textContent ?? '').replaceAll(NBSP, ' ')))

/** The cell as a person finds it: the row after the head, the column with the labels as 0. */
export function cell(row: number, column: number): HTMLElement {
  const found = screen.getAllByRole('row')[row + 1]?.children[column]
  if (!(found instanceof HTMLElement)) throw new Error(`There is no cell ${row}, ${column}`)
  return found
}
export const focused = () => document.activeElement ?? document.body
export const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(focused(), { key, ...more })
export const focus = (row: number, column: number) => act(() => cell(row, column).focus())
export const status = () => screen.getByRole('status').textContent?.trim()
export const field = () => screen.getByRole<HTMLTextAreaElement>('textbox')
export const type = (typed: string) => fireEvent.change(field(), { target: { value: typed } })

/** What the browser hands over when plain text is pasted. */
export function clipboard(plain: string) {
  const held = new Map([['text/plain', plain]])
  return {
    getData: (type: string) => held.get(type) ?? '',
    setData: (type: string, value: string) => held.set(type, value),
  }
}
