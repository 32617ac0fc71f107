import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { TableGrid } from '../../../renderer/grid/table-grid.tsx'
import { resolveTable } from '../../../shared/report/resolve-table.ts'
import { aColumn, aRow, aTable } from '../../helpers/builders.ts'
import {
  cell,
  clipboard,
  field,
  focus,
  focused,
  Host,
  press,
  show,
  shown,
  status,
  type,
} from './grid-host.tsx'

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
