import { strToU8, zipSync } from 'fflate'
import { type EmbeddedFont, embedFonts } from '../../shared/word/embed-fonts.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What a template of the tests is made of: all of it small, and as Norwegian Word writes it. */
export type TemplateSketch = {
  /** Blocks of the body, before the section. */
  readonly body?: string
  readonly section?: string
  /** More styles, beside those of `norwegianStyles`. */
  readonly styles?: string
  readonly numbering?: string
  readonly rootAttributes?: string
  readonly settings?: string
  /** More relationships of the main part. */
  readonly relationships?: string
  readonly settingsRelationships?: string
  readonly footer?: string
  readonly footnotes?: string
  readonly mainType?: string
  /** More parts by path. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  readonly types?: string
  /** Each part of relationships has its type by its own name, as LibreOffice once wrote. */
  readonly namesRelationships?: boolean
}

/** Styles as Norwegian Word has them: English names, Norwegian ids. */
export const norwegianStyles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/>' +
  '<w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  heading(1, '<w:color w:val="7a1f5c"/><w:sz w:val="40"/>') +
  heading(2, '<w:color w:val="7a1f5c"/><w:sz w:val="30"/>') +
  heading(3, '<w:sz w:val="26"/>') +
  '<w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>' +
  '<w:rPr><w:sz w:val="56"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Bildetekst"><w:name w:val="caption"/><w:basedOn w:val="Normal"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="Vanligtabell"><w:name w:val="Normal Table"/>' +
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'

function heading(level: number, format: string): string {
  return (
    `<w:style w:type="paragraph" w:styleId="Overskrift${level}"><w:name w:val="heading ${level}"/>` +
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>` +
    `<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/>${format}</w:rPr></w:style>`
  )
}

/** The same, with headings numbered by the list `id` of the template. */
export function numberedStyles(id: number): string {
  return [1, 2, 3].reduce(
    (styles, level) =>
      styles.replace(
        `<w:keepNext/><w:outlineLvl w:val="${level - 1}"/>`,
        `<w:keepNext/><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="${id}"/></w:numPr>` +
          `<w:outlineLvl w:val="${level - 1}"/>`,
      ),
    norwegianStyles,
  )
}

/** A list of four levels; `text` writes a level's number. */
export function headingList(text: (level: number) => string): string {
  const levels = [0, 1, 2, 3].map(
    (level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>` +
      (level < 3 ? `<w:pStyle w:val="Overskrift${level + 1}"/>` : '') +
      `<w:lvlText w:val="${text(level)}"/><w:lvlJc w:val="left"/></w:lvl>`,
  )
  return (
    `<w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>` +
    '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>'
  )
}

export const decimalLevels = (level: number): string =>
  Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join('.')

export function line(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

const defaultSection =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1985" w:right="1134" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/>' +
  '<w:titlePg/></w:sectPr>'

const pageNumber =
  '<w:p><w:r><w:t xml:space="preserve">Side </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'

/** A whole template as a ZIP. */
export function aTemplate(sketch: TemplateSketch = {}): Uint8Array {
  const { body = line('{{rapport}}'), section = defaultSection } = sketch
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(sketch),
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': `<w:document ${W} ${R} ${sketch.rootAttributes ?? ''}><w:body>${body}${section}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}>${sketch.styles ?? norwegianStyles}</w:styles>`,
    'word/settings.xml': `<w:settings ${W} ${R}>${sketch.settings ?? ''}</w:settings>`,
    'word/footer1.xml': `<w:ftr ${W} ${R}>${sketch.footer ?? pageNumber}</w:ftr>`,
    'word/_rels/document.xml.rels': relationships(mainRelationships(sketch)),
    ...(sketch.settingsRelationships !== undefined && {
      'word/_rels/settings.xml.rels': relationships(sketch.settingsRelationships),
    }),
    ...(sketch.numbering !== undefined && {
      'word/numbering.xml': `<w:numbering ${W}>${sketch.numbering}</w:numbering>`,
    }),
    ...(sketch.footnotes !== undefined && {
      'word/footnotes.xml': `<w:footnotes ${W}>${sketch.footnotes}</w:footnotes>`,
    }),
    ...sketch.parts,
  }
  const files = Object.entries(parts).map(
    ([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data] as const,
  )
  return zipSync(Object.fromEntries(files), { mtime: '1990-01-01T00:00:00' })
}

function mainRelationships({ numbering, footnotes, relationships: more = '' }: TemplateSketch) {
  const one = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  return (
    one('rId1', 'styles', 'styles.xml') +
    one('rId2', 'settings', 'settings.xml') +
    one('rId3', 'footer', 'footer1.xml') +
    (numbering === undefined ? '' : one('rId4', 'numbering', 'numbering.xml')) +
    (footnotes === undefined ? '' : one('rId5', 'footnotes', 'footnotes.xml')) +
    more
  )
}

const namedRelationships = ['/_rels/.rels', '/word/_rels/document.xml.rels']
  .map(
    (path) =>
      `<Override PartName="${path}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
  )
  .join('')

function contentTypes(sketch: TemplateSketch) {
  const { mainType = `${MAIN}.document.main+xml`, numbering, footnotes, types = '' } = sketch
  const one = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    (sketch.namesRelationships === true
      ? namedRelationships
      : '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>') +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    one('/word/document.xml', mainType) +
    one('/word/styles.xml', `${MAIN}.styles+xml`) +
    one('/word/settings.xml', `${MAIN}.settings+xml`) +
    one('/word/footer1.xml', `${MAIN}.footer+xml`) +
    (numbering === undefined ? '' : one('/word/numbering.xml', `${MAIN}.numbering+xml`)) +
    (footnotes === undefined ? '' : one('/word/footnotes.xml', `${MAIN}.footnotes+xml`)) +
    `${types}</Types>`
  )
}

function relationships(entries: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`
}

/** The parts of a template that has fonts in it. */
export function embedded(fonts: ReadonlyArray<EmbeddedFont>): TemplateSketch {
  return {
    parts: Object.fromEntries(embedFonts(fonts)),
    types:
      '<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>' +
      `<Override PartName="/word/fontTable.xml" ContentType="${MAIN}.fontTable+xml"/>`,
    relationships: `<Relationship Id="rId91" Type="${OFFICE}/fontTable" Target="fontTable.xml"/>`,
  }
}
