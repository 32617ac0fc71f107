import { cleanup, fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { NBSP } from '../../../shared/language/format-number.ts'
import { aCell, aColumn, aRow, aTable } from '../../helpers/builders.ts'
import { clipboard, focus, focused, press, show, shown, status } from './grid-host.tsx'

afterEach(cleanup)

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
