import type { ColumnId, FootnoteId, RowId, TableId } from '../base/id.ts'
import type { Cell, Scale, TypedTable, Unit } from './typed-table.ts'

/** What a newer version of the workbook means for one table of the report. */
export type TableRefresh = { readonly table: TableId } & (
  | { readonly outcome: 'found'; readonly version: SourceVersion }
  /** Several tables in the workbook could be it, or one that is not very like it: a person must say. Best first. */
  | { readonly outcome: 'unsure'; readonly choices: ReadonlyArray<SourceVersion> }
  | { readonly outcome: 'not-found' }
)

/** The table as the source has it now, and how that differs from the report. */
export type SourceVersion = {
  /**
   * The source's rows and columns in the source's order, with the report's ids on those it has and new ids on the others,
   * and with figures in the report's units and scales.
   */
  readonly fresh: TypedTable
  /** Nothing in it: the report says what the source says. */
  readonly changes: ReadonlyArray<RefreshChange>
  readonly remarks: ReadonlyArray<RefreshRemark>
}

/** One difference, accepted or refused on its own. `key` names it within its table. */
export type RefreshChange = { readonly key: string } & (
  | {
      readonly kind: 'cell'
      readonly row: RowId
      readonly column: ColumnId
      readonly before: Cell
      readonly after: Cell
      readonly doubt: ChangeDoubt | null
    }
  | { readonly kind: 'added-row'; readonly row: RowId; readonly label: string }
  | { readonly kind: 'missing-row'; readonly row: RowId; readonly label: string }
  | {
      readonly kind: 'renamed-row'
      readonly row: RowId
      readonly before: string
      readonly after: string
    }
  | { readonly kind: 'added-column'; readonly column: ColumnId; readonly label: string }
  | { readonly kind: 'missing-column'; readonly column: ColumnId; readonly label: string }
  | {
      readonly kind: 'renamed-column'
      readonly column: ColumnId
      readonly before: string
      readonly after: string
    }
  | {
      readonly kind: 'footnote'
      readonly footnote: FootnoteId
      readonly before: string
      readonly after: string
    }
  | { readonly kind: 'added-footnote'; readonly footnote: FootnoteId; readonly text: string }
)
export type RefreshChangeKind = RefreshChange['kind']

/** Why a changed cell is kept unless a person says otherwise: they wrote it, or the source has no figure there any more. */
export type ChangeDoubt = 'overridden' | 'figure-lost'

export type RefreshRemark =
  | { readonly kind: 'sheet-renamed'; readonly before: string; readonly after: string }
  /** The source counts in another scale than before; the figures are compared and taken over in the report's. */
  | { readonly kind: 'rescaled'; readonly source: Scale; readonly report: Scale }
  | { readonly kind: 'other-unit'; readonly source: Unit; readonly report: Unit }
  /** The table is longer than is read of one: from this row of the sheet on, nothing was compared. */
  | { readonly kind: 'not-all-read'; readonly row: number }

/** Whether a change is taken over when nobody has said anything: nothing of the report is lost by it. */
export function isAcceptedByDefault(change: RefreshChange): boolean {
  if (change.kind === 'cell') return change.doubt === null
  return change.kind !== 'missing-row' && change.kind !== 'missing-column'
}

/** The keys of the changes that are taken over by default. */
export function acceptedByDefault(version: SourceVersion): ReadonlySet<string> {
  return new Set(version.changes.filter(isAcceptedByDefault).map(({ key }) => key))
}
