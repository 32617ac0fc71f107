import { beforeEach, describe, expect, it } from 'vitest'
import { editPlaces, unreadableIn } from '../../../renderer/grid/edit-places.ts'
import { putTables } from '../../../renderer/stores/change-report.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { reportStore } from '../../../renderer/stores/report-store.ts'
import { numberText, resolvedStore } from '../../../renderer/stores/resolved-store.ts'
import { assertExists } from '../../../shared/base/assert.ts'
import type { Cell, TypedTable } from '../../../shared/tables/typed-table.ts'
import {
  aCell,
  aChapter,
  aColumn,
  aParagraph,
  aReport,
  aRow,
  aTable,
} from '../../helpers/builders.ts'

const percentages = aTable({
  id: 't-prosent',
  unit: 'percent',
  scale: 1,
  columns: [aColumn('2024')],
  rows: [aRow('Sykefravær', [aCell('0.069', { source: 'B4', formula: '=A1' })])],
})

function type(table: 't-resultat' | 't-prosent', row: `w-${string}`, typed: string): Cell {
  const edit = { row, column: 'k-2024', typed } as const
  putTables([
    editPlaces(assertExists(reportStore.getState().tables[table], 'it is in the report'), [edit]),
  ])
  const now: TypedTable = assertExists(reportStore.getState().tables[table], 'it is in the report')
  return assertExists(now.rows.find(({ id }) => id === row)?.cells[0], 'the row has a cell')
}

describe('typing in a cell', () => {
  beforeEach(() =>
    showReport(aReport([aChapter('c-a', [aParagraph('b-a', '')])], [aTable(), percentages])),
  )

  it('reads numbers the Norwegian way', () => {
    expect(type('t-resultat', 'w-inntekter', '1 234,5')).toMatchObject({
      value: '1234.5',
      decimals: 1,
    })
    expect(type('t-resultat', 'w-inntekter', '(56)')).toMatchObject({ value: '-56' })
    expect(type('t-resultat', 'w-inntekter', '0')).toMatchObject({ state: 'zero' })
  })

  it('brings a typed scale to the scale of the table', () => {
    expect(type('t-resultat', 'w-inntekter', '33,3 mill.')).toMatchObject({ value: '33300' })
  })

  it('takes a bare number as per cent where the cell is in per cent', () => {
    expect(type('t-prosent', 'w-sykefravr', '7,1')).toMatchObject({ value: '0.071' })
    expect(type('t-prosent', 'w-sykefravr', '7,1 %')).toMatchObject({ value: '0.071' })
  })

  it('forgets the workbook cell the old value came from', () => {
    const cell = type('t-prosent', 'w-sykefravr', '8')
    expect(cell).not.toHaveProperty('source')
    expect(cell).not.toHaveProperty('formula')
  })

  it('keeps a text that can be read in two ways as it was typed, and names it', () => {
    expect(type('t-resultat', 'w-inntekter', '1.234')).toMatchObject({ state: 'text' })
    const now = assertExists(reportStore.getState().tables['t-resultat'], 'it is in the report')
    const edit = { row: 'w-inntekter', column: 'k-2024', typed: '1.234' } as const
    expect(unreadableIn(now, [edit])).toEqual(['1.234'])
  })

  it('tells blank, no value and words apart', () => {
    expect(type('t-resultat', 'w-inntekter', '')).toEqual({ state: 'blank' })
    expect(type('t-resultat', 'w-inntekter', '–')).toEqual({ state: 'notApplicable', text: '–' })
    expect(type('t-resultat', 'w-inntekter', 'Se note 2')).toMatchObject({ state: 'text' })
  })

  it('changes the live numbers that show the cell', () => {
    const chip = { fact: 't-resultat/w-inntekter/k-2024', style: { wording: 'figure' } } as const
    expect(numberText(resolvedStore.getState(), chip).text).toBe('1\u00a0534\u00a0831')
    type('t-resultat', 'w-inntekter', '99')
    expect(numberText(resolvedStore.getState(), chip).text).toBe('99')
  })

  it('shows a live number as missing when its cell has no number any more', () => {
    const chip = { fact: 't-resultat/w-inntekter/k-2024', style: { wording: 'figure' } } as const
    type('t-resultat', 'w-inntekter', '')
    expect(numberText(resolvedStore.getState(), chip)).toMatchObject({ status: 'missing' })
  })
})
