import { afterEach, describe, expect, test } from 'vitest'
import type { Inline, Report } from '../../../shared/report/report.ts'
import type { ResolvedReport } from '../../../shared/report/resolved.ts'
import { exportWord } from '../../../shared/word/export-word.ts'
import {
  aChapter,
  aColumn,
  aHeading,
  aParagraph,
  aReport,
  aRow,
  aTable,
  aTableBlock,
} from '../../helpers/builders.ts'
import { exportChoices } from '../../helpers/export-choices.ts'
import { wordCase, wordCases } from '../../helpers/word-cases.ts'
import {
  documentOf,
  exportPart,
  exportReport,
  partsOf,
  resolved,
  textOf,
} from '../../helpers/word-export.ts'
import { shownHeadingNumbers } from '../../helpers/word-numbers.ts'
import { builtInTheme, themeFonts } from '../../helpers/word-theme.ts'

describe('the same report gives the same bytes', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test('when it is exported twice, with another report in between', async () => {
    const fonts = themeFonts(builtInTheme()).slice(0, 2)
    const first = await exportReport(wordCase('references'), { fonts })
    await exportReport(wordCase('text'))
    const second = await exportReport(wordCase('references'), { fonts })
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
  })

  test('in every time zone', async () => {
    const files: Uint8Array[] = []
    for (const name of ['UTC', 'Europe/Oslo', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env.TZ = name
      files.push((await exportReport(wordCase('text'))).bytes)
    }
    expect(files.every((file) => Buffer.compare(file, files[0] ?? file) === 0)).toBe(true)
  })
})

describe('what Word shows when it opens the file', () => {
  test.each(Object.keys(wordCases))('%s asks for no update', async (name) => {
    const parts = partsOf((await exportReport(wordCase(name))).bytes)
    expect(Object.values(parts).join('')).not.toMatch(/w:dirty|w:updateFields/)
  })

  test('headings have the number that the screen has', async () => {
    const report = wordCase('mixed-numbering')
    const expected = resolved(report).chapters.flatMap(({ number, blocks }) => [
      number,
      ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.number] : [])),
    ])
    expect(expected).toContain('1.2.1')
    expect(shownHeadingNumbers(partsOf((await exportReport(report)).bytes))).toEqual(expected)
  })

  test('headings have the resolved number even where Word would count another', async () => {
    const report = resolved(wordCase('mixed-numbering'))
    const numbers = ['', '2.3', '4', '4.7', '', '5', '5.1']
    const odd: ResolvedReport = {
      ...report,
      chapters: report.chapters.map((chapter, index) => ({
        ...chapter,
        number: numbers[index] ?? '',
        blocks: chapter.blocks.filter(({ kind }) => kind !== 'heading'),
      })),
    }
    const { bytes } = await exportWord(odd, builtInTheme(), { choices: exportChoices, fonts: [] })
    expect(shownHeadingNumbers(partsOf(bytes))).toEqual(numbers)
  })

  test('the table of contents is filled and links to bookmarks that exist', async () => {
    const xml = await exportPart(wordCase('mixed-numbering'), 'word/document.xml')
    const contents = /<w:sdt>.*<\/w:sdt>/s.exec(xml)?.[0] ?? ''
    expect(textOf(contents)).toContain('1.2.1I underkapittel')
    const anchors = [...contents.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor)
    expect(anchors).toHaveLength(11)
    for (const anchor of anchors) expect(xml).toContain(`<w:bookmarkStart w:name="${anchor}"`)
  })

  test('cross-references stand as on the screen, each with a field that has its result', async () => {
    const xml = await exportPart(wordCase('references'), 'word/document.xml')
    expect(textOf(xml)).toContain(
      'se tabell\u00a01 og avsnitt\u00a01.1 (Forklaring), og «Vedlegg».',
    )
    const used = [...xml.matchAll(/ REF (\S+) /g)].map(([, name]) => name)
    expect(used).toHaveLength(4)
    for (const name of used) expect(xml).toContain(`<w:bookmarkStart w:name="${name}"`)
    expect(xml.match(/fldCharType="begin"/g)).toHaveLength(
      xml.match(/fldCharType="end"/g)?.length ?? 0,
    )
  })

  test('a live number is plain text and equals the resolved one', async () => {
    const report = wordCase('references')
    const first = resolved(report).chapters[0]?.blocks[0]
    const run = first && 'runs' in first ? first.runs.find(({ kind }) => kind === 'number') : null
    const shown = run?.kind === 'number' ? run.text : ''
    expect(shown).toMatch(/^−8\u00a0406\s/)
    expect(await exportPart(report, 'word/document.xml')).toContain(`>${shown}</w:t>`)
  })

  test('bookmarks have names of at most 40 characters, and no two share one', async () => {
    const long = 'x'.repeat(60)
    const blocks = [1, 2, 3].map((index) => aHeading(`b-${long}${index}`, 2, `Del ${index}`))
    const refer: Inline = {
      type: 'reference',
      target: `b-${long}3`,
      show: 'title',
      children: [{ text: '' }],
    }
    const xml = await documentOf(...blocks, aParagraph('b-viser', refer))
    const names = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(3)
    expect(new Set(names).size).toBe(names.length)
    expect(Math.max(...names.map((name) => name?.length ?? 0))).toBeLessThanOrEqual(40)
  })
})

describe('tables', () => {
  test('have one repeated head row, rows that do not split, no merged cells and a description', async () => {
    const xml = await exportPart(wordCase('two-level-table'), 'word/document.xml')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3)
    expect(xml).not.toMatch(/w:gridSpan|w:vMerge/)
    expect(xml).toContain('>2023 Budsjett</w:t>')
    expect(xml).toContain('<w:tblCaption w:val="Tabell\u00a01 Resultat mot budsjett"/>')
    expect(xml).toMatch(/<w:tblDescription w:val="[^"]*Post, 2023 Faktisk, [^"]*Kommentar/)
  })

  test('keep caption and unit line with the table, and number the caption by a field', async () => {
    const parts = partsOf((await exportReport(wordCase('table'))).bytes)
    const styles = parts['word/styles.xml'] ?? ''
    for (const id of ['Caption', 'TableUnit', 'TableHead']) {
      expect(styles).toMatch(new RegExp(`w:styleId="${id}"(?:(?!</w:style>).)*<w:keepNext/>`))
    }
    expect(parts['word/document.xml']).toMatch(
      / SEQ Tabell \\\* ARABIC <\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r><w:r><w:rPr><w:rStyle w:val="CaptionLabel"\/><\/w:rPr><w:t[^>]*>1</,
    )
  })

  test('turn the page when they are wide, together with the heading above, and turn it back', async () => {
    const xml = await exportPart(wordCase('wide-table'), 'word/document.xml')
    expect([...xml.matchAll(/<w:pgSz[^>]*>/g)].map(([size]) => size.includes('landscape'))).toEqual(
      [false, false, true, false],
    )
    const [, , lying] = xml.split('<w:sectPr>')
    expect(lying).toContain('Bred tabell')
  })

  test('turn no page of a chapter that has nothing in it yet', async () => {
    const years = Array.from({ length: 9 }, (_, index) => String(2016 + index))
    const row = aRow(
      'Inntekter',
      years.map(() => '123456789'),
    )
    const table = aTable({ columns: years.map((year) => aColumn(year)), rows: [row] })
    const empty = [aHeading('b-tom', 2, 'Tom overskrift')]
    const chapters = [
      aChapter('c-tomt', empty, { title: 'Tomt kapittel' }),
      aChapter('c-bredt', [aTableBlock('b-en', table.id)], { title: 'Bredt kapittel' }),
    ]
    const xml = await exportPart(aReport(chapters, [table]), 'word/document.xml')
    // The last paragraph of a section holds its page.
    const ending = xml.match(/<w:sectPr>(?:(?!<\/w:p>).)*<\/w:p>/g)?.[1] ?? ''
    expect(ending).toContain('Tom overskrift')
    expect(ending).not.toContain('landscape')
  })

  test('that fit nowhere are written with a warning', async () => {
    const years = Array.from({ length: 40 }, (_, index) => String(1985 + index))
    const row = aRow(
      'Inntekter',
      years.map(() => '123456789'),
    )
    const table = aTable({ columns: years.map((year) => aColumn(year)), rows: [row] })
    const report = aReport([aChapter('c-en', [aTableBlock('b-en', table.id)])], [table])
    expect((await exportReport(report)).warnings).toEqual([
      { code: 'wide-table', place: 'Tabell\u00a01', chapter: 'c-en', block: 'b-en' },
    ])
  })
})

describe('the document as a whole', () => {
  test('says its title, organisation, year and language', async () => {
    const report = aReport([aChapter('c-en', [aParagraph('b-en', 'Tekst.')])])
    const nynorsk: Report = {
      ...report,
      settings: { ...report.settings, language: 'nn', title: 'Årsmelding', year: 2023 },
    }
    const parts = partsOf((await exportReport(nynorsk)).bytes)
    expect(parts['docProps/core.xml']).toContain('<dc:title>Årsmelding</dc:title>')
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Prøve HF</dc:creator>')
    expect(parts['docProps/core.xml']).toContain('<dc:language>nn-NO</dc:language>')
    expect(parts['docProps/core.xml']).toContain('>2023-01-01T00:00:00Z</dcterms:created>')
    expect(parts['word/settings.xml']).toContain('<w:themeFontLang w:val="nn-NO"/>')
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="nn-NO"')
    expect(textOf(parts['word/document.xml'] ?? '')).toMatch(/^Prøve HFÅrsmelding2023Innhald/)
  })

  test('has a running header and page numbers, but not on the front page', async () => {
    const parts = partsOf((await exportReport(wordCase('text'))).bytes)
    expect(textOf(parts['word/header1.xml'] ?? '')).toBe('Årsrapport 2024')
    expect(textOf(parts['word/footer1.xml'] ?? '')).toBe('Prøve HFSide 1 av 1')
    expect(parts['word/document.xml']).toContain('<w:titlePg/>')
  })

  test('what the author wrote in a front-page chapter stands on the front page', async () => {
    const front = aChapter('c-forside', [aParagraph('b-hilsen', 'Vedtatt av styret.')], {
      title: 'Forside',
      kind: 'frontPage',
      numbered: false,
    })
    const xml = await exportPart(
      aReport([front, aChapter('c-en', [aParagraph('b-en', 'Tekst.')])]),
      'word/document.xml',
    )
    expect(textOf(xml)).toMatch(/^Prøve HFÅrsrapport 2024Vedtatt av styret\.Innhold/)
    expect(textOf(xml)).not.toContain('Forside')
  })

  test('progress goes from building to packing and ends when all is done', async () => {
    const steps: string[] = []
    await exportReport(wordCase('mixed-numbering'), {
      onProgress: (step, done, total) => steps.push(`${step} ${done}/${total}`),
    })
    expect(steps[0]).toBe('building 0/7')
    expect(steps).toContain('building 7/7')
    expect(steps.at(-1)).toBe('packing 2/2')
  })
})
