import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportInto, exportIntoBytes, linesOf } from '../../../helpers/export-into.ts'
import { wordCase } from '../../../helpers/word-cases.ts'
import { partsOf } from '../../../helpers/word-export.ts'
import { aTemplate, line } from '../../../helpers/word-template.ts'

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
      wordCase('references'),
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
    const { parts, document } = await exportInto({ body, footnotes }, wordCase('references'))
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
    expect(await exportIntoBytes(bytes)).toEqual({ ok: false, error: code })
  })
})
