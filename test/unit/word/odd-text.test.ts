import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '../../../shared/report/report.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { wordCase } from '../../helpers/word-cases.ts'
import { documentOf, exportPart, exportReport, partsOf, textOf } from '../../helpers/word-export.ts'

describe('text that Word could misunderstand', () => {
  test('words that docx keeps for itself stay text', async () => {
    const xml = await documentOf(aParagraph('b-en', 'CURRENT'), aParagraph('b-to', 'TOTAL_PAGES'))
    expect(xml).toContain('>CURRENT</w:t>')
    expect(xml).toContain('>TOTAL_PAGES</w:t>')
  })

  test('a text that looks like one of docx’s placeholders stays as it is', async () => {
    const text = textOf(await exportPart(wordCase('hostile-text'), 'word/document.xml'))
    expect(text).toContain('{number-0} {bullet-0} CURRENT')
    expect(text).not.toMatch(/[\ufffe\uffff]/)
  })

  test('forbidden characters are left out with a warning that names the chapter', async () => {
    const report = aReport([
      aChapter('c-en', [aParagraph('b-en', 'a\uffffb'), aParagraph('b-to', 'c\u0001d')], {
        title: 'Kapittel',
      }),
    ])
    const { bytes, warnings } = await exportReport(report)
    expect(warnings).toMatchObject([{ code: 'unreadable-character', place: '1 Kapittel' }])
    expect(textOf(partsOf(bytes)['word/document.xml'] ?? '')).toMatch(/ab.*cd/)
  })

  test('an unsafe link becomes text with a warning', async () => {
    const link: Inline = { type: 'link', url: 'javascript:alert(1)', children: [{ text: 'trykk' }] }
    const report = aReport([aChapter('c-en', [aParagraph('b-en', link)], { title: 'Kapittel' })])
    const { bytes, warnings } = await exportReport(report)
    expect(warnings).toMatchObject([{ code: 'unsafe-link', place: '1 Kapittel' }])
    const all = Object.values(partsOf(bytes)).join('')
    expect(all).toContain('>trykk</w:t>')
    expect(all).not.toContain('javascript')
  })

  test('a line break in a paragraph is a break and not a new paragraph', async () => {
    const xml = await documentOf(aParagraph('b-en', 'en\nto'))
    expect(xml).toMatch(/>en<\/w:t><w:br\/><w:t[^>]*>to</)
  })
})

describe('paragraphs without text', () => {
  test('leave no blank line, and a chapter with nothing else is called empty', async () => {
    const report = aReport([aChapter('c-en', [aParagraph('b-en', '  ')], { title: 'Tomt' })])
    const { bytes, warnings } = await exportReport(report)
    expect(warnings).toMatchObject([{ code: 'empty-chapter', place: '1 Tomt' }])
    expect(partsOf(bytes)['word/document.xml']).not.toMatch(/<w:p\/>|<w:p><\/w:p>/)
  })

  test('a chapter that only holds sub-chapters is not called empty', async () => {
    const under = aChapter('c-to', [aParagraph('b-to', 'Tekst.')], { level: 2 })
    expect((await exportReport(aReport([aChapter('c-en', []), under]))).warnings).toEqual([])
  })

  test('a page break moves the next block and leaves no paragraph behind', async () => {
    const pageBreak: Block = { type: 'page-break', id: 'b-skift', children: [{ text: '' }] }
    const xml = await documentOf(aParagraph('b-en', 'før'), pageBreak, aParagraph('b-to', 'etter'))
    expect(xml).toMatch(/før<\/w:t><\/w:r><\/w:p><w:p><w:pPr><w:pageBreakBefore\/><\/w:pPr><w:r>/)
  })
})
