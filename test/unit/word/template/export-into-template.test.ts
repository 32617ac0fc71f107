import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../../../shared/report/report.ts'
import { exportIntoTemplate } from '../../../../shared/word/template/export-into-template.ts'
import { testMedia } from '../../../helpers/pictures.ts'
import { reportForTemplates } from '../../../helpers/report-for-templates.ts'
import { validateWord, validatorProblem } from '../../../helpers/validate-word.ts'
import { wordCases } from '../../../helpers/word-cases.ts'
import { partsOf, resolved } from '../../../helpers/word-export.ts'
import {
  aTemplate,
  decimalLevels,
  headingList,
  line,
  norwegianStyles,
  numberedStyles,
  type TemplateSketch,
} from '../../../helpers/word-template.ts'
import { builtInTheme } from '../../../helpers/word-theme.ts'

const problem = await validatorProblem()
const options = {
  choices: { pageNumbers: false, tableLayout: 'accessible' },
  fonts: [],
  media: testMedia,
} as const

function exportBytes(bytes: Uint8Array, report: Report = reportForTemplates()) {
  return exportIntoTemplate(resolved(report), builtInTheme(), bytes, options)
}

async function exportInto(sketch: TemplateSketch, report?: Report) {
  const made = await exportBytes(aTemplate(sketch), report)
  if (!made.ok) throw new Error(`The template was refused: ${made.error}.`)
  const parts = partsOf(made.value.bytes)
  return { ...made.value, parts, document: parts['word/document.xml'] ?? '' }
}

function caseReport(name: string): Report {
  const make = wordCases[name]
  if (!make) throw new Error(`There is no case ${name}.`)
  return make()
}

/** The texts of paragraphs in order, with the style each names. */
function linesOf(document: string): ReadonlyArray<string> {
  return [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => {
    const style = /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? ''
    const text = [...paragraph.matchAll(/<w:t[ >][^<]*/g)].map(([one]) =>
      one.replace(/^[^>]*>/, ''),
    )
    return `${style}|${text.join('')}`
  })
}

describe('the styles of a template', () => {
  it('are found by name, whatever their ids are', async () => {
    const { document, parts, template } = await exportInto({}, caseReport('references'))
    expect(linesOf(document)).toContain('Overskrift1|Tallene')
    expect(document).not.toContain('"Heading1"')
    expect(parts['word/styles.xml']?.match(/w:val="heading 1"/g)).toHaveLength(1)
    expect(template.stylesFound).toEqual(expect.arrayContaining(['heading 1', 'caption', 'Title']))
    expect(template.stylesAdded).not.toContain('heading 1')
  })

  it('are found when they are named in Norwegian', async () => {
    const styles = norwegianStyles.replace('w:val="heading 1"', 'w:val="Overskrift 1"')
    const { document } = await exportInto({ styles }, caseReport('references'))
    expect(linesOf(document)).toContain('Overskrift1|Tallene')
  })

  it('are given those they lack, in their own font and colour and under free names and ids', async () => {
    const taken = '<w:style w:type="character" w:styleId="Lead"><w:name w:val="Ingress"/></w:style>'
    const { parts, document, template } = await exportInto({ styles: norwegianStyles + taken })
    const added = /<w:style [^>]*w:styleId="Lead2"[^>]*>.*?<\/w:style>/s.exec(
      parts['word/styles.xml'] ?? '',
    )?.[0]
    expect(added).toContain('<w:name w:val="Ingress 2"/>')
    expect(added).toContain('7a1f5c')
    expect(document).toContain('<w:pStyle w:val="Lead2"/>')
    expect(template.stylesAdded).toContain('Ingress 2')
    expect(parts['word/styles.xml']).not.toContain('Source Serif')
  })

  it('have the first of several fonts, which LibreOffice writes as one', async () => {
    const styles = norwegianStyles.replaceAll('"Calibri"', '"Liberation Serif;Times New Roman"')
    const { parts } = await exportInto({ styles })
    const added = /<w:style [^>]*w:styleId="Lead"[^>]*>.*?<\/w:style>/s.exec(
      parts['word/styles.xml'] ?? '',
    )?.[0]
    expect(added).not.toContain(';')
    expect(parts['word/styles.xml']).toContain('w:ascii="Liberation Serif"')
  })

  it('say the language of the report', async () => {
    const { parts } = await exportInto({})
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="nb-NO"/>')
  })
})

describe('the place of a report in a template', () => {
  it('is where the mark stands, also when Word has split it into runs', async () => {
    const mark =
      '<w:p><w:r><w:t>{{rap</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>port}}</w:t></w:r></w:p>'
    const body = line('Foran') + mark + line('Etter')
    const { document, template } = await exportInto({ body }, caseReport('references'))
    const lines = linesOf(document)
    expect(lines[0]).toBe('|Foran')
    expect(lines.at(-1)).toBe('|Etter')
    expect(lines).toContain('Overskrift1|Tallene')
    expect(document).not.toContain('{{')
    expect(template.place).toBe('placeholder')
  })

  it('is the end when there is no mark, without the empty lines that stood there', async () => {
    const body = `${line('Foran')}<w:p/><w:p/>`
    const { document, template } = await exportInto({ body }, caseReport('references'))
    expect(linesOf(document)[0]).toBe('|Foran')
    expect(document).not.toContain('<w:p/>')
    expect(template.place).toBe('end')
  })

  it('leaves the front page to a template that shows the title', async () => {
    const body =
      line('{{ Tittel }} for {{organisasjon}}', 'Tittel') + line('{{rapport}}') + line('{{ukjent}}')
    const { document, template } = await exportInto({ body }, caseReport('references'))
    const titles = linesOf(document).filter((one) => one.startsWith('Tittel|'))
    expect(titles).toEqual(['Tittel|Årsrapport 2024 for Prøve HF'])
    expect(template.filled).toEqual(['organisasjon', 'tittel'])
    expect(template.unknown).toEqual(['{{ukjent}}'])
  })

  it('fills in footers too', async () => {
    const { parts } = await exportInto({ footer: line('{{organisasjon}} {{år}} {{orgnr}}') })
    expect(parts['word/footer1.xml']).toContain('Prøve HF 2024 987654321')
  })

  it('puts the contents where the template has its own', async () => {
    const body = line('{{tittel}}') + line('{{innhold}}') + line('Forord') + line('{{rapport}}')
    const { document, template } = await exportInto({ body }, caseReport('references'))
    const lines = linesOf(document)
    expect(lines.indexOf('TOCHeading|Innhold')).toBe(1)
    expect(lines.indexOf('|Forord')).toBeGreaterThan(1)
    expect(lines.indexOf('|Forord')).toBeLessThan(lines.indexOf('Overskrift1|Tallene'))
    expect(template.contents).toBe('template')
  })
})

describe('the pages of a template', () => {
  it('are kept, and turned for a wide table with the same headers and footers', async () => {
    const { document } = await exportInto({}, caseReport('wide-table'))
    const sections = document.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? []
    expect(sections.map((one) => /w:pgSz [^>]*/.exec(one)?.[0])).toEqual([
      'w:pgSz w:w="11906" w:h="16838"/',
      'w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/',
      'w:pgSz w:w="11906" w:h="16838"/',
    ])
    // Later sections take the footer over from the first.
    expect(sections.map((one) => one.includes('w:footerReference'))).toEqual([true, false, false])
    expect(sections.every((one) => one.includes('w:left="1701"'))).toBe(true)
    // Only the first section has a first page of its own.
    expect(sections.map((one) => one.includes('titlePg'))).toEqual([true, false, false])
  })

  it('decide how wide tables are', async () => {
    const narrow =
      '<w:sectPr><w:pgSz w:w="8391" w:h="11906"/><w:pgMar w:top="700" w:right="700" w:bottom="700" w:left="700" w:header="300" w:footer="300" w:gutter="0"/></w:sectPr>'
    const { document } = await exportInto({ section: narrow }, caseReport('references'))
    const widths = [
      ...(/<w:tblGrid>.*?<\/w:tblGrid>/s.exec(document)?.[0] ?? '').matchAll(/w:w="(\d+)"/g),
    ]
    expect(widths.reduce((sum, [, width]) => sum + Number(width), 0)).toBe(8391 - 1400)
  })
})

describe('the numbers of headings in a template', () => {
  const numbered = { styles: numberedStyles(7), numbering: headingList(decimalLevels) }

  it('are the ones of its own list', async () => {
    const { document, template } = await exportInto(numbered, caseReport('references'))
    const first = /<w:p>(?:(?!<\/w:p>).)*Tallene.*?<\/w:p>/s.exec(
      document.slice(document.indexOf('</w:sdt>')),
    )?.[0]
    expect(first).toContain('"Overskrift1"')
    expect(first).not.toContain('w:numPr')
    expect(template.headingNumbers).toBe('template')
  })

  it('begin at another number in its own look where the report does', async () => {
    const report = resolved(caseReport('references'))
    const [first, ...rest] = report.chapters
    if (!first) throw new Error('The case has a chapter.')
    const later = { ...report, chapters: [{ ...first, number: '4' }, ...rest] }
    const made = await exportIntoTemplate(later, builtInTheme(), aTemplate(numbered), options)
    if (!made.ok) throw new Error(made.error)
    const parts = partsOf(made.value.bytes)
    const own = (parts['word/numbering.xml']?.match(/<w:num .*?<\/w:num>/gs) ?? []).filter((one) =>
      one.includes(
        '<w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/>',
      ),
    )
    expect(own).toHaveLength(1)
    const id = /w:numId="(\d+)"/.exec(own[0] ?? '')?.[1]
    expect(parts['word/document.xml']).toContain(`<w:numId w:val="${id}"/>`)
  })

  it('begin at 1 after numbered headings of the template itself', async () => {
    const body = line('Forord', 'Overskrift1') + line('{{rapport}}')
    const { parts } = await exportInto({ ...numbered, body }, caseReport('references'))
    expect(parts['word/numbering.xml']).toContain(
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>',
    )
  })

  it('are the ones of the report where the template has none, or counts otherwise', async () => {
    const plain = await exportInto({}, caseReport('references'))
    expect(plain.template.headingNumbers).toBe('report')
    expect(plain.document).toMatch(/"Overskrift1"\/>(<w:pageBreakBefore\/>)?<w:numPr>/)
    const letters = { ...numbered, numbering: headingList((level) => `%${level + 1})`) }
    const other = await exportInto(letters, caseReport('references'))
    expect(other.template.headingNumbers).toBe('differs')
    expect(other.document).toMatch(/"Overskrift1"\/>(<w:pageBreakBefore\/>)?<w:numPr>/)
  })
})

describe('a template from elsewhere', () => {
  const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
  const hyperlink = image.replace('image', 'hyperlink')
  const attached = image.replace('image', 'attachedTemplate')

  it('fetches nothing', async () => {
    const { parts, document, template } = await exportInto(
      {
        settings: '<w:attachedTemplate r:id="rId1"/><w:updateFields w:val="true"/>',
        settingsRelationships: `<Relationship Id="rId1" Type="${attached}" Target="file:///\\\\server\\mal.dotx" TargetMode="External"/>`,
        relationships:
          `<Relationship Id="rId8" Type="${image}" Target="http://example.no/spor.png" TargetMode="External"/>` +
          `<Relationship Id="rId9" Type="${hyperlink}" Target="https://example.no/" TargetMode="External"/>` +
          `<Relationship Id="rId10" Type="${hyperlink}" Target="file:///c:/hemmelig" TargetMode="External"/>`,
        rootAttributes: 'xmlns:v="urn:schemas-microsoft-com:vml"',
        body:
          '<w:p><w:r><w:pict><v:shape id="s1"><v:imagedata r:id="rId8"/></v:shape></w:pict></w:r></w:p>' +
          '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>siden</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId10"><w:r><w:t>filen</w:t></w:r></w:hyperlink></w:p>' +
          '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT "c:\\\\x.docx" </w:instrText></w:r>' +
          '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>innhentet</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
          line('{{rapport}}'),
      },
      caseReport('references'),
    )
    const external = Object.values(parts).flatMap(
      (part) => part?.match(/Target="[^"]*" TargetMode="External"/g) ?? [],
    )
    expect(external).toEqual(['Target="https://example.no/" TargetMode="External"'])
    expect(parts['word/settings.xml']).not.toMatch(/attachedTemplate|updateFields/)
    expect(document).not.toMatch(/INCLUDETEXT|imagedata/)
    expect(linesOf(document)).toEqual(expect.arrayContaining(['|sidenfilen', '|innhentet']))
    expect(template.removedLinks).toBe(true)
  })

  it('runs nothing: macros are left out and told of', async () => {
    const { bytes, template } = await exportInto({
      mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
      relationships:
        '<Relationship Id="rId8" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
      types: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      parts: { 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) },
    })
    expect(Object.keys(unzipSync(bytes))).not.toContain('word/vbaProject.bin')
    expect(partsOf(bytes)['[Content_Types].xml']).toContain('wordprocessingml.document.main+xml')
    expect(partsOf(bytes)['[Content_Types].xml']).not.toContain('macroEnabled')
    expect(template.removedMacros).toBe(true)
  })

  it('becomes a document when it is a .dotx', async () => {
    const { parts } = await exportInto({
      mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
    })
    expect(parts['[Content_Types].xml']).not.toContain('template.main')
  })

  it('has one Ignorable attribute, also with the prefix of Word 2007', async () => {
    const { document } = await exportInto({
      rootAttributes:
        'xmlns:ve="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ve:Ignorable="w14"',
    })
    expect(document.match(/Ignorable=/g)).toHaveLength(1)
    expect(document).toContain('mc:Ignorable="w14')
    expect(document).not.toContain('ve:')
  })

  it('keeps its own footnotes', async () => {
    const note = (id: number, text: string, type = '') =>
      `<w:footnote ${type} w:id="${id}">${line(text)}</w:footnote>`
    const footnotes =
      note(-1, '', 'w:type="separator"') +
      note(0, '', 'w:type="continuationSeparator"') +
      note(3, 'Malens note')
    const body = `<w:p><w:r><w:footnoteReference w:id="3"/></w:r></w:p>${line('{{rapport}}')}`
    const { parts, document } = await exportInto({ body, footnotes }, caseReport('references'))
    const ids = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids[0]).toBe('3')
    for (const id of ids) expect(parts['word/footnotes.xml']).toContain(`w:id="${id}"`)
    expect(parts['word/footnotes.xml']).toContain('Malens note')
  })
})

describe('a file that cannot be a template', () => {
  const whole = aTemplate()
  const doctype = aTemplate({ parts: { 'word/styles.xml': '<!DOCTYPE w [<!ENTITY a "b">]><w/>' } })
  const strict = aTemplate({
    parts: {
      'word/document.xml':
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>',
    },
  })
  const cases: ReadonlyArray<readonly [string, Uint8Array, string]> = [
    ['a text', new TextEncoder().encode('Hei på deg'), 'not-a-word-template'],
    ['an empty file', new Uint8Array(), 'not-a-word-template'],
    ['half a file', whole.subarray(0, whole.length / 2), 'word-template-damaged'],
    [
      'a file with a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      'word-template-encrypted',
    ],
    [
      'a workbook',
      aTemplate({
        mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      }),
      'not-a-word-template',
    ],
    ['a part with a document type', doctype, 'word-template-damaged'],
    ['a part that is no XML', aTemplate({ body: '<w:p>' }), 'word-template-damaged'],
    ['the strict variant of the format', strict, 'word-template-strict'],
    [
      'XML nested a thousand deep',
      aTemplate({ body: '<w:sdt>'.repeat(1000) + '</w:sdt>'.repeat(1000) }),
      'word-template-damaged',
    ],
    [
      'a part that unpacks to far more than it says it should',
      aTemplate({ parts: { 'word/media/a.bin': new Uint8Array(60e6) } }),
      'word-template-too-large',
    ],
  ]
  it.each(cases)('is refused: %s', async (_, bytes, code) => {
    expect(await exportBytes(bytes)).toEqual({ ok: false, error: code })
  })
})

describe('a report in a template', () => {
  it('has the same bytes each time', async () => {
    const [first, second] = await Promise.all([exportInto({}), exportInto({})])
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
  })

  const templates: Readonly<Record<string, TemplateSketch>> = {
    'with Norwegian ids': {},
    'with numbered headings': { styles: numberedStyles(7), numbering: headingList(decimalLevels) },
    'without styles': { styles: '' },
    'that names each part of relationships': { namesRelationships: true },
    'with text round the report': { body: line('Foran') + line('{{rapport}}') + line('Etter') },
    'that ends a section where the report stands': {
      body: `<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr><w:r><w:t>{{rapport}}</w:t></w:r></w:p>${line('Bakside')}`,
    },
    'with the report in a table': {
      body: `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${line('{{rapport}}')}</w:tc></w:tr></w:tbl><w:p/>`,
    },
  }
  it.skipIf(problem !== null).each(Object.entries(templates))(
    'is valid in one %s',
    async (_, sketch) => {
      expect(await validateWord(aTemplate(sketch))).toEqual([])
      const { bytes } = await exportInto(sketch)
      expect(await validateWord(bytes)).toEqual([])
    },
  )
})
