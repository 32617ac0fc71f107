import type { BlockId, ChapterId, FactId, TableId } from '../base/id.ts'
import type { ChartModel } from '../charts/chart.ts'
import type { PassageLanguage } from '../language/language.ts'
import type { MediaName } from '../media/media-name.ts'
import type { NoteReference, TypedTable } from '../tables/typed-table.ts'
import type {
  BoxKind,
  Chapter,
  ChartBlock,
  ListKind,
  Mark,
  PlainType,
  ReportSettings,
  TableBlock,
} from './report.ts'
import type { ResolvedContact, ResolvedRoster, ResolvedSignatures } from './resolve-people.ts'

/** The report as it is read: every fact, number and reference has become text. The screen, the checks and Word share it. */
export type ResolvedReport = {
  readonly settings: ReportSettings
  readonly chapters: ReadonlyArray<ResolvedChapter>
  /** Null when the report has none of its own. */
  readonly logo: ResolvedLogo | null
  /** Numbers and references that have no text, pictures that have no bytes; export is refused while there is one. */
  readonly problems: ReadonlyArray<ResolveProblem>
  readonly counts: {
    readonly tables: number
    readonly figures: number
    readonly footnotes: number
    readonly facts: number
  }
}

/** What to put in Word, best first; missing when none of it is there. */
export type ResolvedLogo = {
  readonly media: ReadonlyArray<MediaName>
  readonly isMissing: boolean
}

export type ResolvedChapter = {
  readonly id: ChapterId
  readonly chapter: Chapter
  /** `3`, `3.`, `3.0` or `3.1`, or empty when the chapter has no number. */
  readonly number: string
  readonly blocks: ReadonlyArray<ResolvedBlock>
}

export type ResolvedBlock =
  | (ResolvedText & { readonly kind: PlainType })
  /** `outlineLevel` 2–7: the chapter title above it is one higher. `number` is empty when the chapter has none. */
  | {
      readonly kind: 'heading'
      readonly id: BlockId
      readonly outlineLevel: number
      readonly number: string
      readonly runs: ReadonlyArray<ResolvedRun>
    }
  | ResolvedListItem
  | (ResolvedText & { readonly kind: 'big-number'; readonly number: ResolvedNumber })
  | ResolvedImage
  | ResolvedChart
  | { readonly kind: 'table'; readonly id: BlockId; readonly table: ResolvedTable }
  | {
      readonly kind: 'missing-table'
      readonly id: BlockId
      readonly block: TableBlock | ChartBlock
    }
  /** A decision list shown once more; none when the list is gone. */
  | {
      readonly kind: 'mirror'
      readonly id: BlockId
      readonly items: ReadonlyArray<ResolvedListItem>
    }
  | { readonly kind: 'divider'; readonly id: BlockId }
  | { readonly kind: 'page-break'; readonly id: BlockId }
  | ResolvedRoster
  | ResolvedContact
  | ResolvedSignatures

type ResolvedText = {
  readonly id: BlockId
  readonly runs: ReadonlyArray<ResolvedRun>
  readonly box: ResolvedBox | null
}

/** The runs are the caption. */
export type ResolvedImage = ResolvedText & {
  readonly kind: 'image'
  /** What to put in Word, best first: the bytes of the first may be gone. */
  readonly media: ReadonlyArray<MediaName>
  readonly alt: string
  readonly isDecorative: boolean
  readonly size: 'full' | 'half'
  /** `Figur 3`; both are empty for a picture that is not counted. */
  readonly label: string
  readonly number: string
  /** `Foto: Kari Nordmann`, or empty. */
  readonly credit: string
}

/** The runs are the caption. */
export type ResolvedChart = ResolvedText & {
  readonly kind: 'chart'
  /** Null when the table has no figures for it. */
  readonly model: ChartModel | null
  readonly alt: string
  readonly size: 'full' | 'half'
  /** `Figur 3`; both are empty for a chart that is not counted. */
  readonly label: string
  readonly number: string
}

export type ResolvedListItem = ResolvedText & {
  readonly kind: 'list-item'
  readonly list: ListKind
  readonly level: number
  /** Counts the numbered lists of the report from 0: items of one list share it. */
  readonly listInstance: number
}

export type ResolvedBox = {
  readonly kind: BoxKind
  /** Counts the boxes of a chapter from 0: blocks of one box share it. */
  readonly index: number
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** How some words are set. */
export type ResolvedFormat = {
  readonly marks: ReadonlyArray<Mark>
  /** Absent: the report's own. */
  readonly language?: PassageLanguage
}

export type ResolvedRun =
  | ({ readonly kind: 'text'; readonly text: string } & ResolvedFormat)
  | ({ readonly kind: 'number'; readonly fact: FactId } & ResolvedNumber & ResolvedFormat)
  | ({
      readonly kind: 'reference'
      readonly target: BlockId | ChapterId
    } & ResolvedReference &
      ResolvedFormat)
  | {
      readonly kind: 'footnote'
      readonly id: BlockId
      readonly number: number
      readonly runs: ReadonlyArray<ResolvedRun>
    }
  | { readonly kind: 'link'; readonly url: string; readonly runs: ReadonlyArray<ResolvedRun> }

/**
 * A missing number shows what is missing, never blank and never 0. An ambiguous one is shown, but its name in the table
 * is no longer its alone.
 */
export type ResolvedNumber = {
  readonly status: 'shown' | 'ambiguous' | 'missing'
  readonly text: string
}

export type ResolvedReference =
  | {
      readonly status: 'shown'
      readonly text: string
      readonly show: 'label-number' | 'title' | 'page'
    }
  | {
      readonly status: 'missing'
      readonly text: string
      readonly show: 'label-number' | 'title' | 'page'
    }

/** A table as text, ready to draw. */
export type ResolvedTable = {
  readonly id: TableId
  /** As it is stored; what formulas give stands only in `rows`. */
  readonly table: TypedTable
  /** Counts from 1 through the report; 0 when the table is not placed in a chapter. */
  readonly number: number
  /** "Tabell 3". */
  readonly label: string
  readonly caption: string
  /** "Tall i hele tusen kroner", or empty when the table is in whole units or says it per row. */
  readonly unitLine: string
  /** What it tells those who have it read aloud: what a person wrote, or else its size, headings and unit. */
  readonly alt: string
  readonly labelHeader: ReadonlyArray<string>
  readonly columns: ReadonlyArray<ResolvedColumn>
  readonly rows: ReadonlyArray<ResolvedRow>
  /** In order; a note about the whole table has no marker, and comes last. */
  readonly footnotes: ReadonlyArray<{ readonly marker: string; readonly text: string }>
}

export type ResolvedColumn = {
  readonly header: ReadonlyArray<string>
  readonly align: 'left' | 'right'
  /** Footnote markers after the heading. */
  readonly marker: string
}

export type ResolvedRow = {
  readonly label: string
  /** Footnote markers after the label, written together: `1, 2`. */
  readonly marker: string
  readonly cells: ReadonlyArray<ResolvedCell>
}

export type ResolvedCell = {
  readonly text: string
  readonly marker: string
  /** Numbers in the text that are cross-references to notes, in order. */
  readonly references?: ReadonlyArray<NoteReference>
}

export type ResolveProblem = {
  readonly code:
    | 'missing-number'
    | 'missing-reference'
    | 'missing-table'
    | 'missing-list'
    | 'missing-picture'
    | 'empty-chart'
  readonly chapter: ChapterId
  readonly block: BlockId
}
