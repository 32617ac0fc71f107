import { unzipSync } from 'fflate'
import { assertExists } from '../../base/assert.ts'
import { type FailureCode, ok, type Result } from '../../base/result.ts'
import type { TemplateReport } from '../../contract/values.ts'
import { CONTENTS_LEVELS } from '../../report/contents-entries.ts'
import type { ResolvedReport } from '../../report/resolved.ts'
import type { ReportFrame } from '../export-context.ts'
import { type ExportOptions, toldOf, type WordPackage, writeWord } from '../export-word.ts'
import { noPageNumbers } from '../page-numbers.ts'
import type { WordTheme } from '../theme.ts'
import { wordTexts } from '../word-texts.ts'
import { packDocument } from '../zip-document.ts'
import { type Adoption, adoptElements } from './adopt-parts.ts'
import { contentsFrame } from './contents-frame.ts'
import { contentsIn, insertBlocks, moveContents, type Place, placeOf } from './merge-body.ts'
import { mergeNotes } from './merge-notes.ts'
import { mergeLists, openLists } from './merge-numbering.ts'
import { mergeStyles, setLanguage } from './merge-styles.ts'
import { namespaces } from './namespaces.ts'
import { numberHeadings } from './number-headings.ts'
import { numberPages } from './number-pages.ts'
import {
  addTree,
  closePackage,
  type OpcPackage,
  openPackage,
  readTree,
  relate,
  relatedPart,
  relationshipsOf,
  setContentType,
  treeOf,
} from './opc-package.ts'
import { openTemplate, type WordTemplate } from './open-template.ts'
import { clearSpaceAbovePages } from './paragraph-properties.ts'
import { fillPlaceholders, type Placeholders } from './placeholders.ts'
import { renumber } from './renumber.ts'
import { lookOf, measuresOf } from './template-look.ts'
import { readStyles } from './template-styles.ts'
import {
  childAt,
  childrenOf,
  copyOf,
  everyElement,
  newElement,
  type XmlElement,
} from './xml-tree.ts'

/** A report in an organisation's own Word file, and how the two fitted. */
export type TemplatePackage = WordPackage & { readonly template: TemplateReport }

const SOURCE_MAIN = 'word/document.xml'

/**
 * Writes a report into an organisation's own .docx or .dotx: its styles, lists, headers, footers and pages are kept, and
 * what it lacks comes from the theme in the template's fonts and colours. The same input gives the same bytes.
 */
export async function exportIntoTemplate(
  report: ResolvedReport,
  theme: WordTheme,
  templateBytes: Uint8Array,
  options: ExportOptions,
): Promise<Result<TemplatePackage, FailureCode>> {
  const opened = openTemplate(templateBytes)
  if (!opened.ok) return opened
  const template = opened.value
  const { pack, main, body } = template
  const placeholders = fillPlaceholders(template, report.settings)
  const place = placeOf(body, placeholders.report)
  const hasTitle = placeholders.filled.includes('tittel')
  const frame = frameOf(template, place, !hasTitle)
  // What the template lacks fonts for is not ours to embed, and pages are counted when the report stands in it.
  const inFrame = { ...options, fonts: [], frame }
  const written = await writeWord(report, lookFor(template, theme), inFrame, null)
  const source = openOwn(written.bytes)
  const merged = merge(
    template,
    source,
    place,
    placeholders,
    wordTexts[report.settings.language].locale,
  )
  adoptProperties(pack, source)
  const pages = options.choices.pageNumbers ? await numberPages(pack, options.fonts) : noPageNumbers
  if (pages.layout === 'failed') return withoutPageNumbers(report, theme, templateBytes, options)
  options.onProgress?.('packing', 1, 2)
  const bytes = packDocument(closePackage(pack))
  options.onProgress?.('packing', 2, 2)
  const { removed, ...rest } = { removed: template.stripped, ...merged }
  const found: TemplateReport = {
    ...rest,
    place: placeholders.report ? 'placeholder' : 'end',
    filled: placeholders.filled,
    unknown: placeholders.unknown,
    hasPageNumbers: showsPageNumbers(template, main),
    removedMacros: removed.macros,
    removedLinks: removed.links,
  }
  return ok({ bytes, ...toldOf(written.context, pages), template: found })
}

/** From the template as it came: what was merged has page numbers to fill in. */
async function withoutPageNumbers(
  ...[report, theme, template, options]: Parameters<typeof exportIntoTemplate>
): ReturnType<typeof exportIntoTemplate> {
  const choices = { ...options.choices, pageNumbers: false }
  const made = await exportIntoTemplate(report, theme, template, { ...options, choices })
  return made.ok ? ok({ ...made.value, pageLayout: 'failed' }) : made
}

/** The file this program just wrote, so nothing in it is doubted. */
function openOwn(bytes: Uint8Array): OpcPackage {
  const pack = assertExists(openPackage(new Map(Object.entries(unzipSync(bytes)))), 'it is ours')
  for (const { target, isExternal } of relationshipsOf(pack, SOURCE_MAIN)) {
    if (!isExternal && target.endsWith('.xml')) readTree(pack, target)
  }
  readTree(pack, SOURCE_MAIN)
  return pack
}

function frameOf({ pack, main }: WordTemplate, place: Place, hasFrontPage: boolean): ReportFrame {
  const sheet = readStyles(treeOf(pack, stylesOf(pack, main)))
  const levels = Array.from({ length: CONTENTS_LEVELS }, (_, index) => index + 1)
  const contents = levels.map((level) => contentsFrame(sheet, level))
  return { page: measuresOf(place.section), hasFrontPage, contents }
}

function lookFor({ pack, main }: WordTemplate, theme: WordTheme): WordTheme {
  const path = relatedPart(pack, main, 'theme')
  const styles = stylesOf(pack, main)
  return lookOf(readStyles(treeOf(pack, styles)), path === null ? null : treeOf(pack, path), theme)
}

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The template's part of styles, made when it has none. */
function stylesOf(pack: OpcPackage, main: string): string {
  const path = relatedPart(pack, main, 'styles')
  if (path !== null) return path
  const made = `${main.slice(0, main.lastIndexOf('/') + 1)}styles-report.xml`
  addTree(pack, made, newElement('w:styles', { 'xmlns:w': namespaces.w }), STYLES_TYPE)
  relate(pack, main, `${RELATIONSHIPS}/styles`, made)
  return made
}

type Merged = Pick<TemplateReport, 'stylesFound' | 'stylesAdded' | 'headingNumbers' | 'contents'>

/** Everything of the report's own file that the template takes in. */
function merge(
  { pack, main, body, stories }: WordTemplate,
  source: OpcPackage,
  place: Place,
  { contents: contentsMark }: Placeholders,
  locale: string,
): Merged {
  const adoption: Adoption = { source, target: pack, paths: new Map() }
  const sourceRoot = treeOf(source, SOURCE_MAIN)
  const root = treeOf(pack, main)
  const content = childrenOf(assertExists(childAt(sourceRoot, 'w:body'), 'docx always writes it'))
  const notes = mergeNotes(adoption, main, SOURCE_MAIN, content)
  const elements = [...content, ...(notes?.elements ?? [])]
  const stylesPath = stylesOf(pack, main)
  const sourceStyles = assertExists(relatedPart(source, SOURCE_MAIN, 'styles'), 'docx writes it')
  const sheet = readStyles(treeOf(pack, stylesPath))
  const sourceSheet = readStyles(treeOf(source, sourceStyles))
  if (!childAt(sheet.root, 'w:docDefaults')) {
    const defaults = childAt(sourceSheet.root, 'w:docDefaults')
    if (defaults && sheet.byId.size === 0) sheet.root.children.unshift(copyOf(defaults))
  }
  const lists = openLists(adoption, main, SOURCE_MAIN)
  const headingNumbers = numberHeadings(sheet, sourceSheet, lists, content, place.before)
  const styles = mergeStyles(sheet, sourceSheet, elements)
  const numberingPath = assertExists(relatedPart(pack, main, 'numbering'), 'it was opened above')
  const sourceLists = assertExists(relatedPart(source, SOURCE_MAIN, 'numbering'), 'it was too')
  mergeLists(adoption, lists, [...elements, ...styles.elements], styles, {
    source: sourceLists,
    target: numberingPath,
  })
  setLanguage(sheet, locale)
  adoptElements(
    adoption,
    styles.elements,
    { path: sourceStyles, root: sourceSheet.root },
    {
      path: stylesPath,
      root: sheet.root,
    },
  )
  if (notes) adoptElements(adoption, notes.elements, notes.source, notes.target)
  const blocks = content.map(withoutRunning)
  adoptElements(adoption, blocks, { path: SOURCE_MAIN, root: sourceRoot }, { path: main, root })
  renumber(
    stories.map((path) => treeOf(pack, path)),
    elements,
  )
  const contents = contentsIn(blocks)
  const isMoved = contents !== null && moveContents(body, contentsMark, contents)
  const kept = isMoved ? blocks.filter((block) => block !== contents) : blocks
  kept.forEach(clearSpaceAbovePages)
  insertBlocks(body, kept, place)
  return {
    stylesFound: styles.found,
    stylesAdded: styles.added,
    headingNumbers,
    contents: contents === null ? 'none' : isMoved ? 'template' : 'report',
  }
}

/** A block without what its section says of headers and footers: those are the template's. */
function withoutRunning(block: XmlElement): XmlElement {
  for (const section of everyElement(block)) {
    if (section.name !== 'w:sectPr') continue
    section.children = childrenOf(section).filter(({ name }) => !/Reference$/.test(name))
  }
  return block
}

/** Title, organisation, language and dates are the report's. */
function adoptProperties(pack: OpcPackage, source: OpcPackage): void {
  const path = 'docProps/core.xml'
  const bytes = assertExists(source.parts.get(path), 'docx always writes it')
  pack.parts.set(path, bytes)
  pack.trees.delete(path)
  setContentType(pack, path, 'application/vnd.openxmlformats-package.core-properties+xml')
  relate(
    pack,
    '',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    path,
  )
}

/** Whether a header or footer counts pages. */
function showsPageNumbers({ pack, stories }: WordTemplate, main: string): boolean {
  return stories.some(
    (path) =>
      path !== main &&
      [...everyElement(treeOf(pack, path))].some(({ name, attributes, children }) => {
        const code = name === 'w:instrText' ? children.join('') : attributes.get('w:instr')
        return /^\s*PAGE\b/i.test(code ?? '')
      }),
  )
}
