import { describe, expect, it } from 'vitest'
import { columnsNamedAlike, rowsNamedAlike } from '../../../shared/tables/same-names.ts'
import type { Row } from '../../../shared/tables/typed-table.ts'
import { aColumn, aRow } from '../../helpers/builders.ts'

const columns = [aColumn('Enhet', { role: 'unit' }), aColumn('2024')]

function row(id: string, label: string, extra: Partial<Row> = {}, unit = ''): Row {
  return aRow(label, [unit, '1'], { id: `w-${id}`, ...extra })
}

const alike = (rows: ReadonlyArray<Row>) => [...rowsNamedAlike(columns, rows)]

describe('rows named alike', () => {
  it('are those with the same label in the same place', () => {
    const rows = [row('a', 'Andre'), row('b', 'Lønn'), row('c', ' andre')]
    expect(alike(rows)).toEqual(['w-a', 'w-c'])
  })

  it('are told apart by the heading they stand under', () => {
    const rows = [
      row('g', 'Menn', { role: 'group' }),
      row('a', 'Ledere'),
      row('h', 'Kvinner', { role: 'group' }),
      row('b', 'Ledere'),
    ]
    expect(alike(rows)).toEqual([])
  })

  it('are told apart by the row they are part of, the sum below, and the words beside', () => {
    const parts = [
      row('a', 'Menn'),
      row('b', 'herav ledere', { role: 'ofWhich' }),
      row('c', 'Kvinner'),
      row('d', 'herav ledere', { role: 'ofWhich' }),
      row('e', 'Unge'),
      row('f', 'ledere', { level: 1 }),
      row('g', 'Eldre'),
      row('h', 'ledere', { level: 1 }),
    ]
    expect(alike(parts)).toEqual([])
    const sums = [
      row('a', 'Andre'),
      row('b', 'Sum inntekter', { role: 'subtotal' }),
      row('c', 'Andre'),
      row('d', 'Sum kostnader', { role: 'subtotal' }),
    ]
    expect(alike(sums)).toEqual([])
    expect(alike([row('a', 'Utslipp', {}, 'tonn'), row('b', 'Utslipp', {}, 'kg')])).toEqual([])
  })

  it('are none without a label, and a footnote marker is a part of one', () => {
    expect(alike([row('a', ''), row('b', ''), row('c', 'Lønn 1)'), row('d', 'Lønn 2)')])).toEqual(
      [],
    )
  })
})

describe('columns named alike', () => {
  it('are those with the same heading, period, unit and role', () => {
    const same = [aColumn('2024', { id: 'k-a' }), aColumn('2024', { id: 'k-b' }), aColumn('2023')]
    expect([...columnsNamedAlike(same)]).toEqual(['k-a', 'k-b'])
    const changes = [
      aColumn('Endring', { id: 'k-a', role: 'change' }),
      aColumn('Endring', { id: 'k-b', role: 'changePercent' }),
      aColumn('', { id: 'k-c' }),
      aColumn('', { id: 'k-d' }),
    ]
    expect([...columnsNamedAlike(changes)]).toEqual([])
  })
})
