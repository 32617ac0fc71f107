import { describe, expect, it } from 'vitest'
import { exportInto, faultsOf } from '../../../helpers/export-into-template.ts'
import { line, norwegianStyles, type TemplateSketch } from '../../../helpers/word-template.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const page =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>'

/** Faults that Word forgives, each in a template of its own, and what must be left of it in the file. */
const forgiven: ReadonlyArray<readonly [string, TemplateSketch, RegExp]> = [
  [
    'properties of text in another order, and twice',
    {
      body: `<w:p><w:pPr><w:jc w:val="center"/><w:keepNext/><w:rPr><w:sz w:val="30"/><w:b/><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val="30"/><w:b/></w:rPr><w:t>Foran</w:t></w:r></w:p>`,
    },
    /<w:pPr><w:keepNext\/><w:jc w:val="center"\/><w:rPr><w:b\/><w:sz w:val="30"\/><\/w:rPr>/,
  ],
  [
    'properties of later versions of Word among the others',
    {
      rootAttributes:
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"',
      body: '<w:p><w:r><w:rPr><w:sz w:val="30"/><w:b/><w14:ligatures w14:val="standard"/></w:rPr><w:t>Foran</w:t></w:r></w:p>',
    },
    /<w:b\/><w:sz w:val="30"\/><w14:ligatures/,
  ],
  [
    'a style whose name comes last',
    {
      styles: `${norwegianStyles}<w:style w:type="paragraph" w:styleId="Egen"><w:pPr><w:keepNext/></w:pPr><w:basedOn w:val="Normal"/><w:name w:val="Egen"/></w:style>`,
    },
    /<w:name w:val="Egen"\/><w:basedOn w:val="Normal"\/><w:pPr>/,
  ],
  [
    'settings in another order, some of them twice',
    {
      settings:
        '<w:compat/><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:zoom w:percent="100"/>',
    },
    /<w:zoom w:percent="100"\/><w:defaultTabStop w:val="709"\/><w:compat><w:compatSetting/,
  ],
  [
    'smart tags, one in another',
    {
      body: '<w:p><w:smartTag w:uri="x" w:element="place"><w:smartTagPr><w:attr w:name="a" w:val="b"/></w:smartTagPr><w:r><w:t>Øvre </w:t></w:r><w:smartTag w:uri="x" w:element="name"><w:r><w:t>Eiker</w:t></w:r></w:smartTag></w:smartTag></w:p>',
      settings: '<w:smartTagType w:namespaceuri="x" w:name="place"/>',
    },
    /<w:p><w:r><w:t>Øvre <\/w:t><\/w:r><w:r><w:t>Eiker/,
  ],
  [
    'a table without columns, whose rows say by a number that they are no head',
    {
      body: '<w:tbl><w:tblPr><w:jc w:val="end"/></w:tblPr><w:tr><w:trPr><w:cantSplit w:val="1"/><w:tblHeader w:val="0"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
    },
    /<w:jc w:val="right"\/><\/w:tblPr><w:tblGrid\/><w:tr><w:trPr><w:cantSplit\/><w:tblHeader w:val="off"\/>/,
  ],
  [
    'lengths with decimals, as Google Docs writes them',
    {
      body: `<w:p><w:pPr><w:ind w:left="720.0" w:hanging="360.0000000001"/></w:pPr></w:p>${line('Foran')}`,
    },
    /<w:ind w:left="720" w:hanging="360"\/>/,
  ],
  [
    'bookmarks and changes that share a number',
    {
      body:
        '<w:p><w:bookmarkStart w:id="3" w:name="en"/><w:bookmarkStart w:id="3" w:name="to"/><w:bookmarkEnd w:id="3"/><w:bookmarkEnd w:id="3"/></w:p>' +
        '<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del><w:ins w:id="1" w:author="A"><w:r><w:t>Foran</w:t></w:r></w:ins></w:p>',
    },
    /w:id="3" w:name="en"\/><w:bookmarkStart w:id="4" w:name="to"\/><w:bookmarkEnd w:id="4"\/><w:bookmarkEnd w:id="3"\/>.*<w:del w:id="1".*<w:ins w:id="5"/s,
  ],
  [
    'a negative number without its sign',
    { section: `<w:sectPr>${page}<w:docGrid w:charSpace="4294961151"/></w:sectPr>` },
    /w:charSpace="-6145"/,
  ],
  [
    'a section that says its page last',
    { section: `<w:sectPr><w:titlePg/>${page}</w:sectPr>` },
    /<w:pgMar[^>]*\/><w:titlePg\/>/,
  ],
  [
    'headers of odd pages',
    {
      section: `<w:sectPr><w:footerReference w:type="odd" r:id="rId3"/>${page}</w:sectPr>`,
    },
    /<w:footerReference w:type="default"/,
  ],
  [
    'properties that a style cannot have',
    {
      styles: `${norwegianStyles}<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen"/><w:pPr><w:keepNext/><w:rPr><w:b/></w:rPr></w:pPr><w:rPr><w:b/><w:highlight w:val="yellow"/><w:rtl/></w:rPr></w:style>`,
    },
    /<w:name w:val="Egen"\/><w:pPr><w:keepNext\/><\/w:pPr><w:rPr><w:b\/><\/w:rPr>/,
  ],
  [
    'margins of cells that are no lengths',
    {
      styles: `${norwegianStyles}<w:style w:type="table" w:styleId="Rute"><w:name w:val="Rute"/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="auto"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
    },
    /<w:tblCellMar><w:right w:w="108" w:type="dxa"\/><\/w:tblCellMar>/,
  ],
  [
    'the compatibility of older versions in another order',
    { settings: '<w:compat><w:useAnsiKerningPairs/><w:splitPgBreakAndParaMark/></w:compat>' },
    /<w:splitPgBreakAndParaMark\/><w:useAnsiKerningPairs\/>/,
  ],
  [
    'colours and fonts as on the web',
    {
      body: '<w:p><w:r><w:rPr><w:rFonts w:ascii="verdana;helvetica;arial;sans-serif" w:hAscii="x" w:hint="ascii"/><w:color w:val="#004080"/><w:w w:val="0"/><w:shd w:fill="lightblue"/></w:rPr><w:t>Foran</w:t></w:r></w:p>',
    },
    /<w:rPr><w:rFonts w:ascii="verdana"\/><w:color w:val="004080"\/><w:shd w:fill="auto" w:val="clear"\/><\/w:rPr>/,
  ],
  [
    'an indent less than nothing, and a list outside its properties',
    {
      body: '<w:p><w:pPr><w:ilvl w:val="1"/><w:numId w:val="0"/><w:ind w:hanging="-360"/><w:framePr fillcolor="red" w:w="900"/></w:pPr><w:br/><w:r><w:t xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true">Foran</w:t></w:r></w:p>',
    },
    /<w:pPr><w:framePr w:w="900"\/><w:ind w:firstLine="360"\/><\/w:pPr><w:r><w:t[^>]*(?<!nil="true")>Foran/,
  ],
  [
    'a table without properties, with cells that have theirs twice',
    {
      body: '<w:tbl><w:tblGrid/><w:tr><w:tc><w:tcPr><w:noWrap/></w:tcPr><w:tcPr/><w:p/></w:tc></w:tr></w:tbl>',
    },
    /<w:tbl><w:tblPr\/><w:tblGrid\/><w:tr><w:tc><w:tcPr><w:noWrap\/><\/w:tcPr><w:p\/>/,
  ],
  [
    'changes without a date, or from what is not said',
    {
      body: '<w:p><w:pPr><w:pPrChange w:id="80" w:author="A" w:date="1900-00-00T28:01:00Z"/></w:pPr><w:moveToRangeStart w:id="81" w:author="A" w:name="flyttet"/><w:moveToRangeEnd w:id="81"/><w:r><w:t>Foran</w:t></w:r></w:p>',
    },
    /<w:pPrChange [^>]*w:date="1900-01-01T00:00:00Z"><w:pPr\/><\/w:pPrChange>.*<w:moveToRangeStart [^>]*w:date="1900-01-01/s,
  ],
  [
    'a list whose number stands at the start, as later editions say it',
    {
      numbering:
        '<w:abstractNum w:abstractNumId="4"><w:nsid w:val="A990"/><w:multiLevelType w:val="SingleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:suff w:val="Tab"/><w:lvlText w:val="-"/><w:lvlJc w:val="start"/></w:lvl></w:abstractNum>',
    },
    /<w:nsid w:val="0000A990"\/><w:multiLevelType w:val="singleLevel"\/>.*<w:suff w:val="tab"\/><w:lvlText w:val="-"\/><w:lvlJc w:val="left"\/>/,
  ],
  [
    'properties of another kind among the defaults',
    {
      styles: norwegianStyles.replace(
        '<w:pPrDefault/>',
        '<w:pPrDefault><w:pPr><w:keepNext/></w:pPr><w:shd w:val="clear"/></w:pPrDefault>',
      ),
    },
    /<w:pPrDefault><w:pPr><w:keepNext\/><\/w:pPr><\/w:pPrDefault>/,
  ],
  [
    'sides that a paragraph does not have, a distance less than nothing, and the height of rows in a style',
    {
      styles: `${norwegianStyles}<w:style w:type="table" w:styleId="Kant"><w:name w:val="Kant"/><w:pPr><w:pBdr><w:top w:val="nil"/><w:insideH w:val="nil"/></w:pBdr><w:spacing w:before="-1" w:after="40"/></w:pPr><w:trPr><w:trHeight w:val="300"/><w:cantSplit/></w:trPr></w:style>`,
    },
    /<w:pBdr><w:top w:val="nil"\/><\/w:pBdr><w:spacing w:after="40"\/><\/w:pPr><w:trPr><w:cantSplit\/><\/w:trPr>/,
  ],
  [
    'a choice of a date that is none',
    {
      body: '<w:p><w:sdt><w:sdtPr><w:date w:fullDate="2019.06.11T00:00:00Z"><w:lid w:val="nb-NO"/></w:date></w:sdtPr><w:sdtContent><w:r><w:t>Foran</w:t></w:r></w:sdtContent></w:sdt></w:p>',
    },
    /<w:date><w:lid w:val="nb-NO"\/>/,
  ],
  [
    'a page, a margin and a stop longer than Word has, columns by another name, and a row that says a thing twice',
    {
      body: '<w:p><w:pPr><w:sectPr><w:pgSz w:w="900" w:h="40000"/><w:cols w:num="1"><w:col w:w="-1" w:space="-1"/></w:cols></w:sectPr></w:pPr></w:p><w:tbl><w:tblPr/><w:tblGrid><w:tblCol w:w="9"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcMar><w:left w:w="65000" w:type="dxa"/></w:tcMar></w:tcPr><w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="-40000"/></w:tabs></w:pPr></w:p></w:tc></w:tr></w:tbl>',
    },
    /<w:pgSz w:w="900" w:h="31680"\/><w:cols w:num="1"><w:col\/>.*<w:tblGrid\/><w:tr><w:trPr><w:cantSplit\/><\/w:trPr>.*<w:left w:w="31680" w:type="dxa"\/>.*<w:tab w:val="left" w:pos="-31680"\/>/s,
  ],
  [
    'protection by nothing',
    { settings: '<w:documentProtection w:edit="readOnly" w:cryptAlgorithmSid=""/>' },
    /<w:documentProtection w:edit="readOnly"\/>/,
  ],
  [
    'a field of a form with a longer name than Word has',
    {
      body: '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="__Fieldmark__1_1694131855"/><w:enabled/></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    },
    /<w:ffData><w:name w:val="__Fieldmark__1_16941"\/><w:enabled\/>/,
  ],
  [
    'a table in a paragraph, which goes on after it',
    {
      body: '<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>Foran</w:t></w:r><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:p/></w:p></w:tc></w:tr></w:tbl><w:r><w:t>Etter</w:t></w:r></w:p>',
    },
    /Foran<\/w:t><\/w:r><\/w:p><w:tbl>.*?<\/w:tbl><w:p><w:pPr><w:keepNext\/><\/w:pPr><w:r><w:t>Etter/,
  ],
]

describe('a template with faults that Word forgives', () => {
  it.each(forgiven)('is put right: %s', async (_, sketch, left) => {
    const { parts } = await exportInto(sketch)
    expect(Object.values(parts).join('\n')).toMatch(left)
  })

  it('gives a faultless file with all of them', async () => {
    const all = (part: 'body' | 'settings') => forgiven.map(([, one]) => one[part] ?? '').join('')
    const namespaces = forgiven.flatMap(([, one]) => one.rootAttributes?.split(' ') ?? [])
    const styles = forgiven.flatMap(([, one]) => one.styles?.split(norwegianStyles)[1] ?? [])
    const { bytes } = await exportInto({
      rootAttributes: [...new Set(namespaces)].join(' '),
      body: all('body'),
      settings: all('settings'),
      section: forgiven.flatMap(([, sketch]) => sketch.section ?? [])[0] ?? '',
      styles: [norwegianStyles, ...styles].join(''),
    })
    expect(await faultsOf(bytes)).toEqual([])
  })
})

describe('a template whose package is in disorder', () => {
  const picture =
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="rId7"/></v:shape></w:pict></w:r></w:p>'
  const pixel = Uint8Array.of(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0, 0)

  it('says what a picture is, and leaves out what is no part of a document', async () => {
    const { bytes, parts } = await exportInto({
      body: picture + line('Foran'),
      relationships: `<Relationship Id="rId7" Type="${OFFICE}/image" Target="media/logo.gif"/>`,
      parts: { 'word/media/logo.gif': pixel, 'word/document.xml~': 'x', '.DS_Store': 'x' },
    })
    expect(parts['word/document.xml']).toContain('v:imagedata')
    expect(parts['[Content_Types].xml']).toMatch(/logo\.gif"[^>]*image\/gif/)
    expect(Object.keys(parts)).not.toEqual(expect.arrayContaining(['word/document.xml~']))
    expect(Object.keys(parts)).not.toEqual(expect.arrayContaining(['.DS_Store']))
    expect(await faultsOf(bytes)).toEqual([])
  })

  it('leaves its building blocks, and keeps what the document has in common with them', async () => {
    const styles = `<Relationship Id="rId1" Type="${OFFICE}/theme" Target="../theme.xml"/><Relationship Id="rId2" Type="${OFFICE}/image" Target="own.gif"/>`
    const { parts } = await exportInto({
      relationships:
        `<Relationship Id="rId7" Type="${OFFICE}/glossaryDocument" Target="glossary/document.xml"/>` +
        `<Relationship Id="rId8" Type="${OFFICE}/image" Target="theme.xml"/>`,
      types: '<Default Extension="gif" ContentType="image/gif"/>',
      parts: {
        'word/glossary/document.xml': '<x/>',
        'word/glossary/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${styles}</Relationships>`,
        'word/glossary/own.gif': pixel,
        'word/theme.xml': '<x/>',
      },
    })
    expect(Object.keys(parts).filter((path) => path.includes('glossary'))).toEqual([])
    expect(parts['word/theme.xml']).toBe('<x/>')
    expect(parts['word/_rels/document.xml.rels']).not.toContain('glossary')
  })

  it('points from a footer at nothing that only the document has', async () => {
    const { bytes, parts } = await exportInto({
      parts: {
        'word/_rels/footer1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      },
    })
    expect(parts['word/_rels/footer1.xml.rels']).not.toContain('styles')
    expect(await faultsOf(bytes)).toEqual([])
  })

  it('is refused when a part lies inside another, as Word does', async () => {
    const parts = { 'word/document.xml/logo.gif': pixel }
    await expect(exportInto({ parts })).rejects.toThrow('word-template-damaged')
  })

  it('stands without a header and a chart that the file lacks', async () => {
    const chart =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="1"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId8"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    const { bytes, parts } = await exportInto({
      body: chart + line('Foran'),
      section: `<w:sectPr><w:headerReference w:type="default" r:id="rId7"/>${page}</w:sectPr>`,
      relationships:
        `<Relationship Id="rId7" Type="${OFFICE}/header" Target="gone.xml"/>` +
        `<Relationship Id="rId8" Type="${OFFICE}/chart" Target="charts/gone.xml"/>`,
    })
    expect(parts['word/document.xml']).toContain('Foran')
    expect(parts['word/_rels/document.xml.rels']).not.toContain('gone.xml')
    expect(parts['word/document.xml']).not.toContain('w:headerReference')
    expect(await faultsOf(bytes)).toEqual([])
  })
})
