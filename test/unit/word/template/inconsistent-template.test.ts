import { describe, expect, it } from 'vitest'
import { exportInto, faultsOf } from '../../../helpers/export-into-template.ts'
import {
  decimalLevels,
  headingList,
  line,
  norwegianStyles,
} from '../../../helpers/word-template.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const reference = (kind: string, id: number) =>
  `<w:p><w:r><w:t>Foran</w:t></w:r><w:r><w:${kind}Reference w:id="${id}"/></w:r></w:p>`

describe('a template that says a thing twice', () => {
  it('has each style and each list once, as it says it first', async () => {
    const style = (color: string) =>
      `<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen"/><w:rPr><w:color w:val="${color}"/></w:rPr></w:style>`
    const list = headingList(decimalLevels)
    const { bytes, parts } = await exportInto({
      styles: norwegianStyles + style('112233') + style('445566'),
      numbering: list.replace(/<w:num .*/, '') + list + list.replace(/^.*<\/w:abstractNum>/s, ''),
    })
    const styles = parts['word/styles.xml'] ?? ''
    expect(styles.match(/w:styleId="Egen"/g)).toHaveLength(1)
    expect(styles).toContain('w:val="112233"')
    expect(parts['word/numbering.xml']?.match(/<w:num w:numId="7"/g)).toHaveLength(1)
    expect(await faultsOf(bytes)).toEqual([])
  })

  it('has the text of all its bodies, each in its own section', async () => {
    const end = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'
    const { bytes, parts } = await exportInto({
      body: `${line('Foran')}${end}</w:body><w:body>${line('Etter')}`,
    })
    const document = parts['word/document.xml'] ?? ''
    expect(document.match(/<w:body>/g)).toHaveLength(1)
    expect(document).toMatch(/Foran.*<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838".*Etter/s)
    expect(await faultsOf(bytes)).toEqual([])
  })
})

describe('a template that points at what it does not have', () => {
  it('has no marks of notes and comments that are not there', async () => {
    const { bytes, parts } = await exportInto({
      body:
        reference('footnote', 4) +
        reference('footnote', 9) +
        reference('endnote', 1) +
        '<w:p><w:commentRangeStart w:id="3"/><w:commentRangeEnd w:id="3"/></w:p>' +
        reference('comment', 3),
      footnotes: `<w:footnote w:id="4">${line('Note')}</w:footnote>`,
      settings:
        '<w:footnotePr><w:footnote w:id="-1"/></w:footnotePr><w:endnotePr><w:endnote w:id="-1"/></w:endnotePr>',
    })
    const document = parts['word/document.xml'] ?? ''
    expect(document).toContain('<w:footnoteReference w:id="4"/>')
    expect(document).not.toMatch(/footnoteReference w:id="9"|endnoteReference|w:comment/)
    expect(parts['word/settings.xml']).not.toMatch(/<w:(foot|end)note /)
    expect(await faultsOf(bytes)).toEqual([])
  })

  it('loses a header, a picture and a link that its package says nothing of, and keeps their words', async () => {
    const picture =
      '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="rId70"/></v:shape></w:pict></w:r></w:p>'
    const link = '<w:p><w:hyperlink r:id="rId71"><w:r><w:t>Lenke</w:t></w:r></w:hyperlink></w:p>'
    const { bytes, parts, template } = await exportInto({
      body: picture + link,
      section: '<w:sectPr><w:headerReference w:type="default" r:id="rId72"/></w:sectPr>',
      footer: picture,
    })
    const document = parts['word/document.xml'] ?? ''
    expect(document).toContain('Lenke')
    expect(document).not.toMatch(/w:pict|headerReference|rId7/)
    expect(parts['word/footer1.xml']).not.toContain('w:pict')
    expect(template.removedLinks).toBe(false)
    expect(await faultsOf(bytes)).toEqual([])
  })
})

describe('a template that is a document of its own', () => {
  it('gives the report neither its number nor its styles for Word 2010', async () => {
    const { bytes, parts } = await exportInto({
      settings:
        '<w14:docId xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:val="60EBCC9F"/>',
      relationships:
        '<Relationship Id="rId8" Type="http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects" Target="effects.xml"/>',
      parts: { 'word/effects.xml': '<x/>' },
      types: `<Override PartName="/word/effects.xml" ContentType="application/vnd.ms-word.stylesWithEffects+xml"/>`,
    })
    expect(parts['word/settings.xml']).not.toContain('docId')
    expect(Object.keys(parts)).not.toContain('word/effects.xml')
    expect(parts['word/_rels/document.xml.rels']).not.toContain('effects')
    expect(await faultsOf(bytes)).toEqual([])
  })

  it('gives it what it says of its owner, and not what it counts', async () => {
    const kept = '<ap:Company>Kommunen</ap:Company>'
    const { bytes, parts } = await exportInto({
      parts: properties(
        `<ap:Properties xmlns:ap="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><ap:Pages>40</ap:Pages>${kept}<ap:HLinks/></ap:Properties>`,
      ),
    })
    expect(parts['docProps/app.xml']).toContain(`>${kept}</ap:Properties>`)
    expect(await faultsOf(bytes)).toEqual([])
  })

  it('gives it nothing of what cannot be read there', async () => {
    const { bytes, parts } = await exportInto({ parts: properties('<ap:Properties>') })
    expect(Object.keys(parts)).not.toContain('docProps/app.xml')
    expect(await faultsOf(bytes)).toEqual([])
  })
})

/** The parts of a template that has properties beside those of the report. */
function properties(content: string): Readonly<Record<string, string>> {
  const one = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  return {
    'docProps/app.xml': content,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${one('rId1', 'officeDocument', 'word/document.xml')}${one('rId2', 'extended-properties', 'docProps/app.xml')}</Relationships>`,
  }
}
