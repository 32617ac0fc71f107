import { describe, expect, test } from 'vitest'
import { type Inline, type Report, voidChildren } from '../../../../shared/report/report.ts'
import { exportIntoTemplate } from '../../../../shared/word/template/export-into-template.ts'
import { aChapter, aHeading, aParagraph, aReport } from '../../../helpers/builders.ts'
import { makeLargeReport } from '../../../helpers/large-report.ts'
import { pageResults, wordsIn } from '../../../helpers/page-results.ts'
import { validateWord, validatorProblem } from '../../../helpers/validate-word.ts'
import { partsOf, resolved } from '../../../helpers/word-export.ts'
import {
  aTemplate,
  embedded,
  line,
  norwegianStyles,
  type TemplateSketch,
} from '../../../helpers/word-template.ts'
import { builtInTheme, themeFonts } from '../../../helpers/word-theme.ts'

const problem = await validatorProblem()
const small = () => makeLargeReport({ words: 6000, tables: 8, numbers: 20, footnotes: 10 })

async function exportInto(sketch: TemplateSketch, report: Report) {
  const made = await exportIntoTemplate(resolved(report), builtInTheme(), aTemplate(sketch), {
    choices: { pageNumbers: true, tableLayout: 'accessible' },
    fonts: themeFonts(builtInTheme()),
  })
  if (!made.ok) throw new Error(`The template was refused: ${made.error}.`)
  return { ...made.value, document: partsOf(made.value.bytes)['word/document.xml'] ?? '' }
}

const toPage = (target: 'b-h' | 'c-b'): Inline => ({
  type: 'reference',
  target,
  show: 'page',
  children: voidChildren,
})

describe('page numbers in a template', () => {
  test('stand at every heading in the contents, in order, and nothing asks to be updated', async () => {
    const { bytes, document, pages, pageLayout } = await exportInto({}, small())
    const numbers = pageResults(document).map(Number)
    expect(numbers.length).toBeGreaterThan(100)
    expect(numbers.every((page) => Number.isInteger(page) && page > 1)).toBe(true)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(pages).toBeGreaterThanOrEqual(numbers.at(-1) ?? 0)
    expect(pageLayout).toBe('laid-out')
    expect(document.includes('w:dirty')).toBe(false)
    expect(partsOf(bytes)['word/settings.xml']).not.toContain('w:updateFields')
  })

  test('follow what the template has before the report and how large its pages are', async () => {
    const report = small()
    const breaks = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'.repeat(3)
    const section =
      '<w:sectPr><w:pgSz w:w="11906" w:h="8419"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" ' +
      'w:left="1134" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>'
    const plain = await exportInto({}, report)
    const later = await exportInto({ body: breaks + line('{{rapport}}') }, report)
    const lower = await exportInto({ section }, report)
    const numbers = pageResults(plain.document).map(Number)
    expect(pageResults(later.document).map(Number)).toEqual(numbers.map((page) => page + 3))
    expect(lower.pages).toBeGreaterThan((plain.pages ?? 0) * 1.5)
  })

  test('are said where the text refers to a page, and told of by place', async () => {
    const report = aReport([
      aChapter('c-a', [aParagraph('b-p', 'Se ', toPage('b-h'), '.')]),
      aChapter('c-b', [aHeading('b-h', 2, 'Om tallene')], { title: 'Vedlegg', numbered: false }),
    ])
    const { document, pageOf, warnings } = await exportInto({}, report)
    const page = pageOf['b-h'] ?? ''
    expect(page).toMatch(/^\d+$/)
    expect(wordsIn(document)).toContain(`Se side\u00a0${page}.`)
    expect(warnings.map(({ code }) => code)).not.toContain('no-page-numbers')
  })

  test('give the same bytes again', async () => {
    const [one, other] = [await exportInto({}, small()), await exportInto({}, small())]
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true)
  })

  test.skipIf(problem !== null)('leave nothing for the validator to find', async () => {
    const { bytes } = await exportInto({}, small())
    expect(await validateWord(bytes)).toEqual([])
  })
})

describe('a line of the contents in a template', () => {
  const tabsWith = async (format: string) => {
    const style =
      '<w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/>' +
      `<w:pPr>${format}</w:pPr></w:style>`
    const report = aReport([aChapter('c-a', [], { title: 'Drift' })])
    const { document } = await exportInto({ styles: norwegianStyles + style }, report)
    const entry = document.split('</w:p>').find((one) => one.includes('"INNH1"')) ?? ''
    return [...entry.matchAll(/<w:tab w:val="(\w+)" w:pos="(\d+)"/g)].map(([, kind, at]) => [
      kind,
      at,
    ])
  }

  test('gets a place for its title and its page where the style has none', async () => {
    expect(await tabsWith('')).toEqual([
      ['left', '440'],
      ['right', '9071'],
    ])
    const narrow = '<w:ind w:left="100" w:hanging="100"/>'
    expect(await tabsWith(narrow)).toContainEqual(['left', '440'])
  })

  test('keeps the places the style has', async () => {
    const page = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
    const wide = '<w:ind w:left="500" w:hanging="500"/>'
    const both = page.replace('<w:tabs>', '<w:tabs><w:tab w:val="left" w:pos="480"/>')
    expect([await tabsWith(page + wide), await tabsWith(both)]).toEqual([[], []])
  })
})

describe('what is told of the pages of a template', () => {
  const inFont = (name: string) => norwegianStyles.replaceAll('Calibri', name)
  const report = aReport([aChapter('c-a', [aParagraph('b-p', 'Et avsnitt.')])])

  test('is that its font is not known, so that they may be wrong', async () => {
    const { pages, pageLayout } = await exportInto({ styles: inFont('Fjordskrift') }, report)
    expect([pages !== null, pageLayout]).toEqual([true, 'other-font'])
  })

  test('is nothing of a font the template has in it', async () => {
    const fonts = themeFonts(builtInTheme()).map((font) => ({ ...font, family: 'Fjordskrift' }))
    const styles = inFont('Fjordskrift')
    const { pageLayout } = await exportInto({ styles, ...embedded(fonts) }, report)
    expect(pageLayout).toBe('laid-out')
  })

  test('is that something in it could only be guessed at', async () => {
    const { pageLayout } = await exportInto({ settings: '<w:autoHyphenation/>' }, small())
    expect(pageLayout).toBe('guessed')
  })

  test('is that they cannot be laid out, and then the report has none and says what it points to', async () => {
    const chapters = [aChapter('c-a', [aParagraph('b-p', 'Se ', toPage('c-b'), '.')])]
    const pointing = aReport([
      ...chapters,
      aChapter('c-b', [], { title: 'Vedlegg', numbered: false }),
    ])
    const made = await exportInto(
      { body: imported + line('{{rapport}}'), ...importedPart },
      pointing,
    )
    expect([made.pageLayout, made.pages, made.pageOf]).toEqual(['failed', null, {}])
    expect(made.document.includes('PAGEREF')).toBe(false)
    expect(wordsIn(made.document)).toContain('Se «Vedlegg».')
    expect(made.warnings.map(({ code }) => code)).toContain('no-page-numbers')
  })
})

/** A page of the web that Word takes in when it opens the file: nobody else can say how long it is. */
const imported = '<w:altChunk r:id="rId90"/>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const importedPart: TemplateSketch = {
  parts: { 'word/side.html': '<html><body><p>Hei</p></body></html>' },
  types: '<Default Extension="html" ContentType="text/html"/>',
  relationships: `<Relationship Id="rId90" Type="${OFFICE}/aFChunk" Target="side.html"/>`,
}
