import { expect, test } from 'vitest'
import { resolveTable } from '../../../shared/report/resolve-table.ts'
import { headCells } from '../../../shared/tables/head-cells.ts'
import { aColumn, aRow, aTable } from '../../helpers/builders.ts'

test('a heading with nothing under it stands on the line, unless it is part of a group', () => {
  const table = aTable({
    labelHeader: ['Stilling', ''],
    columns: [
      aColumn('a', { header: ['Ytelser', 'Fast'] }),
      aColumn('b', { header: ['Ytelser', ''] }),
      aColumn('c', { header: ['Sum', ''] }),
    ],
    rows: [aRow('Direktør', ['1', '2', '3'])],
  })
  const shown = headCells(resolveTable(table, 1, 'nb')).map((row) => row.map(({ text }) => text))
  expect(shown).toEqual([
    ['', 'Ytelser', ''],
    ['Stilling', 'Fast', '', 'Sum'],
  ])
})

test('a heading over several columns becomes one cell across them', () => {
  const table = aTable({
    labelHeader: ['', 'Post'],
    columns: [
      aColumn('a', { header: ['2023', 'Faktisk'] }),
      aColumn('b', { header: ['2023', 'Budsjett'] }),
      aColumn('c', { header: ['2024', 'Faktisk'] }),
      aColumn('d', { header: ['Merknad'] }),
    ],
    rows: [aRow('Inntekter', ['1', '2', '3', ''])],
  })
  const shown = headCells(resolveTable(table, 1, 'nb')).map((row) =>
    row.map(({ text, columns }) => [text, columns]),
  )
  expect(shown).toEqual([
    [
      ['', 1],
      ['2023', 2],
      ['2024', 1],
      ['', 1],
    ],
    [
      ['Post', 1],
      ['Faktisk', 1],
      ['Budsjett', 1],
      ['Faktisk', 1],
      ['Merknad', 1],
    ],
  ])
})
