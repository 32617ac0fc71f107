import { Document, Packer, type PageNumberEstimator } from 'docx'
import type { JobStep } from '../contract/job.ts'
import type { PageLayout } from '../contract/values.ts'
import {
  checkBeforeExport,
  pageReferenceFindings,
  wideTableFindings,
} from '../report/check-before-export.ts'
import type { ExportFinding } from '../report/export-finding.ts'
import type { ResolvedReport } from '../report/resolved.ts'
import { type Piece, writeChapter } from './blocks/blocks.ts'
import { writeColophon } from './blocks/colophon.ts'
import { writeContents } from './blocks/contents.ts'
import { writeFrontPage } from './blocks/front-page.ts'
import { plainText } from './clean-text.ts'
import type { EmbeddedFont } from './embed-fonts.ts'
import {
  createContext,
  type ExportContext,
  type Pictures,
  type ReportFrame,
  type WordChoices,
} from './export-context.ts'
import { finalizePackage } from './finalize-package.ts'
import { setNoteSeparators } from './note-separators.ts'
import { listDefinitions } from './numbering.ts'
import {
  createPageCounter,
  noPageNumbers,
  type PageCounter,
  type PageNumbers,
} from './page-numbers.ts'
import { writeSections } from './sections.ts'
import { externalStyles, wordStyles } from './styles.ts'
import type { WordTheme } from './theme.ts'

/** A finished .docx file and what the reader of it should know. */
export type WordPackage = {
  readonly bytes: Uint8Array
  readonly warnings: ReadonlyArray<ExportFinding>
  readonly pageLayout: PageLayout
  /** Null when they were not counted. */
  readonly pages: number | null
  /** On which page what can be referred to stands, by id; empty when the pages were not counted. */
  readonly pageOf: Readonly<Record<string, string>>
}

/** What the caller hands in besides the report and the theme. */
export type ExportOptions = {
  readonly choices: WordChoices
  /** Embedded so that the report looks the same where the fonts are not installed; may be empty. */
  readonly fonts: ReadonlyArray<EmbeddedFont>
  /** Those the report shows; one that is not here is left out. */
  readonly media?: Pictures
  /** What the theme's `logo` names; null or absent where it names none. */
  readonly themeLogo?: Uint8Array | null
  /** Where the report stands in an own Word template; absent for a document of its own. */
  readonly frame?: ReportFrame
  readonly onProgress?: (step: JobStep, done: number, total: number) => void
}

/**
 * Writes a resolved report as a Word document. It takes text as it is and formats no number; the same report and theme
 * give the same bytes on any machine and at any time. Where the pages cannot be laid out, it has no page numbers.
 */
export async function exportWord(
  report: ResolvedReport,
  theme: WordTheme,
  options: ExportOptions,
): Promise<WordPackage> {
  const counter = options.choices.pageNumbers ? await createPageCounter(options.fonts) : null
  const { bytes, context } = await writeWord(report, theme, options, counter)
  const found = counter?.found() ?? noPageNumbers
  if (found.layout !== 'failed') return { bytes, ...toldOf(context, found) }
  const choices = { ...options.choices, pageNumbers: false }
  return { ...(await exportWord(report, theme, { ...options, choices })), pageLayout: 'failed' }
}

/** A document that docx has written, and what it was written with. */
export type WrittenWord = { readonly bytes: Uint8Array; readonly context: ExportContext }

/** Writes the document itself. With page numbers but without `counter`, references to pages are left to be filled in. */
export async function writeWord(
  report: ResolvedReport,
  theme: WordTheme,
  options: ExportOptions,
  counter: PageCounter | null,
): Promise<WrittenWord> {
  const { media = new Map(), frame, choices, onProgress } = options
  const context = createContext(report, theme, media, choices, options.themeLogo, frame)
  const opening = [...writeFrontPage(context), ...writeContents(context)]
  const chapters = report.chapters.filter(({ chapter }) => chapter.kind !== 'frontPage')
  const pieces: Piece[] = []
  for (const [index, chapter] of chapters.entries()) {
    onProgress?.('building', index, chapters.length)
    pieces.push(...writeChapter(context, chapter))
  }
  pieces.push(...writeColophon(context))
  onProgress?.('building', chapters.length, chapters.length)
  const sections = writeSections(context, opening, pieces)
  const document = buildDocument(context, sections, counter?.estimate)
  setNoteSeparators(document)
  if (choices.pageNumbers) onProgress?.('laying-out', 0, 0)
  else onProgress?.('packing', 0, 2)
  const raw = new Uint8Array(await Packer.toArrayBuffer(document))
  if (!frame) onProgress?.('packing', 1, 2)
  const bytes = finalizePackage(raw, {
    year: report.settings.year,
    locale: context.texts.locale,
    fonts: options.fonts,
  })
  if (!frame) onProgress?.('packing', 2, 2)
  return { bytes, context }
}

/** What there is to know of a document besides its bytes. */
export function toldOf(
  { report, bookmarks, wideTables }: ExportContext,
  { layout, pages, bookmarks: pageOfBookmark }: PageNumbers,
): Omit<WordPackage, 'bytes'> {
  const known = bookmarks.ids.flatMap((id) => {
    const page = pageOfBookmark.get(bookmarks.name(id, 'text'))
    return page === undefined ? [] : [[id, page] as const]
  })
  const warnings = [
    ...checkBeforeExport(report),
    ...wideTableFindings(report, wideTables),
    ...(pages === null ? pageReferenceFindings(report) : []),
  ]
  return { warnings, pageLayout: layout, pages, pageOf: Object.fromEntries(known) }
}

function buildDocument(
  context: ExportContext,
  sections: ReturnType<typeof writeSections>,
  pageNumbers: PageNumberEstimator | undefined,
): Document {
  const { theme, texts, report, headingNumbers } = context
  const organisation = plainText(report.settings.organisation)
  const { colors, fonts } = theme
  return new Document({
    sections,
    ...(pageNumbers && { pageNumbers }),
    title: plainText(report.settings.title),
    creator: organisation,
    lastModifiedBy: organisation,
    revision: 1,
    styles: wordStyles(theme, texts),
    externalStyles: externalStyles(theme, texts),
    numbering: {
      config: [...headingNumbers.definitions(), ...listDefinitions],
    },
    theme: {
      name: theme.name,
      fonts: { headings: fonts.text, body: fonts.text },
      colors: {
        dark1: colors.ink,
        light1: 'ffffff',
        dark2: colors.brand,
        light2: colors.tint,
        accent1: colors.brand,
        accent2: colors.brandLight,
        hyperlink: colors.brandLight,
      },
    },
  })
}
