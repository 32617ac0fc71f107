import { expect, test } from 'vitest'
import { voidChildren } from '../../../shared/report/report.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { rowBreaks } from '../../../shared/word/blocks/table-breaks.ts'
import {
  aCell,
  aChapter,
  aColumn,
  aParagraph,
  aReport,
  aRow,
  aTable,
  aTableBlock,
} from '../../helpers/builders.ts'
import { exportChoices } from '../../helpers/export-choices.ts'
import { wordCases } from '../../helpers/word-cases.ts'
import { exportReport, partsOf } from '../../helpers/word-export.ts'

async function written(table: TypedTable, tableLayout: 'accessible' | 'merged' = 'accessible') {
  const blocks = [aTableBlock('b-tabell', table.id), aParagraph('b-etter', 'Etter.')]
  const report = aReport([aChapter('c-en', blocks, { title: 'Kapittel' })], [table])
  const choices = { ...exportChoices, tableLayout }
  const { bytes, warnings } = await exportReport(report, { choices })
  const document = partsOf(bytes)['word/document.xml'] ?? ''
  return { document, warnings, rows: document.match(/<w:tr>.*?<\/w:tr>/gs) ?? [] }
}

const twoLevels = aTable({
  labelHeader: ['Post', 'Post'],
  columns: [
    aColumn('2023', { id: 'k-a', header: ['2023', 'Faktisk'] }),
    aColumn('2023', { id: 'k-b', header: ['2023', 'Budsjett'] }),
    aColumn('2024', { id: 'k-c', header: ['2024', 'Faktisk'] }),
  ],
  rows: [aRow('Inntekter', ['1', '2', '3'])],
})

test('a head on two levels is one row, or two with merged cells where that is chosen', async () => {
  const { rows: plain } = await written(twoLevels)
  expect(plain.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1)
  expect(plain[0]).toContain('>2023 Budsjett</w:t>')
  const { rows: merged } = await written(twoLevels, 'merged')
  const heads = merged.filter((row) => row.includes('<w:tblHeader/>'))
  expect(heads).toHaveLength(2)
  expect(heads[0]).toMatch(/<w:gridSpan w:val="2"\/>.*>2023<\/w:t>/)
  expect(heads[1]).toMatch(/>Post<.*>Faktisk<.*>Budsjett<.*>Faktisk</)
})

test('a head on one level is the same in both layouts', async () => {
  const { document } = await written(aTable())
  expect((await written(aTable(), 'merged')).document).toBe(document)
})

test('the heading of the row labels is never blank', async () => {
  for (const labelHeader of [[], [''], ['', ' ']]) {
    for (const layout of ['accessible', 'merged'] as const) {
      const { rows } = await written(aTable({ labelHeader }), layout)
      const head = rows.findLast((row) => row.includes('<w:tblHeader/>'))
      expect(head).toMatch(/<w:tc>.*?>Post<\/w:t>.*?<\/w:tc>.*?>2024</)
    }
  }
})

test('a table is described by its size, headings and unit, or by what a person wrote', async () => {
  const { document } = await written(aTable())
  expect(document).toContain(
    '<w:tblDescription w:val="Tabell med 3 rader og 3 kolonner: Post, 2024, 2023. Tall i hele tusen kroner."/>',
  )
  const alt = 'Inntektene økte, & resultatet er «negativt»'
  const own = await written(aTable({ alt }))
  expect(own.document).toContain('w:val="Inntektene økte, &amp; resultatet er «negativt»"/>')
  expect(own.document).not.toContain('Tabell med')
})

test('numbers are set right and do not break: a true minus and spaces that hold', async () => {
  const { document } = await written(aTable())
  expect(document).toMatch(/<w:pStyle w:val="TableNumber"\/>(?:(?!<w:p>).)*>−8\u00a0406<\/w:t>/s)
})

test('notes stay with the table and with one another', async () => {
  const footnotes = [
    { id: 'n-a', marker: '*', text: 'Første.' },
    { id: 'n-b', marker: '*', text: 'Andre.' },
  ] as const
  const { rows } = await written(aTable())
  expect(rows.at(-1)).not.toContain('<w:keepNext/>')
  const noted = await written(aTable({ footnotes }))
  expect(noted.rows.at(-1)).toContain('<w:keepNext/>')
  const paragraphs = noted.document.match(/<w:p><w:pPr><w:pStyle w:val="TableNote"\/>.*?<\/w:p>/gs)
  expect(paragraphs?.map((one) => one.includes('<w:keepNext/>'))).toEqual([true, false])
})

test('a long table keeps its first and last rows together, so that no total stands alone', async () => {
  const rows = Array.from({ length: 60 }, (_, index) =>
    aRow(`Rad ${index}`, ['1', '2'], index === 59 ? { role: 'total' } : {}),
  )
  const { rows: body } = await written(aTable({ rows }))
  const kept = body.slice(1).map((row) => row.includes('<w:keepNext/>'))
  expect(kept.flatMap((isKept, index) => (isKept ? [index] : []))).toEqual([0, 1, 57, 58])
  expect(body.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
})

test('only a row that no page can hold is parted', async () => {
  const word = aCell('ord '.repeat(4000))
  const { rows } = await written(
    aTable({ rows: [aRow('Kort', ['1', '2']), aRow('Lang', [word, '2'])] }),
  )
  expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, false])
})

test('a table is kept whole by its height, which is less on a page that lies down', () => {
  const page = { width: 11_906, height: 16_838, top: 1417, bottom: 1417 }
  const kept = (count: number, height: number, orientation: 'portrait' | 'landscape') =>
    rowBreaks(Array(count).fill(height), page, orientation, false).every(
      ({ isWithNext }, index) => isWithNext || index === count - 1,
    )
  expect(kept(20, 350, 'portrait')).toBe(true)
  expect(kept(20, 700, 'portrait')).toBe(false)
  expect(kept(20, 350, 'landscape')).toBe(false)
})

test('a list in a cell is a list in Word, and each numbered one begins at 1', async () => {
  const report = wordCases['two-level-table']?.()
  if (!report) throw new Error('The case is there.')
  const { bytes } = await exportReport(report)
  const document = partsOf(bytes)['word/document.xml'] ?? ''
  expect(document).toMatch(/<w:tc>(?:(?!<\/w:tc>).)*<w:numPr>(?:(?!<\/w:tc>).)*kurs for ledere/s)
})

test('text with a footnote right after a table is parted from it by a line without height, other text is not', async () => {
  const after = async (...words: Parameters<typeof aParagraph>[1][]) => {
    const blocks = [aTableBlock('b-tabell', 't-resultat'), aParagraph('b-etter', ...words)]
    const report = aReport([aChapter('c-en', blocks, { title: 'Kapittel' })], [aTable()])
    const xml = partsOf((await exportReport(report)).bytes)['word/document.xml'] ?? ''
    return xml.slice(xml.indexOf('</w:tbl>'))
  }
  const note = { type: 'footnote', id: 'b-note', content: [{ text: 'Ny metode.' }] } as const
  const thin =
    /^<\/w:tbl><w:p><w:pPr><w:spacing [^>]*w:line="20" w:lineRule="exact"\/><\/w:pPr><\/w:p>/
  expect(await after('Se', { ...note, children: voidChildren })).toMatch(thin)
  expect(await after('Ord.')).not.toMatch(thin)
})
