import { beforeAll, describe, expect, it } from 'vitest'
import { exportIntoTemplate } from '../../../../shared/word/template/export-into-template.ts'
import { parseXml } from '../../../../shared/word/template/xml-tree.ts'
import { chartReport } from '../../../helpers/chart-report.ts'
import { mangledTemplate } from '../../../helpers/mangle-template.ts'
import { mutationNames, mutations } from '../../../helpers/mutate-file.ts'
import { testMedia } from '../../../helpers/pictures.ts'
import { seededRandom } from '../../../helpers/random.ts'
import { reportForTemplates } from '../../../helpers/report-for-templates.ts'
import { validateWord, validatorProblem } from '../../../helpers/validate-word.ts'
import { wordCases } from '../../../helpers/word-cases.ts'
import { exportReport, partsOf, resolved } from '../../../helpers/word-export.ts'
import {
  aTemplate,
  decimalLevels,
  headingList,
  line,
  norwegianStyles,
  numberedStyles,
} from '../../../helpers/word-template.ts'
import { builtInTheme } from '../../../helpers/word-theme.ts'

/** How many files of each kind; `BERETNING_MUTATIONS` asks for more. */
const COUNT = Number(process.env.BERETNING_MUTATIONS ?? 20)
const REFUSALS = [
  ...['word-template-damaged', 'word-template-encrypted', 'word-template-strict'],
  ...['word-template-too-large', 'not-a-word-template'],
]
/** Far above what any takes, so that a busy machine is not a fault. */
const MAX_MS = 20_000

const problem = await validatorProblem()
const options = {
  choices: { pageNumbers: false, tableLayout: 'accessible' },
  fonts: [],
  media: testMedia,
} as const
const small = resolved(wordCases.references?.() ?? chartReport())

/** A file with a bit of all: charts with workbooks, headers, notes, lists. */
async function richTemplate(): Promise<Uint8Array> {
  return (await exportReport(reportForTemplates())).bytes
}

/** What became of a template; that it throws, is written as broken XML, or takes too long, is a fault. */
async function fault(template: Uint8Array): Promise<string | null> {
  const start = performance.now()
  try {
    const made = await exportIntoTemplate(small, builtInTheme(), template, options)
    if (performance.now() - start > MAX_MS) return 'took too long'
    if (!made.ok) return REFUSALS.includes(made.error) ? null : made.error
    const read = [...Object.entries(partsOf(made.value.bytes))].filter(([path]) =>
      /^word\/(document|styles|numbering|footnotes)\.xml$|\.rels$|^\[/.test(path),
    )
    return read.find(([, xml = '']) => parseXml(xml) === null)?.[0] ?? null
  } catch (error) {
    return String(error)
  }
}

describe('a template in disorder', () => {
  let rich: Uint8Array
  beforeAll(async () => {
    rich = await richTemplate()
  })
  const sketched = aTemplate({
    styles: numberedStyles(7),
    numbering: headingList(decimalLevels),
    footnotes: `<w:footnote w:id="2">${line('Note')}</w:footnote>`,
    body: line('{{tittel}}', 'Tittel') + line('{{rapport}}'),
  })
  const kinds = { sketched: () => sketched, rich: () => rich }
  for (const [kind, bytes] of Object.entries(kinds)) {
    it(`is taken or refused when its elements and parts are mixed: ${kind}`, async () => {
      const faults: string[] = []
      for (let seed = 1; seed <= COUNT; seed++) {
        const found = await fault(mangledTemplate(bytes(), seededRandom(seed)))
        if (found !== null) faults.push(`${seed}: ${found}`)
      }
      expect(faults).toEqual([])
    })
  }

  it.each(mutationNames)('is taken or refused when its bytes are damaged: %s', async (name) => {
    const random = seededRandom(mutationNames.indexOf(name) + 1)
    const faults: string[] = []
    for (let count = 0; count < COUNT / 2; count++) {
      const found = await fault(mutations[name](rich, random, sketched))
      if (found !== null) faults.push(`${count}: ${found}`)
    }
    expect(faults).toEqual([])
  })

  const styles = (count: number, basedOn: (index: number) => number) =>
    norwegianStyles +
    Array.from(
      { length: count },
      (_, index) =>
        `<w:style w:type="paragraph" w:styleId="S${index}"><w:name w:val="S ${index}"/><w:basedOn w:val="S${basedOn(index)}"/></w:style>`,
    ).join('')
  const hard: ReadonlyArray<readonly [string, Uint8Array]> = [
    ['ten thousand styles, each on the one before', aTemplate({ styles: styles(10_000, before) })],
    [
      'headings at the end of such a row',
      aTemplate({
        styles: styles(10_000, before).replaceAll('"Normal"/><w:next', '"S9999"/><w:next'),
      }),
    ],
    ['styles based on each other', aTemplate({ styles: styles(3, (index) => (index + 1) % 3) })],
    [
      'twenty thousand lists',
      aTemplate({
        numbering: Array.from(
          { length: 20_000 },
          (_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="4"/></w:num>`,
        ).join(''),
      }),
    ],
    ['twenty thousand paragraphs', aTemplate({ body: line('Avsnitt').repeat(20_000) })],
  ]
  it.each(hard)('is taken or refused in time: %s', async (_, template) => {
    expect(await fault(template)).toBeNull()
  })

  it('keeps its own text when a relationship of the package points at nothing', async () => {
    const odd = '<Relationship Id="rId8" Type="x/thumbnail"/>'
    const main = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const template = aTemplate({
      body: line('Foran'),
      parts: {
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          `<Relationship Id="rId1" Type="${main}/officeDocument" Target="word/document.xml"/>` +
          '<Relationship Id="rId9" Type="x/thumbnail" Target="word/document.xml"/>' +
          `${odd}</Relationships>`,
      },
    })
    const made = await exportIntoTemplate(small, builtInTheme(), template, options)
    if (!made.ok) throw new Error(`The template was refused: ${made.error}.`)
    const parts = partsOf(made.value.bytes)
    expect(parts['word/document.xml']).toContain('Foran')
    expect(parts['_rels/.rels']).toContain('word/document.xml')
  })

  it('loses pictures that the file lacks, and what its indexes say of nothing', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const picture =
      '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="rId7"/></v:shape></w:pict></w:r></w:p>'
    const template = aTemplate({
      body: picture + line('Foran'),
      relationships: `<Relationship Id="rId7" Type="${office}/image" Target="media/gone.png"/><Relationship Id="rId8"/>`,
      types: '<Override PartName="/word/gone.xml"/>',
    })
    const made = await exportIntoTemplate(small, builtInTheme(), template, options)
    if (!made.ok) throw new Error(`The template was refused: ${made.error}.`)
    expect(made.value.template.removedLinks).toBe(false)
    expect(partsOf(made.value.bytes)['word/document.xml']).not.toContain('w:pict')
    if (problem === null) expect(await validateWord(made.value.bytes)).toEqual([])
  })

  it('is given lists of its own when the part it names for them is missing', async () => {
    const gone =
      '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="gone.xml"/>'
    const template = aTemplate({ relationships: gone })
    const made = await exportIntoTemplate(small, builtInTheme(), template, options)
    if (!made.ok) throw new Error(`The template was refused: ${made.error}.`)
    expect(partsOf(made.value.bytes)['word/_rels/document.xml.rels']).not.toContain('gone.xml')
    if (problem === null) expect(await validateWord(made.value.bytes)).toEqual([])
  })
})

function before(index: number): number {
  return index - 1
}

describe('a template with charts, workbooks and headers of its own', () => {
  it.skipIf(problem !== null)('keeps them beside those of the report', async () => {
    const template = await richTemplate()
    const charts = (bytes: Uint8Array) =>
      Object.keys(partsOf(bytes)).filter((path) => /^word\/charts\/[^/]+\.xml$/.test(path))
    const report = resolved(chartReport())
    const made = await exportIntoTemplate(report, builtInTheme(), template, options)
    if (!made.ok) throw new Error(`The template was refused: ${made.error}.`)
    const own = charts((await exportReport(chartReport())).bytes)
    expect(charts(made.value.bytes)).toHaveLength(charts(template).length + own.length)
    const parts = partsOf(made.value.bytes)
    for (const path of charts(made.value.bytes)) {
      const workbook = /Target="\/?([^"]*\.xlsx)"/.exec(
        parts[path.replace('charts/', 'charts/_rels/').concat('.rels')] ?? '',
      )
      expect(workbook?.[1], path).toBeDefined()
    }
    expect(parts['word/document.xml']?.match(/<c:chart /g)).toHaveLength(
      charts(made.value.bytes).length,
    )
    expect(await validateWord(made.value.bytes)).toEqual([])
  })
})
