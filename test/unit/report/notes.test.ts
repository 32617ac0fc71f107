import { describe, expect, test } from 'vitest'
import { countingIdSource } from '../../../shared/base/id.ts'
import { addTables } from '../../../shared/report/edit-report.ts'
import type { Report } from '../../../shared/report/report.ts'
import { textCell } from '../../../shared/tables/cells.ts'
import {
  aChapter,
  aColumn,
  aHeading,
  aParagraph,
  aReport,
  aRow,
  aTable,
} from '../../helpers/builders.ts'
import { exportReport, partsOf, resolved } from '../../helpers/word-export.ts'

function reportWithNotes(): Report {
  const report = aReport([
    aChapter('c-resultat', [aParagraph('b-tekst', '')], { title: 'Resultatregnskap' }),
    aChapter('c-lonn', [aParagraph('b-lonn', 'Lønn')], { title: 'Note 5 Lønn', kind: 'note' }),
    aChapter('c-noter', [aHeading('b-note8', 2, 'Note 8 Eiendeler')], { title: 'Flere noter' }),
  ])
  const table = aTable({
    columns: [aColumn('Note', { role: 'note' }), aColumn('2024')],
    rows: [
      aRow('Lønn', [textCell('5'), '10']),
      aRow('Avskrivning', ['8, 9', '20']),
      aRow('Annet', ['', '5']),
    ],
  })
  return addTables(report, [table], { chapter: 'c-resultat' }, countingIdSource())
}

function shownNotes(report: Report): ReadonlyArray<string | undefined> {
  const blocks = resolved(report).chapters.flatMap((chapter) => chapter.blocks)
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.table.rows.map(({ cells }) => cells[0]?.text) : [],
  )
}

function renamed(report: Report, from: string, to: string): Report {
  const chapters = report.chapters.map((chapter) =>
    chapter.title === from ? { ...chapter, title: to } : chapter,
  )
  return { ...report, chapters }
}

describe('note numbers in a table', () => {
  test('follow the notes when those are numbered anew', () => {
    const report = reportWithNotes()
    expect(shownNotes(report)).toEqual(['5', '8, 9', ''])
    expect(shownNotes(renamed(report, 'Note 5 Lønn', 'Note 6 Lønn'))).toEqual(['6', '8, 9', ''])
  })

  test('keep the number they had when the note is gone', () => {
    const report = reportWithNotes()
    const chapters = report.chapters.filter(({ id }) => id !== 'c-lonn')
    expect(shownNotes({ ...report, chapters })).toEqual(['5', '8, 9', ''])
  })

  test('lead to their notes in Word', async () => {
    const { bytes } = await exportReport(reportWithNotes())
    const xml = partsOf(bytes)['word/document.xml'] ?? ''
    const anchors = [
      ...xml.matchAll(/<w:hyperlink[^>]*w:anchor="([^"]+)"[^>]*>(.*?)<\/w:hyperlink>/g),
    ]
    const links = anchors.map(([, anchor = '', inner = '']) => ({
      number: inner.replaceAll(/<[^>]+>/g, ''),
      hasTarget: xml.includes(`w:name="${anchor}"`),
    }))
    expect(links.filter(({ number }) => /^\d+$/.test(number))).toEqual([
      { number: '5', hasTarget: true },
      { number: '8', hasTarget: true },
    ])
  })
})
