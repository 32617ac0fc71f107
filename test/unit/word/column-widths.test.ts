import { expect, test } from 'vitest'
import { joinHeader } from '../../../shared/tables/head-cells.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { fitTable } from '../../../shared/word/column-widths.ts'
import { aChapter, aColumn, aReport, aRow, aTable, aTableBlock } from '../../helpers/builders.ts'
import { resolved } from '../../helpers/word-export.ts'

const PORTRAIT = 8958
const LANDSCAPE = 13_888

function fitted(table: TypedTable) {
  const report = resolved(aReport([aChapter('c-en', [aTableBlock('b-en', table.id)])], [table]))
  const block = report.chapters[0]?.blocks[0]
  if (block?.kind !== 'table') throw new Error('The report has its table as its first block.')
  const heads = [block.table.labelHeader, ...block.table.columns.map(({ header }) => header)]
  return fitTable(block.table, heads.map(joinHeader), 8.5, PORTRAIT, LANDSCAPE)
}

function withYears(count: number): TypedTable {
  const years = Array.from({ length: count }, (_, index) => String(2000 + index))
  return aTable({
    columns: years.map((year) => aColumn(year)),
    rows: [
      aRow(
        'Driftsinntekter',
        years.map(() => '12345678'),
      ),
    ],
  })
}

test('the columns fill the text width exactly', () => {
  for (const count of [1, 3, 5, 11]) {
    const { widths, orientation } = fitted(withYears(count))
    const total = widths.reduce((sum, width) => sum + width, 0)
    expect(total).toBe(orientation === 'portrait' ? PORTRAIT : LANDSCAPE)
    expect(widths).toHaveLength(count + 1)
    expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true)
  }
})

test('a table turns when its numbers would break, and is called too wide when that is not enough', () => {
  expect(fitted(withYears(4))).toMatchObject({ orientation: 'portrait', tooWide: false })
  expect(fitted(withYears(9))).toMatchObject({ orientation: 'landscape', tooWide: false })
  expect(fitted(withYears(30))).toMatchObject({ orientation: 'landscape', tooWide: true })
})

test('number columns are equally wide and the labels get what is left', () => {
  const { widths } = fitted(
    aTable({ rows: [aRow('Inntekter', ['1', '1402144']), aRow('Kostnader', ['2', '3'])] }),
  )
  expect(widths[1]).toBe(widths[2])
  expect(widths[0]).toBeGreaterThan(6000)
})

test('a long comment gets more room than a short label, and one sentence does not widen a number column', () => {
  const sentence = 'Rapporteres ikke fordi grunnlaget mangler for perioden og kilden er endret. '
  const { widths } = fitted(
    aTable({
      columns: [aColumn('2024'), aColumn('Kommentar', { role: 'comment' })],
      rows: [
        aRow('Strøm', ['1200', sentence.repeat(4)]),
        aRow('Fly', [sentence, 'Kort.']),
        aRow('Bil', ['17', 'Kort.']),
      ],
    }),
  )
  expect(widths[2]).toBeGreaterThan(Number(widths[0]))
  expect(widths[2]).toBeGreaterThan(Number(widths[1]) * 1.5)
})

test('what is left is shared by labels and other text', () => {
  const words = { role: 'comment' } as const
  const { widths } = fitted(
    aTable({
      columns: [aColumn('Risiko', words), aColumn('Konsekvens')],
      rows: [aRow('1', ['Mangel på fagfolk', '4']), aRow('2', ['Brudd i strømmen', '3'])],
    }),
  )
  const [label = 0, risk = 0, consequence = 0] = widths
  expect(risk).toBeGreaterThan(2 * label)
  expect(risk).toBeGreaterThan(2 * consequence)
})

test('an unbreakable address does not push the table over the page', () => {
  const { tooWide, orientation } = fitted(aTable({ rows: [aRow('x'.repeat(300), ['1', '2'])] }))
  expect({ tooWide, orientation }).toEqual({ tooWide: false, orientation: 'portrait' })
})

test('a head in two levels becomes one, and a repeated level is said once', () => {
  expect(joinHeader(['2018', 'Faktisk'])).toBe('2018 Faktisk')
  expect(joinHeader(['Post', 'Post'])).toBe('Post')
  expect(joinHeader(['', ' Post '])).toBe('Post')
  expect(joinHeader([])).toBe('')
})
