import { describe, expect, test } from 'vitest'
import { type Inline, voidChildren } from '../../../shared/report/report.ts'
import { aChapter, aHeading, aParagraph, aReport } from '../../helpers/builders.ts'
import { exportChoices } from '../../helpers/export-choices.ts'
import { makeLargeReport } from '../../helpers/large-report.ts'
import { pageResults } from '../../helpers/page-results.ts'
import { wordCase } from '../../helpers/word-cases.ts'
import { exportReport, partsOf } from '../../helpers/word-export.ts'
import { builtInTheme, themeFonts } from '../../helpers/word-theme.ts'

const withPages = {
  choices: { ...exportChoices, pageNumbers: true },
  fonts: themeFonts(builtInTheme()),
}
const small = () => makeLargeReport({ words: 6000, tables: 8, numbers: 20, footnotes: 10 })

describe('an export with page numbers', () => {
  test('has a page for every heading in the contents, in order, and says how many pages there are', async () => {
    const { bytes, pages } = await exportReport(small(), withPages)
    const xml = partsOf(bytes)['word/document.xml'] ?? ''
    const results = pageResults(xml)
    expect(results.length).toBeGreaterThan(100)
    const numbers = results.map(Number)
    expect(numbers.every((page) => Number.isInteger(page) && page > 1)).toBe(true)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(pages).toBeGreaterThanOrEqual(numbers.at(-1) ?? 0)
    // Word asks whether to update a document that has either.
    expect(xml.includes('w:dirty')).toBe(false)
    expect(partsOf(bytes)['word/settings.xml']).not.toContain('w:updateFields')
  })

  test('gives the same bytes again', async () => {
    const [one, other] = [
      await exportReport(small(), withPages),
      await exportReport(small(), withPages),
    ]
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true)
  })

  test('keeps the numbers of captions and references as they are on the screen', async () => {
    const texts = async (options: Parameters<typeof exportReport>[1]) => {
      const xml =
        partsOf((await exportReport(wordCase('references'), options)).bytes)['word/document.xml'] ??
        ''
      const body = xml.slice(xml.indexOf('</w:sdt>'))
      return [...body.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text).join('|')
    }
    expect(await texts(withPages)).toBe(await texts({}))
  })
})

test('an export without page numbers lists headings only, and has not counted pages', async () => {
  const { bytes, pages } = await exportReport(small())
  const xml = partsOf(bytes)['word/document.xml'] ?? ''
  expect(pages).toBeNull()
  expect(xml.includes('PAGEREF')).toBe(false)
  expect(/TOC \\o [^ ]+ \\n /.test(xml)).toBe(true)
})

describe('a reference to a page', () => {
  const toPage = (target: 'b-h' | 'c-b'): Inline => ({
    type: 'reference',
    target,
    show: 'page',
    children: voidChildren,
  })
  const report = aReport([
    aChapter('c-a', [aParagraph('b-p', 'Se ', toPage('b-h'), ' og ', toPage('c-b'), '.')]),
    aChapter('c-b', [aHeading('b-h', 2, 'Om tallene')], { title: 'Vedlegg', numbered: false }),
  ])
  const sentence = (bytes: Uint8Array) => {
    const xml = partsOf(bytes)['word/document.xml'] ?? ''
    const paragraph = /<w:p>(?:(?!<\/w:p>).)*>Se <.*?<\/w:p>/s.exec(xml)?.[0] ?? ''
    return [...paragraph.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text).join('')
  }

  test('says the page that the export tells of', async () => {
    const { bytes, pageOf, warnings } = await exportReport(report, withPages)
    expect(pageOf).toEqual({ 'c-a': '3', 'c-b': '4', 'b-h': '4' })
    expect(sentence(bytes)).toBe('Se side\u00a04 og side\u00a04.')
    expect(warnings.map(({ code }) => code)).not.toContain('no-page-numbers')
  })

  test('says what it points to where pages are not counted, and it is told', async () => {
    const { bytes, pageOf, warnings } = await exportReport(report)
    expect(pageOf).toEqual({})
    expect(sentence(bytes)).toBe('Se «Om tallene» og «Vedlegg».')
    const told = warnings.filter(({ code }) => code === 'no-page-numbers')
    expect(told).toMatchObject([{ chapter: 'c-a', block: 'b-p' }])
  })
})
