import type { BlockId, BoxId, ChapterId, FactId, ReportId, TableId } from '../base/id.ts'
import type { ChartChoice } from '../charts/chart.ts'
import type { Derivation } from '../facts/derive-fact.ts'
import type { IsoDate } from '../language/dates.ts'
import type { Language, PassageLanguage } from '../language/language.ts'
import type { MediaName } from '../media/media-name.ts'
import type { Scale, TypedTable } from '../tables/typed-table.ts'
import type { CreditWord } from './credit.ts'
import type { ReportLook } from './look.ts'
import type { Person } from './person.ts'
import type { ReportLog } from './report-log.ts'
import type { ReportStatus } from './report-status.ts'

/** A whole report. It holds no displayed numbers: those come from `resolve`. */
export type Report = {
  readonly id: ReportId
  readonly settings: ReportSettings
  /** In reading order. A chapter's parent is the nearest earlier one with a lower level. */
  readonly chapters: ReadonlyArray<Chapter>
  readonly tables: Readonly<Record<TableId, TypedTable>>
  /** Absent: a draft. */
  readonly status?: Exclude<ReportStatus, 'draft'>
  /** Absent while nothing is logged. */
  readonly log?: ReportLog
}

export type ReportSettings = {
  readonly title: string
  readonly organisation: string
  /** Nine digits without spaces, or empty. */
  readonly organisationNumber: string
  readonly year: number
  readonly language: Language
  readonly template: string
  /** Who may read it (`Intern`), shown on every page; absent when anyone may. */
  readonly classification?: string
  /** Words that are right in this report although no dictionary has them; absent when there are none. */
  readonly words?: ReadonlyArray<string>
  /** Who has which role and when, in the order they are listed; absent when nobody is. */
  readonly people?: ReadonlyArray<Person>
  /** How the organisation is reached; absent when not written. */
  readonly address?: string
  readonly email?: string
  readonly website?: string
  /** What of its looks the report says itself; absent when nothing. */
  readonly look?: ReportLook
  /** What is listed after the contents; absent: not listed. */
  readonly listsFigures?: true
  readonly listsTables?: true
}

/** What a word list may hold, so that a file made by hand cannot slow down writing. */
export const MAX_WORDS = 5000
export const MAX_WORD_LETTERS = 60

export const chapterKinds = [
  'text',
  'keyFigures',
  'statement',
  'note',
  'remuneration',
  'signature',
  'frontPage',
] as const
export type ChapterKind = (typeof chapterKinds)[number]

export const chapterStatuses = ['draft', 'forReview', 'approved'] as const
export type ChapterStatus = (typeof chapterStatuses)[number]

/** `1.` and `1.0`; what stands below is `1.1` in both. */
export const chapterNumberStyles = ['dot', 'zero'] as const
export type ChapterNumberStyle = (typeof chapterNumberStyles)[number]

export type ChapterLevel = 1 | 2 | 3 | 4

export type ApprovedNumbers = Readonly<Record<string, string>>

export type Chapter = {
  readonly id: ChapterId
  readonly title: string
  readonly level: ChapterLevel
  readonly kind: ChapterKind
  readonly numbered: boolean
  /** How the number of a chapter on the first level is written; absent: `1`. */
  readonly numberStyle?: ChapterNumberStyle
  readonly status: ChapterStatus
  readonly owner: string
  /** What those who write say to themselves; never exported. Absent when nothing is written. */
  readonly notes?: string
  /** How each live number read when the chapter was approved last, by `liveNumberKey`; absent until then. */
  readonly approved?: ApprovedNumbers
  readonly blocks: ReadonlyArray<Block>
}

/** Slate elements. Properties that are not set are absent, never null (Slate's built-in constraints). */
export type Block =
  | PlainBlock
  | HeadingBlock
  | ListItemBlock
  | BigNumberBlock
  | ImageBlock
  | ChartBlock
  | TableBlock
  | MirrorBlock
  | DividerBlock
  | PageBreakBlock
  | PeopleBlock
  | ContactBlock
  | SignaturesBlock

type TextBlock<T extends string> = {
  readonly type: T
  readonly id: BlockId
  readonly children: ReadonlyArray<Inline>
  readonly box?: Box
}

/**
 * Blocks that are text and nothing more. An attribution names the source of the quote above it, or the speaker; a box
 * title is the heading of a box, and not part of the outline.
 */
export const plainTypes = [
  'paragraph',
  'lead',
  'quote',
  'pull-quote',
  'attribution',
  'box-title',
] as const
export type PlainType = (typeof plainTypes)[number]
export type PlainBlock = { [T in PlainType]: TextBlock<T> }[PlainType]

/** Text blocks after one another with the same box id stand in one box. */
export type Box = { readonly id: BoxId; readonly kind: BoxKind }
/** A fact box beside the story, a story of its own, and the two boxes of a pair (ambition and goal). */
export const boxKinds = ['fact', 'feature', 'pair'] as const
export type BoxKind = (typeof boxKinds)[number]

/** Level 2 is the first level inside a chapter of level 1; see `outlineLevel` in `numbering.ts`. */
export type HeadingBlock = Omit<TextBlock<'heading'>, 'box'> & { readonly level: 2 | 3 | 4 }

/**
 * Lists are flat: an item knows its kind and its level (0–3). `restart` begins a new numbered list. A `decision` list is
 * numbered, and is what a board is asked to decide.
 */
export type ListItemBlock = TextBlock<'list-item'> & {
  readonly list: ListKind
  readonly level: 0 | 1 | 2 | 3
  readonly restart?: true
}
export const listKinds = ['bullet', 'number', 'decision'] as const
export type ListKind = (typeof listKinds)[number]

/** A figure set large, with its label as text. `fact` is absent until one is chosen. */
export type BigNumberBlock = TextBlock<'big-number'> &
  Omit<LiveNumber, 'fact'> & { readonly fact?: FactId }

/**
 * A picture; the text of the block is its caption. The bytes lie beside the report, by their hash, as they were added
 * without their metadata.
 */
export type ImageBlock = TextBlock<'image'> & {
  readonly media: MediaName
  /** The picture as it is put in Word, where it is larger than paper can show, turned, or a drawing. */
  readonly print?: MediaName
  /** What it shows, for those who cannot see it; empty until someone has written it. */
  readonly alt: string
  /** It says nothing that the text does not: screen readers pass it by. */
  readonly decorative?: true
  /** Who made it. */
  readonly credit?: string
  /** Absent while nobody has chosen: see `creditWordOf`. */
  readonly creditWord?: CreditWord
  /** The people in it have said yes to being shown. */
  readonly consent?: true
  /** Half of the text's width; absent: all of it. */
  readonly size?: 'half'
}

/** A chart of a table's figures; the text of the block is its caption. */
export type ChartBlock = TextBlock<'chart'> &
  ChartChoice & {
    readonly table: TableId
    /** What it shows, for those who cannot see it. Absent: said from the figures, and follows them. */
    readonly alt?: string
    /** Half of the text's width; absent: all of it. */
    readonly size?: 'half'
  }

/** Shows a decision list once more: `of` is its first item. */
export type MirrorBlock = VoidElement & {
  readonly type: 'mirror'
  readonly id: BlockId
  readonly of: BlockId
}
export type DividerBlock = VoidElement & { readonly type: 'divider'; readonly id: BlockId }

export type TableBlock = VoidElement & {
  readonly type: 'table'
  readonly id: BlockId
  readonly table: TableId
}
export type PageBreakBlock = VoidElement & { readonly type: 'page-break'; readonly id: BlockId }

/** Everyone of the registry who served in the report's year. */
export type PeopleBlock = VoidElement & {
  readonly type: 'people'
  readonly id: BlockId
  readonly show: PeopleShown
}
export const peopleShown = ['board', 'management'] as const
export type PeopleShown = (typeof peopleShown)[number]

/** How the organisation is reached, from the report's settings. */
export type ContactBlock = VoidElement & { readonly type: 'contact'; readonly id: BlockId }

/** A line for each who signs on the date. */
export type SignaturesBlock = VoidElement & {
  readonly type: 'signatures'
  readonly id: BlockId
  /** Where it is signed; may be empty. */
  readonly place: string
  /** Absent until it is known. */
  readonly date?: IsoDate
  /** Absent: the board and the chief executive, as accounts and annual reports are signed. */
  readonly by?: 'chiefExecutive'
}

export type Inline = Text | NumberChip | ReferenceChip | FootnoteChip | LinkInline

export type Text = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly superscript?: true
  readonly subscript?: true
  /** Absent: the report's own. */
  readonly language?: PassageLanguage
}
export const marks = ['bold', 'italic', 'underline', 'superscript', 'subscript'] as const
export type Mark = (typeof marks)[number]

/** Which figure is shown and how it is worded; the text comes from `resolve`. */
export type LiveNumber = {
  readonly fact: FactId
  /** Absent: the fact itself. */
  readonly derived?: Derivation
  readonly style: NumberStyle
}

/** A live number in the text. */
export type NumberChip = MarkedVoid & { readonly type: 'number' } & LiveNumber

export type NumberStyle = {
  /**
   * `figure` 33 262 · `unit` 6,9 % · `words` 33,3 millioner kroner, 6,9 prosent. Only for changes, and turning with
   * their sign: `sentence` økte med 4,2 prosent fra 2023 · `noun` en økning på 4,2 prosent · `verb` økte.
   */
  readonly wording: NumberWording
  /** Absent: see `formatFact`. */
  readonly decimals?: number
  /** The scale it is shown in; absent: the fact's own. */
  readonly scale?: Scale
}

export const numberWordings = ['figure', 'unit', 'words', 'sentence', 'noun', 'verb'] as const
export type NumberWording = (typeof numberWordings)[number]

/** A cross-reference to a table, picture, chart or heading block, or to a chapter. */
export type ReferenceChip = MarkedVoid & {
  readonly type: 'reference'
  readonly target: BlockId | ChapterId
  readonly show: 'label-number' | 'title' | 'page'
}

export type FootnoteChip = VoidElement & {
  readonly type: 'footnote'
  readonly id: BlockId
  readonly content: ReadonlyArray<Text>
}

export type LinkInline = {
  readonly type: 'link'
  /** `https:` or `mailto:`. */
  readonly url: string
  readonly children: ReadonlyArray<Text>
}

/** Slate demands one empty text in a void element. */
type VoidElement = { readonly children: readonly [{ readonly text: '' }] }
/** The marks of a chip's words are kept on its empty text, as Slate does. */
type MarkedVoid = { readonly children: readonly [Text & { readonly text: '' }] }
export const voidChildren: VoidElement['children'] = [{ text: '' }]
