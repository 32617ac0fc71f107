import type { ChapterId, ColumnId } from '../../shared/base/id.ts'
import { parseCellAddress, rangeName } from '../../shared/excel/cell-address.ts'
import {
  type ColumnChange,
  changeColumn,
  changeTable,
  type TableChange,
  withoutColumns,
} from '../../shared/tables/adjust-table.ts'
import type {
  SheetInspection,
  TableCandidate,
  WorkbookInspection,
} from '../../shared/tables/inspect-workbook.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { text } from '../text/text.ts'

export type ImportChoice = {
  readonly table: TypedTable
  readonly chapter: ChapterId | null
  /** Present exactly when `chapter` is null. Tables with the same title share the new chapter. */
  readonly newChapterTitle?: string
}

/** A found table with what the person has decided about it so far. */
export type PlannedTable = {
  readonly key: string
  readonly sheet: number
  readonly candidate: TableCandidate
  readonly isIncluded: boolean
  /** As corrected, with every column still there. */
  readonly table: TypedTable
  readonly leftOut: ReadonlySet<ColumnId>
  /** Null: a new chapter. */
  readonly chapter: ChapterId | null
}

export type ImportPlan = ReadonlyArray<PlannedTable>

/** Every found table as it was understood. Tables in hidden sheets wait to be chosen. */
export function planImport(inspection: WorkbookInspection, chapter: ChapterId | null): ImportPlan {
  return inspection.sheets.flatMap(({ sheet, tables }, sheetIndex) =>
    tables.map((candidate, index) => ({
      key: tableKey(sheetIndex, index),
      sheet: sheetIndex,
      candidate,
      isIncluded: !sheet.hidden,
      table: candidate.table,
      leftOut: new Set<ColumnId>(),
      chapter,
    })),
  )
}

/** Names one found table for as long as the dialog is open. */
export function tableKey(sheet: number, index: number): string {
  return `${sheet}-${index}`
}

export type PlanChange =
  | { readonly kind: 'include'; readonly isIncluded: boolean }
  | { readonly kind: 'table'; readonly change: TableChange }
  | { readonly kind: 'column'; readonly column: ColumnId; readonly change: ColumnChange }
  | { readonly kind: 'leaveOut'; readonly column: ColumnId }
  | { readonly kind: 'chapter'; readonly chapter: ChapterId | null }

/** The plan with one thing changed about the tables with these keys. */
export function changePlan(
  plan: ImportPlan,
  keys: ReadonlyArray<string>,
  change: PlanChange,
): ImportPlan {
  return plan.map((planned) => (keys.includes(planned.key) ? changed(planned, change) : planned))
}

function changed(planned: PlannedTable, change: PlanChange): PlannedTable {
  switch (change.kind) {
    case 'include':
      return { ...planned, isIncluded: change.isIncluded }
    case 'table':
      return { ...planned, table: changeTable(planned.table, change.change) }
    case 'column': {
      // Saying what a column is also takes it in again.
      const leftOut = new Set([...planned.leftOut].filter((id) => id !== change.column))
      return {
        ...planned,
        leftOut,
        table: changeColumn(planned.table, change.column, change.change),
      }
    }
    case 'leaveOut':
      return { ...planned, leftOut: new Set([...planned.leftOut, change.column]) }
    case 'chapter':
      return { ...planned, chapter: change.chapter }
  }
}

/** The table as it will be inserted. */
export function finishedTable({
  table,
  leftOut,
}: Pick<PlannedTable, 'table' | 'leftOut'>): TypedTable {
  return withoutColumns(table, leftOut)
}

/** What the person is told to be the name: a table without a title is called by its place. */
export function titleOf({ table, candidate }: PlannedTable): string {
  return table.title.trim() || text.workbook.untitled(rangeName(candidate.range))
}

/** A sheet with several tables gives one chapter with the name of the sheet; a single table gives its own title. */
export function newChapterTitle(
  planned: PlannedTable,
  sheets: ReadonlyArray<SheetInspection>,
): string {
  const inspection = sheets[planned.sheet]
  return inspection && inspection.tables.length > 1 ? inspection.sheet.name : titleOf(planned)
}

/** The chosen tables in workbook order. */
export function importChoices(
  plan: ImportPlan,
  sheets: ReadonlyArray<SheetInspection>,
): ReadonlyArray<ImportChoice> {
  return plan
    .filter(({ isIncluded }) => isIncluded)
    .map((planned) => {
      const table = { ...finishedTable(planned), title: titleOf(planned) }
      return planned.chapter === null
        ? { table, chapter: null, newChapterTitle: newChapterTitle(planned, sheets) }
        : { table, chapter: planned.chapter }
    })
}

/** Sheet column of each table column, zero-based. A column where no cell has an address follows the one before it. */
export function sheetColumns({ candidate }: PlannedTable): ReadonlyArray<number> {
  const { table, range } = candidate
  let last = range.left
  return table.columns.map((_, index) => {
    last = addressedColumn(table, index) ?? Math.min(last + 1, range.right)
    return last
  })
}

function addressedColumn(table: TypedTable, index: number): number | null {
  for (const row of table.rows) {
    const address = parseCellAddress(row.cells[index]?.source ?? '')
    if (address) return address.column
  }
  return null
}
