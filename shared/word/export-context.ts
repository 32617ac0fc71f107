import type { BlockId } from '../base/id.ts'
import type { ExportChoices } from '../contract/values.ts'
import type { MediaName } from '../media/media-name.ts'
import type { ResolvedReport } from '../report/resolved.ts'
import { type Bookmarks, createBookmarks } from './bookmarks.ts'
import { createHeadingNumbers, type HeadingNumbers, headingForm } from './heading-numbers.ts'
import { mm, type WordTheme } from './theme.ts'
import { type WordTexts, wordTexts } from './word-texts.ts'

/** The bytes of pictures by name. */
export type Pictures = ReadonlyMap<MediaName, Uint8Array>

/** What of a person's choices the writers follow; theme and template are handed in as what they name. */
export type WordChoices = Pick<ExportChoices, 'pageNumbers' | 'tableLayout'>

/** What the writers of one export share. Holds counters, so one is made for each export and thrown away. */
export type ExportContext = {
  readonly report: ResolvedReport
  readonly theme: WordTheme
  readonly choices: WordChoices
  readonly texts: WordTexts
  readonly bookmarks: Bookmarks
  readonly headingNumbers: HeadingNumbers
  readonly page: PageMeasures
  /** Headers, footers and the last page are the template's own. */
  readonly isInTemplate: boolean
  /** Else the template has one, and says whose report it is. */
  readonly hasFrontPage: boolean
  readonly contentsFrame: (level: number) => ContentsFrame
  /** Lists in table cells, counted so that each begins at 1. */
  cellLists: number
  /** The bytes of the pictures, by name. */
  readonly media: Pictures
  /** The logo of the theme, for a report that has none. */
  readonly themeLogo: Uint8Array | null
  /** Pictures, counted so that each has a name of its own. */
  pictures: number
  /** Charts, likewise. */
  charts: number
  /** The blocks with a table that is wider than its page. */
  readonly wideTables: BlockId[]
}

/** Twips. A4, and how wide the text is upright and lying down. */
export type PageMeasures = {
  readonly width: number
  readonly height: number
  readonly side: number
  readonly top: number
  readonly bottom: number
  readonly textWidth: number
  readonly wideTextWidth: number
}

/** What a report is written for: the room on its pages, and what is there besides it. */
export type ReportFrame = {
  readonly page: PageMeasures
  readonly hasFrontPage: boolean
  /** By level, from the first. */
  readonly contents: ReadonlyArray<ContentsFrame>
}

/** What the style of a line in the contents has room for. */
export type ContentsFrame = {
  /** Where a title begins after its number, in twips; null where the style says it. */
  readonly titleAt: number | null
  /** The style says where page numbers stand. */
  readonly hasPageTab: boolean
}

const ownContents: ContentsFrame = { titleAt: null, hasPageTab: false }

/** Starts an export. */
export function createContext(
  report: ResolvedReport,
  theme: WordTheme,
  media: Pictures,
  choices: WordChoices,
  themeLogo: Uint8Array | null = null,
  frame?: ReportFrame,
): ExportContext {
  return {
    report,
    theme,
    choices,
    texts: wordTexts[report.settings.language],
    bookmarks: createBookmarks(report),
    headingNumbers: createHeadingNumbers(headingForm(report)),
    page: frame?.page ?? pageMeasures(theme),
    isInTemplate: frame !== undefined,
    hasFrontPage: frame?.hasFrontPage ?? true,
    contentsFrame: (level) => frame?.contents[level - 1] ?? ownContents,
    cellLists: 0,
    media,
    themeLogo,
    pictures: 0,
    charts: 0,
    wideTables: [],
  }
}

function pageMeasures(theme: WordTheme): PageMeasures {
  const width = mm(210)
  const height = mm(297)
  const side = mm(theme.page.marginSide)
  return {
    width,
    height,
    side,
    top: mm(theme.page.marginTop),
    bottom: mm(theme.page.marginBottom),
    textWidth: width - 2 * side,
    wideTextWidth: height - 2 * side,
  }
}
