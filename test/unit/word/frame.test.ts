import { describe, expect, test } from 'vitest'
import { readReport } from '../../../shared/report/read-report.ts'
import { type Report, voidChildren } from '../../../shared/report/report.ts'
import { aChapter, aHeading, aParagraph, aReport } from '../../helpers/builders.ts'
import { exportChoices } from '../../helpers/export-choices.ts'
import { framedReport } from '../../helpers/framed-report.ts'
import { wordCase } from '../../helpers/word-cases.ts'
import { exportPart, exportReport, partsOf } from '../../helpers/word-export.ts'
import { builtInTheme, themeFonts } from '../../helpers/word-theme.ts'

type Parts = ReturnType<typeof partsOf>

function framedWith(settings: Partial<Report['settings']>, report = framedReport()): Report {
  return { ...report, settings: { ...report.settings, ...settings } }
}

/** What a part says, with tabs, each field as what it asks for. */
function said(xml: string): string {
  return xml
    .replace(/<w:instrText[^>]*>([^<]*)<\/w:instrText>/g, '{$1}')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .trim()
}

/** For each section what its pages say at head and foot, and where their right edge is. */
function runningTexts(parts: Parts) {
  const rels = parts['word/_rels/document.xml.rels'] ?? ''
  let foot = ''
  const sections = parts['word/document.xml']?.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? []
  return sections.map((section) => {
    const partOf = (reference: string) => {
      const id = new RegExp(`<w:${reference} r:id="([^"]+)"`).exec(section)?.[1]
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(rels)?.[1]
      const other = new RegExp(`Target="([^"]+)"[^>]*Id="${id}"`).exec(rels)?.[1]
      return parts[`word/${target ?? other}`] ?? ''
    }
    const head = partOf('headerReference w:type="default"')
    // A section that has none of its own has that of the section before it.
    foot = said(partOf('footerReference w:type="default"')) || foot
    return {
      first: said(partOf('headerReference w:type="first"')),
      head: said(head),
      foot,
      edge: Number(/<w:tab w:val="right" w:pos="(\d+)"/.exec(head)?.[1] ?? 0),
      isWide: section.includes('landscape'),
    }
  })
}

describe('at the head and foot of the pages', () => {
  const foot = 'Prøve HF\tSide { PAGE }1 av { NUMPAGES }1'

  test('stand title, mark, chapter, organisation and page; before the first chapter no chapter', async () => {
    const sections = runningTexts(partsOf((await exportReport(framedReport())).bytes))
    const title = 'Årsrapport 2024 · Intern'
    expect(sections.map(({ head }) => head)).toEqual([
      title,
      `${title}\t{ STYLEREF 1 }Året som gikk`,
      `${title}\t{ STYLEREF 1 }Tallene`,
      `${title}\t{ STYLEREF 1 }Tallene`,
    ])
    expect(sections.map((one) => one.foot)).toEqual([foot, foot, foot, foot])
  })

  test('name each chapter on its own pages, and count the pages through', async () => {
    const titles = ['Året som gikk', 'Økonomi', 'Vedlegg']
    const chapters = titles.map((title, index) =>
      aChapter(`c-${index}`, [aParagraph(`b-${index}`, 'Ord.')], { title }),
    )
    const parts = partsOf((await exportReport(aReport(chapters))).bytes)
    const heads = runningTexts(parts).map(({ head }) => head.split('{ STYLEREF 1 }')[1])
    expect(heads).toEqual([undefined, ...titles])
    expect(parts['word/document.xml']).not.toMatch(
      /<w:pgNumType w:start|w:type w:val="(?:odd|even)/,
    )
  })

  test('reach the edge of the page as it lies', async () => {
    const sections = runningTexts(partsOf((await exportReport(framedReport())).bytes)).slice(1)
    const upright = 11906 - 2 * 1474
    expect(sections.map(({ isWide, edge }) => [isWide, edge])).toEqual([
      [false, upright],
      [true, 16838 - 2 * 1474],
      [false, upright],
    ])
  })

  test('say on the first page only who may read it', async () => {
    const first = async (report: Report) =>
      runningTexts(partsOf((await exportReport(report)).bytes))[0]?.first
    expect(await first(framedReport())).toBe('Intern')
    expect(await first(framedWith({ classification: '' }))).toBe('')
  })

  test('name no chapter where none has a title', async () => {
    const report = aReport([aChapter('c-a', [aParagraph('b-a', 'Ord.')], { title: '' })])
    const parts = partsOf((await exportReport(report)).bytes)
    // Word would show an error in its place.
    expect(Object.values(parts).join('')).not.toContain('STYLEREF')
  })
})

describe('after the contents', () => {
  const lists = (xml: string) =>
    [...xml.matchAll(/<w:pStyle w:val="TableofFigures"\/>.*?<\/w:p>/gs)].map(([line]) => said(line))

  test('stand the figures and the tables, each with its page', async () => {
    const options = {
      choices: { ...exportChoices, pageNumbers: true },
      fonts: themeFonts(builtInTheme()),
    }
    const { bytes } = await exportReport(framedReport(), options)
    const xml = partsOf(bytes)['word/document.xml'] ?? ''
    expect(lists(xml)).toEqual([
      '{ TOC \\h \\z \\c "Figur" }Figur\u00a01  Driftssentralen\t{ PAGEREF _Ref_b_foto \\h }3',
      '{ TOC \\h \\z \\c "Tabell" }Tabell\u00a01  Resultat\t{ PAGEREF _Ref_b_tabell \\h }3',
      'Tabell\u00a02  Utvikling over tolv år\t{ PAGEREF _Ref_b_bred \\h }4',
    ])
    for (const id of ['foto', 'tabell', 'bred']) {
      expect(xml).toContain(`<w:bookmarkStart w:name="_Ref_b_${id}"`)
    }
  })

  test('stand those that are asked for, in the language of the report, without pages where they are not counted', async () => {
    const asked = framedWith({ language: 'nn' })
    const { listsFigures: _, ...settings } = asked.settings
    const xml = await exportPart({ ...asked, settings }, 'word/document.xml')
    expect(lists(xml)).toHaveLength(2)
    expect(lists(xml)[0]).toContain('TOC \\n \\h \\z \\c "Tabell"')
    expect(said(xml)).toContain('\nTabellar\n')
    expect(said(xml)).not.toContain('Figurar')
  })

  test('stands nothing unless it is asked for, and the gate takes only yes', () => {
    const { listsFigures, listsTables } = aReport([]).settings
    expect([listsFigures, listsTables]).toEqual([undefined, undefined])
    const odd = { ...framedReport(), settings: { ...framedReport().settings, listsTables: 'ja' } }
    const read = readReport(odd)
    expect(read.ok && read.value.report.settings.listsTables).toBe(undefined)
    expect(read.ok && read.value.report.settings.listsFigures).toBe(true)
    expect(read.ok && read.value.repairs).toMatchObject([{ place: 'settings.listsTables' }])
  })
})

describe('the last page', () => {
  const end = async (report: Report) =>
    said(await exportPart(report, 'word/document.xml'))
      .split('\n')
      .slice(-5)

  test('says how the organisation is reached', async () => {
    expect(await end(framedReport())).toEqual([
      'Prøve HF',
      'Organisasjonsnummer: 999\u00a0888\u00a0777',
      'Prøveveien 1, 5020 Bergen',
      'E-post: post@example.no',
      'Nettsted: example.no',
    ])
  })

  test('is not there when the settings do not say, or when a chapter says it', async () => {
    const unsaid = framedWith({ address: ' ', email: '', website: '' })
    expect((await end(unsaid)).at(-1)).toBe('Ord.')
    const chapter = aChapter('c-k', [{ type: 'contact', id: 'b-k', children: voidChildren }])
    const written = framedReport()
    const xml = await exportPart(
      { ...written, chapters: [...written.chapters, chapter] },
      'word/document.xml',
    )
    expect(xml.split('Prøveveien').length - 1).toBe(1)
  })
})

test('text before a wide table keeps its height', async () => {
  const xml = await exportPart(wordCase('wide-table'), 'word/document.xml')
  const paragraph = xml.match(/<w:p>(?:(?!<\/w:p>).)*Stående side\./s)?.[0] ?? ''
  expect(paragraph).toContain('<w:sectPr>')
  expect(paragraph).not.toContain('w:lineRule="exact"')
})

test('bookmarks are whole and different for ids as long and alike as they can be', async () => {
  const long = 'x'.repeat(60)
  const ids = ['a', 'b', 'c'].map((end) => `b-${long}-${end}` as const)
  const alike = ['b-h-1', 'b-h--1'] as const
  const headings = [...ids, ...alike].map((id, index) => aHeading(id, 2, `Overskrift ${index}`))
  const references = [...ids, ...alike].map(
    (target) =>
      ({ type: 'reference', target, show: 'label-number', children: voidChildren }) as const,
  )
  const xml = await exportPart(
    aReport([aChapter('c-a', [...headings, aParagraph('b-p', 'Se ', ...references)])]),
    'word/document.xml',
  )
  const names = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name = '']) => name)
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  expect(names.every((name) => /^\w{1,40}$/.test(name))).toBe(true)
  const used = [...xml.matchAll(/(?:REF |w:anchor=")([^ "]+)/g)].map(([, name = '']) => name)
  expect(used.length).toBeGreaterThanOrEqual(10)
  expect(used.filter((name) => !names.includes(name))).toEqual([])
})
