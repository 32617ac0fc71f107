import type { ChapterId } from '../../shared/base/id.ts'
import { rangeName } from '../../shared/excel/cell-address.ts'
import {
  type Adjustments,
  adjustTable,
  type ColumnAdjustment,
  noAdjustments,
  type RowAdjustment,
  type TableChange,
  withoutLeftOut,
} from '../../shared/tables/adjust-table.ts'
import type {
  ChosenReading,
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

/** A found or drawn table with what the person has decided about it so far. */
export type PlannedTable = {
  readonly key: string
  readonly sheet: number
  /** As it was understood first; null for a table the person drew. */
  readonly found: TableCandidate | null
  /** As it is read now. */
  readonly candidate: TableCandidate
  /** What the person said about head and labels; the rest was found out. */
  readonly chosen: ChosenReading
  readonly adjustments: Adjustments
  readonly isIncluded: boolean
  /** As corrected, with what is left out still there. */
  readonly table: TypedTable
  /** Null: a new chapter. */
  readonly chapter: ChapterId | null
  /** What the person calls the new chapter; null: nothing said. */
  readonly chapterTitle: string | null
}

export type ImportPlan = ReadonlyArray<PlannedTable>

/** Every found table as it was understood. Tables in hidden sheets wait to be chosen. */
export function planImport(inspection: WorkbookInspection, chapter: ChapterId | null): ImportPlan {
  return inspection.sheets.flatMap(({ sheet, tables }, sheetIndex) =>
    tables.map((candidate, index) => ({
      key: `${sheetIndex}-${index}`,
      sheet: sheetIndex,
      found: candidate,
      candidate,
      chosen: {},
      adjustments: noAdjustments,
      isIncluded: !sheet.hidden,
      table: candidate.table,
      chapter,
      chapterTitle: null,
    })),
  )
}

/** The plan with a table the person drew, last among those of its sheet; `key` names it. */
export function addDrawn(
  plan: ImportPlan,
  sheet: number,
  candidate: TableCandidate,
  chapter: ChapterId | null,
): { readonly plan: ImportPlan; readonly key: string } {
  const key = `${sheet}-drawn-${candidate.table.id}`
  const drawn: PlannedTable = {
    ...{ key, sheet, candidate, chapter },
    found: null,
    chosen: {},
    adjustments: noAdjustments,
    isIncluded: true,
    table: candidate.table,
    chapterTitle: null,
  }
  const after = plan.findLastIndex((planned) => planned.sheet <= sheet) + 1
  return { plan: [...plan.slice(0, after), drawn, ...plan.slice(after)], key }
}

export type PlanChange =
  | { readonly kind: 'include'; readonly isIncluded: boolean }
  | { readonly kind: 'table'; readonly change: TableChange }
  /** Rows and columns by their place in the sheet. Saying what one is also takes it in again. */
  | { readonly kind: 'column'; readonly column: number; readonly change: ColumnAdjustment }
  | { readonly kind: 'leaveOutColumn'; readonly column: number }
  | { readonly kind: 'row'; readonly row: number; readonly change: RowAdjustment }
  | { readonly kind: 'leaveOutRow'; readonly row: number }
  | { readonly kind: 'chapter'; readonly chapter: ChapterId | null; readonly title?: string }
  /** Another range, head or label column: what the person said about rows, columns and title stays. */
  | { readonly kind: 'read'; readonly candidate: TableCandidate; readonly chosen: ChosenReading }
  | { readonly kind: 'reset' }

/** The plan with one thing changed about the tables with these keys. A drawn table that is reset goes. */
export function changePlan(
  plan: ImportPlan,
  keys: ReadonlyArray<string>,
  change: PlanChange,
): ImportPlan {
  return plan.flatMap((planned) => {
    if (!keys.includes(planned.key)) return [planned]
    if (change.kind === 'reset' && planned.found === null) return []
    return [changed(planned, change)]
  })
}

function changed(planned: PlannedTable, change: PlanChange): PlannedTable {
  switch (change.kind) {
    case 'include':
      return { ...planned, isIncluded: change.isIncluded }
    case 'chapter':
      return { ...planned, chapter: change.chapter, chapterTitle: change.title ?? null }
    case 'read':
      return {
        ...readAnew(planned, keepTitle(planned, change.candidate), planned.adjustments),
        chosen: change.chosen,
      }
    case 'reset':
      return {
        ...readAnew(planned, planned.found ?? planned.candidate, noAdjustments),
        chosen: {},
      }
    default:
      return readAnew(planned, planned.candidate, adjusted(planned.adjustments, change))
  }
}

type AdjustmentChange = Extract<
  PlanChange,
  { readonly kind: 'table' | 'column' | 'leaveOutColumn' | 'row' | 'leaveOutRow' }
>

function adjusted(before: Adjustments, change: AdjustmentChange): Adjustments {
  switch (change.kind) {
    case 'table':
      return { ...before, table: { ...before.table, ...change.change } }
    case 'column': {
      const { column } = change
      const columns = new Map(before.columns)
      columns.set(column, { ...columns.get(column), ...change.change })
      return { ...before, columns, leftOutColumns: without(before.leftOutColumns, column) }
    }
    case 'leaveOutColumn':
      return { ...before, leftOutColumns: new Set([...before.leftOutColumns, change.column]) }
    case 'row': {
      const { row } = change
      const rows = new Map(before.rows)
      rows.set(row, { ...rows.get(row), ...change.change })
      return { ...before, rows, leftOutRows: without(before.leftOutRows, row) }
    }
    case 'leaveOutRow':
      return { ...before, leftOutRows: new Set([...before.leftOutRows, change.row]) }
  }
}

function without(places: ReadonlySet<number>, place: number): ReadonlySet<number> {
  return new Set([...places].filter((other) => other !== place))
}

/** The id stays, so that a table that is read another way is the same table. */
function readAnew(
  planned: PlannedTable,
  read: TableCandidate,
  adjustments: Adjustments,
): PlannedTable {
  const { id } = planned.candidate.table
  const candidate = { ...read, table: { ...read.table, id } }
  return { ...planned, candidate, adjustments, table: adjustTable(candidate, adjustments) }
}

/** A range that holds no title of its own would be called what its sheet is: then the title from before is better. */
function keepTitle({ candidate: before }: PlannedTable, read: TableCandidate): TableCandidate {
  const isSheetName = read.table.title === (read.table.source?.sheet ?? read.table.title)
  return isSheetName ? { ...read, table: { ...read.table, title: before.table.title } } : read
}

/** Whether anything differs from how the table was understood first. */
export function isChanged({ found, candidate, adjustments }: PlannedTable): boolean {
  if (found === null || adjustments !== noAdjustments) return true
  return rangeName(found.range) !== rangeName(candidate.range) || !isSameHead(found, candidate)
}

function isSameHead(a: TableCandidate, b: TableCandidate): boolean {
  return a.headRows === b.headRows && a.labelColumn === b.labelColumn
}

/** The table as it will be inserted. */
export function finishedTable(
  planned: Pick<PlannedTable, 'table' | 'candidate' | 'adjustments'>,
): TypedTable {
  return withoutLeftOut(planned.table, planned.candidate, planned.adjustments)
}

/** What the person is told to be the name: a table without a title is called by its place. */
export function titleOf({ table, candidate }: PlannedTable): string {
  return table.title.trim() || text.workbook.untitled(rangeName(candidate.range))
}

/** What the person said; else a sheet with several tables gives one chapter with its name, a single table its title. */
export function newChapterTitle(
  planned: PlannedTable,
  sheets: ReadonlyArray<SheetInspection>,
): string {
  if (planned.chapterTitle?.trim()) return planned.chapterTitle.trim()
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
