import type { Decimal } from '../base/decimal.ts'
import type { BlockId, ChapterId, ColumnId, FootnoteId, RowId, TableId } from '../base/id.ts'
import type { TableFormula } from './formula.ts'

/**
 * A table whose rows, columns and cells say what they are. The label column is not among `columns`:
 * a row has its label, and `cells` has one entry per column, in column order.
 */
export type TypedTable = {
  readonly id: TableId
  readonly kind: TableKind
  /** What people call it in the app: "Nøkkeltall tjenesteproduksjon". */
  readonly title: string
  /** What stands after "Tabell 3" in the report; null shows the title. */
  readonly caption: string | null
  /** What the table tells those who have it read aloud; absent: made from what it holds. */
  readonly alt?: string
  readonly unit: Unit | null
  readonly scale: Scale
  /** Heading above the row labels ("Post", "Indikator"), one string per header level. */
  readonly labelHeader: ReadonlyArray<string>
  readonly columns: ReadonlyArray<Column>
  readonly rows: ReadonlyArray<Row>
  readonly footnotes: ReadonlyArray<TableFootnote>
  readonly source: TableSource | null
}

export const tableKinds = [
  'keyFigures',
  'kpi',
  'incomeStatement',
  'balanceSheet',
  'cashFlow',
  'note',
  'assetNote',
  'equityNote',
  'pensionNote',
  'remuneration',
  'remunerationComparison',
  'boardRemuneration',
  'equality',
  'sickLeave',
  'staffing',
  'climate',
  'risk',
  'indicator',
  'benefit',
  'caseHeader',
  'free',
] as const
export type TableKind = (typeof tableKinds)[number]

export const units = [
  'NOK',
  'percent',
  'percentagePoints',
  'count',
  'persons',
  'fullTimeEquivalents',
  'seconds',
  'minutes',
  'days',
  'years',
  'weeks',
  'terabytes',
  'kilometres',
  'kilowattHours',
  'tonnesCo2e',
] as const
/** What a number counts. A percentage is stored as its fraction: 6,9 % is `0.069`. */
export type Unit = (typeof units)[number]

/** What a stored value is multiplied with to get whole units: TNOK is `NOK` with scale 1000. */
export type Scale = 1 | 1000 | 1_000_000 | 1_000_000_000
export const scales: ReadonlyArray<Scale> = [1, 1000, 1_000_000, 1_000_000_000]

export const columnRoles = [
  'value',
  'change',
  'changePercent',
  'note',
  'unit',
  'comment',
  'goal',
] as const
export type ColumnRole = (typeof columnRoles)[number]

export type Column = {
  readonly id: ColumnId
  /** One string per header level; a merged head is repeated: `["2018", "Faktisk"]`. */
  readonly header: ReadonlyArray<string>
  readonly role: ColumnRole
  /** `2024`, `2024-12-31` or `2024-T3`; null when the column has no period. */
  readonly period: string | null
  readonly scenario: Scenario | null
  /** Wins over the row's and the table's; null takes theirs. */
  readonly unit: Unit | null
  readonly scale: Scale | null
  /** Footnotes marked on the heading. */
  readonly footnotes?: ReadonlyArray<FootnoteId>
  /** How the column's figures follow from other columns. Wins over a row's formula where they meet. */
  readonly formula?: TableFormula<ColumnId>
  /** The heading in the source, which a refresh looks for; absent when the column was made here. */
  readonly sourceHeader?: ReadonlyArray<string>
}

export const scenarios = ['actual', 'budget'] as const
export type Scenario = (typeof scenarios)[number]

export const rowRoles = ['item', 'subtotal', 'total', 'ofWhich', 'group', 'text'] as const
export type RowRole = (typeof rowRoles)[number]

export type Row = {
  readonly id: RowId
  readonly label: string
  readonly role: RowRole
  /** Indent, 0–3. */
  readonly level: number
  readonly unit: Unit | null
  readonly scale: Scale | null
  /** Footnotes marked on the label. */
  readonly footnotes: ReadonlyArray<FootnoteId>
  readonly cells: ReadonlyArray<Cell>
  /** How the row's figures follow from other rows. */
  readonly formula?: TableFormula<RowId>
  /** Whether a higher or a lower figure is nearer the goal; the goal itself stands in a column of role `goal`. */
  readonly direction?: GoalDirection
  /** The label in the source, which a refresh looks for; absent when the row was made here. */
  readonly sourceLabel?: string
}

export const goalDirections = ['higher', 'lower'] as const
export type GoalDirection = (typeof goalDirections)[number]

export type Cell = CellContent & CellOrigin

export type CellContent =
  | { readonly state: 'number'; readonly value: Decimal; readonly decimals: number }
  | { readonly state: 'zero'; readonly decimals: number }
  | { readonly state: 'blank' }
  /** The table says there is no value: `–`, `n.a.`, `Rapporteres ikke`. `text` is what stood there. */
  | { readonly state: 'notApplicable'; readonly text: string }
  | {
      readonly state: 'text'
      readonly paragraphs: ReadonlyArray<CellParagraph>
      /** Cross-references to notes, in a column of role `note`: what is shown is their numbers. */
      readonly notes?: ReadonlyArray<NoteReference>
    }
  | { readonly state: 'error'; readonly code: string }
  | { readonly state: 'uncalculated' }

export const cellLists = ['bullet', 'number'] as const

export type CellParagraph = {
  readonly text: string
  readonly list?: (typeof cellLists)[number]
  /** 0–3. */
  readonly level?: number
}

/** `text` is the number as the source had it; it is shown as what the target is called now. */
export type NoteReference = { readonly text: string; readonly target: ChapterId | BlockId }

type CellOrigin = {
  /** The source's formula with the equals sign, kept to show where a value comes from; it is not computed here. */
  readonly formula?: string
  /** Address in the source sheet: `E5`. */
  readonly source?: string
  readonly footnotes?: ReadonlyArray<FootnoteId>
  /** Wins over column, row and table. */
  readonly unit?: Unit
  readonly scale?: Scale
  /** A person wrote this in place of what the source or a formula gives: a refresh and a formula leave it. */
  readonly overridden?: true
  /** What someone wrote about the cell in the workbook. It is not shown in the report. */
  readonly comment?: string
}

/** The marker is given by where the note is first used; `marker` is what the source had. */
export type TableFootnote = {
  readonly id: FootnoteId
  readonly marker: string
  readonly text: string
}

export type TableSource = {
  /** The name of the workbook. */
  readonly file: string
  /** Where it lay: relative to the report where possible, with `/` between folders. Absent: beside the report. */
  readonly path?: string
  readonly sheet: string
  readonly range: string
  /** Of the whole file, hexadecimal. */
  readonly sha256: string
  /** Row labels and column headings that the source had, also those left out of the report; others are new to a refresh. */
  readonly rowLabels?: ReadonlyArray<string>
  readonly headers?: ReadonlyArray<ReadonlyArray<string>>
  /** A person drew the range: what lies round it in the source is not meant. */
  readonly isChosenRange?: true
  /** How a person said the range is read; what is absent is found out. */
  readonly reading?: SourceReading
  /** What was doubtful when the table was read. */
  readonly warnings: ReadonlyArray<TableWarning>
}

export type SourceReading = {
  /** How many of the range's first rows are headings. */
  readonly headRows?: number
  /** The column with the row labels, counted from 0 at the range's first; null when there is none. */
  readonly labelColumn?: number | null
}

export type TableWarning = {
  readonly code: TableWarningCode
  /** What the warning is about, for the sentence: the text that stood in the cell, a label, a count. */
  readonly detail: string
  readonly cell: string | null
}

export const tableWarningCodes = [
  'text-number',
  'ambiguous-number',
  'error-value',
  'narrow-column',
  'uncalculated',
  'hidden-row',
  'hidden-column',
  'hidden-sheet',
  'merged',
  'outside-table',
  'date-as-number',
  'rounded-15-digits',
  'duplicate-label',
  'sheet-truncated',
  'table-truncated',
  'sheet-damaged',
] as const
export type TableWarningCode = (typeof tableWarningCodes)[number]
