import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import type { GridEdit, GridPlace } from '../../../renderer/grid/grid-place.ts'
import { TableGrid } from '../../../renderer/grid/table-grid.tsx'
import { NBSP } from '../../../shared/language/format-number.ts'
import { resolveTable } from '../../../shared/report/resolve-table.ts'
import { aColumn, aRow, aTable } from '../../helpers/builders.ts'

const table = aTable({
  unit: null,
  scale: 1,
  columns: [aColumn('2023'), aColumn('2024')],
  rows: [
    aRow('Besøk', ['22460', '27133']),
    aRow('Utlån', ['107', '']),
    aRow('Sum', ['22567', '27133'], { role: 'total' }),
  ],
})
const [column2023, column2024] = table.columns.map(({ id }) => id)
const [visits, loans, sum] = table.rows.map(({ id }) => id)

type Asked = { readonly edits: Array<GridEdit>; readonly batches: Array<ReadonlyArray<GridEdit>> }

function Host(props: { readonly asked: Asked; readonly isReadOnly?: boolean }) {
  const [selected, setSelected] = useState<GridPlace | null>(null)
  return (
    <TableGrid
      table={table}
      resolved={resolveTable(table, 2, 'nb')}
      label="Tabell 2"
      selected={selected}
      isReadOnly={props.isReadOnly ?? false}
      onSelect={setSelected}
      onEditCell={(row, column, typed) => props.asked.edits.push({ row, column, typed })}
      onEditCells={(edits) => props.asked.batches.push(edits)}
    />
  )
}

function show(isReadOnly = false): Asked {
  const asked: Asked = { edits: [], batches: [] }
  render(<Host asked={asked} isReadOnly={isReadOnly} />)
  return asked
}

/** The cell as a person finds it: the row after the head, the column with the labels as 0. */
function cell(row: number, column: number): HTMLElement {
  const found = screen.getAllByRole('row')[row + 1]?.children[column]
  if (!(found instanceof HTMLElement)) throw new Error(`There is no cell ${row}, ${column}`)
  return found
}
const focused = () => document.activeElement ?? document.body
const press = (key: string, more: object = {}) => fireEvent.keyDown(focused(), { key, ...more })
const focus = (row: number, column: number) => act(() => cell(row, column).focus())
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const type = (typed: string) => fireEvent.change(field(), { target: { value: typed } })

afterEach(cleanup)

describe('moving', () => {
  test('arrows move the focus and stop at the edges', () => {
    show()
    focus(0, 0)
    press('ArrowRight')
    press('ArrowDown')
    expect(focused()).toBe(cell(1, 1))
    press('ArrowLeft')
    press('ArrowLeft')
    expect(focused()).toBe(cell(1, 0))
  })

  test('only the chosen cell is reached by Tab from outside', () => {
    show()
    focus(1, 2)
    const reachable = [...screen.getByRole('grid').querySelectorAll('[tabindex="0"]')]
    expect(reachable).toEqual([cell(1, 2)])
  })

  test('Tab goes on to the next row, and out of the grid after the last cell', () => {
    show()
    focus(0, 2)
    press('Tab')
    expect(focused()).toBe(cell(1, 0))
    focus(2, 2)
    const isLeftToBrowser = press('Tab')
    expect(isLeftToBrowser).toBe(true)
  })

  test('Home, End and Ctrl go to the ends', () => {
    show()
    focus(1, 1)
    press('End')
    expect(focused()).toBe(cell(1, 2))
    press('Home', { ctrlKey: true })
    expect(focused()).toBe(cell(0, 0))
    press('ArrowDown', { ctrlKey: true })
    expect(focused()).toBe(cell(2, 0))
  })
})

describe('editing', () => {
  test('Enter opens the cell with every digit of it, and Enter again keeps the change and goes down', () => {
    const asked = show()
    focus(0, 1)
    press('Enter')
    expect(field().value).toBe('22460')
    type('22 461')
    press('Enter')
    expect(asked.edits).toEqual([{ row: visits, column: column2023, typed: '22 461' }])
    expect(focused()).toBe(cell(1, 1))
  })

  test('typing replaces what stood there, and an arrow keeps it and moves', () => {
    const asked = show()
    focus(1, 1)
    press('7')
    expect(field().value).toBe('7')
    press('ArrowRight')
    expect(asked.edits).toEqual([{ row: loans, column: column2023, typed: '7' }])
    expect(focused()).toBe(cell(1, 2))
  })

  test('F2 lets arrows move in the text', () => {
    show()
    focus(1, 1)
    press('F2')
    press('ArrowRight')
    expect(field()).toBe(focused())
  })

  test('Escape leaves the cell as it was', () => {
    const asked = show()
    focus(0, 1)
    press('F2')
    type('1')
    press('Escape')
    expect(asked.edits).toEqual([])
    expect(focused()).toBe(cell(0, 1))
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('going elsewhere with the mouse keeps what was typed, once', () => {
    const asked = show()
    focus(0, 1)
    press('F2')
    type('5')
    focus(2, 2)
    expect(asked.edits).toEqual([{ row: visits, column: column2023, typed: '5' }])
  })

  test('opening and closing without a change asks for nothing', () => {
    const asked = show()
    focus(0, 1)
    press('Enter')
    press('Tab')
    expect(asked.edits).toEqual([])
    expect(focused()).toBe(cell(0, 2))
  })

  test('the row label is edited like a cell', () => {
    const asked = show()
    focus(1, 0)
    press('F2')
    type('Utlån i alt')
    press('Enter')
    expect(asked.edits).toEqual([{ row: loans, column: 'label', typed: 'Utlån i alt' }])
  })

  test('a table that is read only is not opened, cleared or pasted into', () => {
    const asked = show(true)
    focus(0, 1)
    press('Enter')
    press('5')
    press('Delete')
    fireEvent.paste(focused(), { clipboardData: clipboard('1') })
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(asked).toEqual({ edits: [], batches: [] })
  })
})

describe('several cells', () => {
  test('Delete clears one cell, or all that are chosen in one step', () => {
    const asked = show()
    focus(0, 1)
    press('Delete')
    expect(asked.edits).toEqual([{ row: visits, column: column2023, typed: '' }])
    press('ArrowDown', { shiftKey: true })
    press('ArrowRight', { shiftKey: true })
    press('Delete')
    expect(asked.batches).toEqual([
      [
        { row: visits, column: column2023, typed: '' },
        { row: visits, column: column2024, typed: '' },
        { row: loans, column: column2023, typed: '' },
        { row: loans, column: column2024, typed: '' },
      ],
    ])
  })

  test('the chosen cells are copied as they are shown, for spreadsheets and for Word', () => {
    show()
    focus(0, 0)
    press('ArrowRight', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    const data = clipboard('')
    fireEvent.copy(focused(), { clipboardData: data })
    expect(data.getData('text/plain')).toBe(`Besøk\t22${NBSP}460\r\nUtlån\t107`)
    expect(data.getData('text/html')).toBe(
      `<table><tr><td>Besøk</td><td>22${NBSP}460</td></tr><tr><td>Utlån</td><td>107</td></tr></table>`,
    )
  })

  test('pasted cells fill from the chosen cell, in one step', () => {
    const asked = show()
    focus(1, 1)
    fireEvent.paste(focused(), { clipboardData: clipboard('1\t2\r\n3\t4\r\n') })
    expect(asked.batches).toEqual([
      [
        { row: loans, column: column2023, typed: '1' },
        { row: loans, column: column2024, typed: '2' },
        { row: sum, column: column2023, typed: '3' },
        { row: sum, column: column2024, typed: '4' },
      ],
    ])
  })

  test('says when some of what was pasted found no place', () => {
    const asked = show()
    focus(2, 2)
    fireEvent.paste(focused(), { clipboardData: clipboard('1\t2\n3\t4') })
    expect(asked.batches[0]).toEqual([{ row: sum, column: column2024, typed: '1' }])
    expect(screen.getByRole('status').textContent).toContain('3 celler fikk ikke plass')
  })

  test('one pasted value fills every chosen cell', () => {
    const asked = show()
    focus(0, 2)
    press('ArrowDown', { shiftKey: true })
    fireEvent.paste(focused(), { clipboardData: clipboard('9') })
    expect(asked.batches[0]?.map(({ row, typed }) => [row, typed])).toEqual([
      [visits, '9'],
      [loans, '9'],
    ])
  })
})

test('an editor round the grid sees no focus, keys or pasting of the grid, but the shortcuts of the app', () => {
  const seen: Array<string> = []
  const note = (event: { readonly type: string; readonly key?: string }) => {
    seen.push(event.key ?? event.type)
  }
  render(
    // biome-ignore lint/a11y/noStaticElementInteractions: it stands for an editor that listens.
    <div onFocus={note} onBlur={note} onKeyDown={note} onPaste={note}>
      <Host asked={{ edits: [], batches: [] }} />
    </div>,
  )
  focus(0, 0)
  press('ArrowRight')
  press('x')
  press('Enter')
  press('Delete')
  fireEvent.paste(focused(), { clipboardData: clipboard('1') })
  press('s', { ctrlKey: true })
  expect(seen).toEqual(['s'])
})

test('a cell the workbook gave an error for says so', () => {
  const broken = aTable({
    columns: [aColumn('2024')],
    rows: [aRow('Besøk', [{ state: 'error', code: '#DIV/0!' }])],
  })
  render(
    <TableGrid
      table={broken}
      resolved={resolveTable(broken, 1, 'nb')}
      label="Tabell 1"
      selected={null}
      onSelect={() => undefined}
      onEditCell={() => undefined}
      onEditCells={() => undefined}
    />,
  )
  expect(screen.getByText('#DIV/0!').getAttribute('title')).toContain('feilverdi')
})

function clipboard(plain: string) {
  const held = new Map([['text/plain', plain]])
  return {
    getData: (type: string) => held.get(type) ?? '',
    setData: (type: string, value: string) => held.set(type, value),
  }
}
