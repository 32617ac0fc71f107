import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import type { GridPlace } from '../../../renderer/grid/grid-place.ts'
import { TableGrid } from '../../../renderer/grid/table-grid.tsx'
import { NBSP } from '../../../shared/language/format-number.ts'
import { resolveTable } from '../../../shared/report/resolve-table.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { aCell, aColumn, aRow, aTable } from '../../helpers/builders.ts'

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

/** What the parent was asked to take over, and the table as it stands. */
type Asked = { readonly changes: Array<TypedTable> }

type HostProps = {
  readonly asked: Asked
  readonly initial?: TypedTable
  readonly isReadOnly?: boolean
}

function Host({ asked, initial = table, isReadOnly = false }: HostProps) {
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

function show(isReadOnly = false, initial = table): Asked {
  const asked: Asked = { changes: [] }
  render(<Host asked={asked} isReadOnly={isReadOnly} initial={initial} />)
  return asked
}

/** The table as it is shown, the head first. */
const shown = () =>
  screen
    .getAllByRole('row')
    .map((row) => [...row.children].map((one) => (one.textContent ?? '').replaceAll(NBSP, ' ')))

/** The cell as a person finds it: the row after the head, the column with the labels as 0. */
function cell(row: number, column: number): HTMLElement {
  const found = screen.getAllByRole('row')[row + 1]?.children[column]
  if (!(found instanceof HTMLElement)) throw new Error(`There is no cell ${row}, ${column}`)
  return found
}
const focused = () => document.activeElement ?? document.body
const press = (key: string, more: object = {}) => fireEvent.keyDown(focused(), { key, ...more })
const focus = (row: number, column: number) => act(() => cell(row, column).focus())
const status = () => screen.getByRole('status').textContent?.trim()
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
    show()
    focus(0, 1)
    press('Enter')
    expect(field().value).toBe('22460')
    type('22 461')
    press('Enter')
    expect(shown()[1]).toEqual(['Besøk', '22 461', '27 133'])
    expect(focused()).toBe(cell(1, 1))
  })

  test('typing replaces what stood there, and an arrow keeps it and moves', () => {
    show()
    focus(1, 1)
    press('7')
    expect(field().value).toBe('7')
    press('ArrowRight')
    expect(shown()[2]).toEqual(['Utlån', '7', ''])
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
    expect(asked.changes).toEqual([])
    expect(focused()).toBe(cell(0, 1))
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('going elsewhere with the mouse keeps what was typed, once', () => {
    const asked = show()
    focus(0, 1)
    press('F2')
    type('5')
    focus(2, 2)
    expect(asked.changes).toHaveLength(1)
    expect(shown()[1]?.[1]).toBe('5')
  })

  test('opening and closing without a change asks for nothing', () => {
    const asked = show()
    focus(0, 1)
    press('Enter')
    press('Tab')
    expect(asked.changes).toEqual([])
    expect(focused()).toBe(cell(0, 2))
  })

  test('the row label is edited like a cell', () => {
    show()
    focus(1, 0)
    press('F2')
    type('Utlån i alt')
    press('Enter')
    expect(shown()[2]?.[0]).toBe('Utlån i alt')
  })

  test('a heading is reached with the arrows and edited like a cell', () => {
    const asked = show()
    focus(0, 1)
    press('ArrowUp')
    expect(focused()).toBe(cell(-1, 1))
    press('Enter')
    expect(field().value).toBe('2023')
    type('2025')
    press('Enter')
    expect(shown()[0]).toEqual(['Post', '2025', '2024'])
    expect(asked.changes[0]?.columns[0]?.period).toBe('2025')
    expect(focused()).toBe(cell(0, 1))
  })

  test('a number that cannot be read stands as typed, and says why', async () => {
    show()
    focus(0, 1)
    press('1')
    type('12..5')
    press('Enter')
    expect(cell(0, 1).textContent).toContain('12..5')
    await waitFor(() => {
      expect(cell(0, 1).getAttribute('title')).toContain('Kan ikke leses som tall')
    })
    expect(status()).toContain('«12..5» kan ikke leses som tall')
  })

  test('a table that is read only is not opened, cleared or pasted into', () => {
    const asked = show(true)
    focus(0, 1)
    press('Enter')
    press('5')
    press('Delete')
    press('Enter', { ctrlKey: true })
    fireEvent.paste(focused(), { clipboardData: clipboard('1') })
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(asked.changes).toEqual([])
  })
})

describe('rows and columns', () => {
  test('Ctrl+Enter makes a row below and goes there, also while a cell is open', () => {
    show()
    focus(0, 1)
    press('Enter', { ctrlKey: true })
    expect(shown()).toHaveLength(5)
    expect(focused()).toBe(cell(1, 1))
    press('8')
    press('Enter', { ctrlKey: true })
    expect(shown()[2]).toEqual(['', '8', ''])
    expect(focused()).toBe(cell(2, 1))
    expect(status()).toContain('1 rad satt inn')
  })

  test('Ctrl and plus or minus insert and remove the chosen rows', () => {
    show()
    focus(0, 1)
    press('ArrowDown', { shiftKey: true })
    press('+', { ctrlKey: true })
    expect(shown()).toHaveLength(6)
    focus(0, 1)
    press('ArrowDown', { shiftKey: true })
    press('-', { ctrlKey: true })
    expect(shown().map(([label]) => label)).toEqual(['Post', 'Besøk', 'Utlån', 'Sum'])
    expect(focused()).toBe(cell(0, 1))
  })

  test('a column that is chosen whole is inserted and removed as a column', () => {
    show()
    focus(0, 1)
    press(' ', { ctrlKey: true })
    press('-', { ctrlKey: true })
    expect(shown()[0]).toEqual(['Post', '2024'])
    press(' ', { ctrlKey: true })
    press('-', { ctrlKey: true })
    expect(status()).toContain('minst én kolonne')
  })

  test('Alt and arrows move the row, and the focus goes along', () => {
    show()
    focus(1, 2)
    press('ArrowUp', { altKey: true })
    expect(shown().map(([label]) => label)).toEqual(['Post', 'Utlån', 'Besøk', 'Sum'])
    expect(focused()).toBe(cell(0, 2))
    press('ArrowUp', { altKey: true })
    expect(status()).toContain('Lenger kan det ikke flyttes')
  })

  test('Shift+Space chooses the row', () => {
    show()
    focus(1, 1)
    press(' ', { shiftKey: true })
    const chosen = [...screen.getByRole('grid').querySelectorAll('[aria-selected="true"]')]
    expect(chosen).toEqual([cell(1, 0), cell(1, 1), cell(1, 2)])
  })

  test('Ctrl+D fills down, from the row above when one cell is chosen', () => {
    show()
    focus(1, 2)
    press('d', { ctrlKey: true })
    expect(shown()[2]).toEqual(['Utlån', '107', '27 133'])
  })

  test('Ctrl+R fills to the right', () => {
    show()
    focus(1, 1)
    press('ArrowRight', { shiftKey: true })
    press('r', { ctrlKey: true })
    expect(shown()[2]).toEqual(['Utlån', '107', '107'])
  })
})

describe('several cells', () => {
  test('Delete clears one cell, or all that are chosen in one step', () => {
    const asked = show()
    focus(0, 1)
    press('Delete')
    press('ArrowDown', { shiftKey: true })
    press('ArrowRight', { shiftKey: true })
    press('Delete')
    expect(shown().slice(1, 3)).toEqual([
      ['Besøk', '', ''],
      ['Utlån', '', ''],
    ])
    expect(asked.changes).toHaveLength(2)
  })

  test('the chosen cells are copied as they are shown, with every digit for spreadsheets', () => {
    show(
      false,
      aTable({
        unit: null,
        scale: 1,
        columns: [aColumn('2024')],
        rows: [
          aRow('Besøk', [aCell('-22460.75', { decimals: 0 })]),
          aRow('Andel', [aCell('0.069', { unit: 'percent', decimals: 1 })]),
        ],
      }),
    )
    focus(0, 0)
    press('ArrowRight', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    const data = clipboard('')
    fireEvent.copy(focused(), { clipboardData: data })
    expect(data.getData('text/plain')).toBe(`Besøk\t-22${NBSP}461\r\nAndel\t6,9${NBSP}%`)
    const html = data.getData('text/html')
    expect(html).toContain('<td>Besøk</td><td sdval="-22460.75" sdnum="1033;1033;#,##0"')
    expect(html).toContain('sdval="0.069" sdnum="1033;1033;#,##0.0%"')
  })

  test('what is copied is pasted with every digit and as many decimals as it showed', () => {
    const exact = aTable({
      unit: null,
      scale: 1,
      rows: [aRow('A', [aCell('1.2345', { decimals: 1 }), '']), aRow('B', ['', ''])],
    })
    const asked = show(false, exact)
    focus(0, 1)
    const data = clipboard('')
    fireEvent.copy(focused(), { clipboardData: data })
    focus(1, 2)
    fireEvent.paste(focused(), { clipboardData: data })
    expect(asked.changes.at(-1)?.rows[1]?.cells[1]).toEqual(aCell('1.2345', { decimals: 1 }))
    expect(shown()[2]?.[2]).toBe('1,2')
  })

  test('pasted cells fill from the chosen cell, in one step', () => {
    const asked = show()
    focus(1, 1)
    fireEvent.paste(focused(), { clipboardData: clipboard('1\t2\r\n3\t4\r\n') })
    expect(shown().slice(2)).toEqual([
      ['Utlån', '1', '2'],
      ['Sum', '3', '4'],
    ])
    expect(asked.changes).toHaveLength(1)
    expect(status()).toBe('4 celler fylt ut.')
  })

  test('rows that do not fit are added below, columns are told of', () => {
    show()
    focus(2, 2)
    fireEvent.paste(focused(), { clipboardData: clipboard('1\t2\n3\t4') })
    expect(shown().slice(3)).toEqual([
      ['Sum', '22 567', '1'],
      ['', '', '3'],
    ])
    expect(status()).toBe(
      '2 celler fylt ut, 1 rad lagt til under, 2 celler fikk ikke plass i bredden.',
    )
  })

  test('says what could not be read as numbers', () => {
    show()
    focus(0, 1)
    fireEvent.paste(focused(), { clipboardData: clipboard('1,5x\t2') })
    expect(status()).toBe('2 celler fylt ut, 1 kunne ikke leses som tall.')
  })

  test('one pasted value fills every chosen cell', () => {
    show()
    focus(0, 2)
    press('ArrowDown', { shiftKey: true })
    fireEvent.paste(focused(), { clipboardData: clipboard('9') })
    expect(shown().map((row) => row[2])).toEqual(['2024', '9', '9', '27 133'])
  })

  test('what is cut out stays until it is pasted, then it is moved', () => {
    const asked = show()
    focus(0, 1)
    const data = clipboard('')
    fireEvent.cut(focused(), { clipboardData: data })
    expect(asked.changes).toEqual([])
    focus(1, 2)
    fireEvent.paste(focused(), { clipboardData: data })
    expect(shown().slice(1, 3)).toEqual([
      ['Besøk', '', '27 133'],
      ['Utlån', '107', '22 460'],
    ])
    expect(asked.changes).toHaveLength(1)
  })
})

describe('notes', () => {
  const noted = aTable({
    footnotes: [{ id: 'n-1', marker: '', text: 'Omarbeidet.' }],
    rows: [aRow('A', ['1', '2'], { footnotes: ['n-1'] })],
  })

  test('a note is edited where it stands', () => {
    const asked = show(false, noted)
    fireEvent.click(screen.getByRole('button', { name: 'Fotnote 1: Omarbeidet.' }))
    type('Omarbeidet i 2024.')
    press('Enter')
    expect(asked.changes.at(-1)?.footnotes[0]?.text).toBe('Omarbeidet i 2024.')
  })

  test('one that is emptied is removed with its marker', () => {
    const asked = show(false, noted)
    fireEvent.click(screen.getByRole('button', { name: 'Fotnote 1: Omarbeidet.' }))
    type('')
    press('Enter')
    expect(asked.changes.at(-1)).toMatchObject({ footnotes: [], rows: [{ footnotes: [] }] })
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
      <Host asked={{ changes: [] }} />
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
      onChange={() => undefined}
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
