import type { Decimal } from '../base/decimal.ts'
import type { ColumnId, FactId, RowId, TableId } from '../base/id.ts'
import type { Scale, Scenario, Unit } from '../tables/typed-table.ts'

/** One figure with everything that is known about it. There is one fact for each number cell of each table. */
export type Fact = {
  readonly id: FactId
  readonly table: TableId
  readonly row: RowId
  readonly column: ColumnId
  readonly rowLabel: string
  readonly columnLabel: string
  readonly value: Decimal
  /** Decimals the table shows. */
  readonly decimals: number
  readonly unit: Unit | null
  readonly scale: Scale
  readonly period: string | null
  readonly scenario: Scenario | null
  readonly source: FactSource | null
  /** What has another of the same name in the table, so that the name no longer says which figure it is. */
  readonly sharesName?: 'row' | 'column'
}

/** The workbook cell a fact was read from; null when it was typed in the app. */
export type FactSource = {
  readonly file: string
  readonly sheet: string
  readonly cell: string
  readonly sha256: string
}

export type Ledger = ReadonlyMap<FactId, Fact>
