import { strFromU8, strToU8, unzipSync } from 'fflate'
import { type EmbeddedFont, embedFonts } from './embed-fonts.ts'
import { finishCharts } from './finish-charts.ts'
import { ownStyles } from './word-texts.ts'
import { packDocument } from './zip-document.ts'

/** What the finished package needs that docx cannot be told. */
export type FinalizeOptions = {
  readonly year: number
  readonly locale: string
  readonly fonts: ReadonlyArray<EmbeddedFont>
}

type Parts = Map<string, Uint8Array>

/**
 * Makes what `docx` packed the same each time: fixed dates, ids in order of appearance, entries in a fixed order. It
 * also adds what docx has no option for: the document's language and fonts.
 */
export function finalizePackage(raw: Uint8Array, options: FinalizeOptions): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(raw)))
  for (const [path, data] of embedFonts(options.fonts)) parts.set(path, data)
  edit(parts, 'docProps/core.xml', (xml) => fixProperties(xml, options))
  edit(parts, 'word/settings.xml', (xml) => fixSettings(xml, options))
  edit(parts, 'word/document.xml', numberDrawings)
  for (const path of [...parts.keys()]) {
    if (/^word\/(document|footnotes|header\d+|footer\d+)\.xml$/.test(path)) {
      edit(parts, path, partFieldRuns)
    }
  }
  edit(parts, 'word/styles.xml', fixStyles)
  edit(parts, 'word/numbering.xml', (xml) =>
    xml.replaceAll('"hybridMultilevel"', '"multilevel"').replaceAll(' w:tentative="1"', ''),
  )
  for (const path of [...parts.keys()].sort()) {
    if (/^word\/(charts\/)?_rels\/.*\.rels$/.test(path)) numberLinks(parts, path)
  }
  finishCharts(parts, options.locale)
  return packDocument(parts)
}

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const data = parts.get(path)
  if (!data) {
    throw new Error(`Cannot finish the Word file because docx did not write ${path}.`)
  }
  parts.set(path, strToU8(change(strFromU8(data))))
}

/** docx says that the file was made now; the report's year is all that is known and stays the same. */
function fixProperties(xml: string, { year, locale }: FinalizeOptions): string {
  const date = `${String(Math.min(Math.max(year, 1601), 9999)).padStart(4, '0')}-01-01T00:00:00Z`
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => tag + date)
    .replace('</cp:coreProperties>', `<dc:language>${locale}</dc:language></cp:coreProperties>`)
}

/** Order matters in settings: fonts come early, the language of the theme after `compat`. */
function fixSettings(xml: string, { locale, fonts }: FinalizeOptions): string {
  const embed = fonts.length > 0 ? '<w:embedTrueTypeFonts/>' : ''
  return xml
    .replace(/<w:displayBackgroundShape[^>]*\/>/, (background) => `${background}${embed}`)
    .replace('</w:compat>', `</w:compat><w:themeFontLang w:val="${locale}"/>`)
}

/**
 * docx writes what a field shows into the run that separates it from its instruction, where pandoc and others do not read
 * it, and leaves the run it was in empty.
 */
function partFieldRuns(xml: string): string {
  const format = '((?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)'
  const joined = new RegExp(
    `<w:r>${format}(<w:fldChar w:fldCharType="separate"/>)(?=<w:t[ >])`,
    'gs',
  )
  const empty = new RegExp(`<w:r>${format}</w:r>`, 'gs')
  return xml.replace(joined, '<w:r>$1$2</w:r><w:r>$1').replace(empty, '')
}

/** docx counts drawings through the life of the process; here they are counted in the document. */
function numberDrawings(xml: string): string {
  let last = 0
  return xml.replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${++last}"`)
}

const ownIds: ReadonlySet<string> = new Set(ownStyles)

/**
 * Marks our own styles as such, and sets figures in tables in equal widths: Inter's are
 * not otherwise, and docx knows no option for it.
 */
function fixStyles(xml: string): string {
  return xml
    .replace(/<w:style ([^>]*w:styleId="([^"]+)")>/g, (whole, attributes: string, id: string) =>
      ownIds.has(id) && !attributes.includes('w:customStyle')
        ? `<w:style ${attributes} w:customStyle="1">`
        : whole,
    )
    .replace(
      /(w:styleId="Table(?:Head)?Number"[^>]*>.*?)<\/w:rPr>/gs,
      '$1<w14:numSpacing w14:val="tabular"/></w:rPr>',
    )
}

/** docx gives links random ids; here they are numbered in the order the part uses them. */
function numberLinks(parts: Parts, path: string): void {
  const owner = path.replace('/_rels/', '/').replace(/\.rels$/, '')
  const ownerData = parts.get(owner)
  const data = parts.get(path)
  if (!ownerData || !data) return
  const rels = strFromU8(data)
  const random = new Set(
    [...rels.matchAll(/ Id="([^"]+)"/g)].flatMap(([, id]) =>
      id && !/^rId\d+$/.test(id) ? id : [],
    ),
  )
  if (random.size === 0) return
  const names = new Map<string, string>()
  const xml = strFromU8(ownerData).replace(
    / (r:(?:id|embed|link))="([^"]+)"/g,
    (whole, attribute: string, id: string) => {
      if (!random.has(id)) return whole
      if (!names.has(id)) names.set(id, `link${names.size + 1}`)
      return ` ${attribute}="${names.get(id) ?? id}"`
    },
  )
  parts.set(owner, strToU8(xml))
  parts.set(
    path,
    strToU8(
      rels.replace(/ Id="([^"]+)"/g, (whole, id: string) => {
        const name = names.get(id)
        return name === undefined ? whole : ` Id="${name}"`
      }),
    ),
  )
}
