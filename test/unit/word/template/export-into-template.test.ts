import { describe, expect, it } from 'vitest'
import { exportIntoTemplate } from '../../../../shared/word/template/export-into-template.ts'
import { exportInto, linesOf, templateOptions } from '../../../helpers/export-into.ts'
import { validateWord, validatorProblem } from '../../../helpers/validate-word.ts'
import { wordCase } from '../../../helpers/word-cases.ts'
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
describe('the styles of a template', () => {
  it('are found by name, whatever their ids are', async () => {
    const { document, parts, template } = await exportInto({}, wordCase('references'))
    expect(linesOf(document)).toContain('Overskrift1|Tallene')
    expect(document).not.toContain('"Heading1"')
    expect(parts['word/styles.xml']?.match(/w:val="heading 1"/g)).toHaveLength(1)
    expect(template.stylesFound).toEqual(expect.arrayContaining(['heading 1', 'caption', 'Title']))
    expect(template.stylesAdded).not.toContain('heading 1')
  })

  it('are found when they are named in Norwegian', async () => {
    const styles = norwegianStyles.replace('w:val="heading 1"', 'w:val="Overskrift 1"')
    const { document } = await exportInto({ styles }, wordCase('references'))
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
    const { document, template } = await exportInto({ body }, wordCase('references'))
    const lines = linesOf(document)
    expect(lines[0]).toBe('|Foran')
    expect(lines.at(-1)).toBe('|Etter')
    expect(lines).toContain('Overskrift1|Tallene')
    expect(document).not.toContain('{{')
    expect(template.place).toBe('placeholder')
  })

  it('is the end when there is no mark, without the empty lines that stood there', async () => {
    const body = `${line('Foran')}<w:p/><w:p/>`
    const { document, template } = await exportInto({ body }, wordCase('references'))
    expect(linesOf(document)[0]).toBe('|Foran')
    expect(document).not.toContain('<w:p/>')
    expect(template.place).toBe('end')
  })

  it('leaves the front page to a template that shows the title', async () => {
    const body =
      line('{{ Tittel }} for {{organisasjon}}', 'Tittel') + line('{{rapport}}') + line('{{ukjent}}')
    const { document, template } = await exportInto({ body }, wordCase('references'))
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
    const { document, template } = await exportInto({ body }, wordCase('references'))
    const lines = linesOf(document)
    expect(lines.indexOf('TOCHeading|Innhold')).toBe(1)
    expect(lines.indexOf('|Forord')).toBeGreaterThan(1)
    expect(lines.indexOf('|Forord')).toBeLessThan(lines.indexOf('Overskrift1|Tallene'))
    expect(template.contents).toBe('template')
  })
})

describe('the pages of a template', () => {
  it('are kept, and turned for a wide table with the same headers and footers', async () => {
    const { document } = await exportInto({}, wordCase('wide-table'))
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
    const { document } = await exportInto({ section: narrow }, wordCase('references'))
    const widths = [
      ...(/<w:tblGrid>.*?<\/w:tblGrid>/s.exec(document)?.[0] ?? '').matchAll(/w:w="(\d+)"/g),
    ]
    expect(widths.reduce((sum, [, width]) => sum + Number(width), 0)).toBe(8391 - 1400)
  })
})

describe('the numbers of headings in a template', () => {
  const numbered = { styles: numberedStyles(7), numbering: headingList(decimalLevels) }

  it('are the ones of its own list', async () => {
    const { document, template } = await exportInto(numbered, wordCase('references'))
    const first = /<w:p>(?:(?!<\/w:p>).)*Tallene.*?<\/w:p>/s.exec(
      document.slice(document.indexOf('</w:sdt>')),
    )?.[0]
    expect(first).toContain('"Overskrift1"')
    expect(first).not.toContain('w:numPr')
    expect(template.headingNumbers).toBe('template')
  })

  it('begin at another number in its own look where the report does', async () => {
    const report = resolved(wordCase('references'))
    const [first, ...rest] = report.chapters
    if (!first) throw new Error('The case has a chapter.')
    const later = { ...report, chapters: [{ ...first, number: '4' }, ...rest] }
    const made = await exportIntoTemplate(
      later,
      builtInTheme(),
      aTemplate(numbered),
      templateOptions,
    )
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
    const { parts } = await exportInto({ ...numbered, body }, wordCase('references'))
    expect(parts['word/numbering.xml']).toContain(
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>',
    )
  })

  it('are the ones of the report where the template has none, or counts otherwise', async () => {
    const plain = await exportInto({}, wordCase('references'))
    expect(plain.template.headingNumbers).toBe('report')
    expect(plain.document).toMatch(/"Overskrift1"\/>(<w:pageBreakBefore\/>)?<w:numPr>/)
    const letters = { ...numbered, numbering: headingList((level) => `%${level + 1})`) }
    const other = await exportInto(letters, wordCase('references'))
    expect(other.template.headingNumbers).toBe('differs')
    expect(other.document).toMatch(/"Overskrift1"\/>(<w:pageBreakBefore\/>)?<w:numPr>/)
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
