import type { ColumnId } from '../base/id.ts'
import { periodOfHeader } from './read-columns.ts'
import { scenarioInText } from './read-period.ts'
import type { Column, TypedTable } from './typed-table.ts'

/**
 * Changes one level of a column's heading. Period and scenario follow when they were what the old heading said; one
 * that was set by hand stays.
 */
export function editColumnHeader(
  table: TypedTable,
  column: ColumnId,
  level: number,
  text: string,
): TypedTable {
  const found = table.columns.find(({ id }) => id === column)
  return found ? setColumnHeader(table, column, found.header.with(level, text.trim())) : table
}

/** As `editColumnHeader`, for all levels at once. */
export function setColumnHeader(
  table: TypedTable,
  column: ColumnId,
  header: ReadonlyArray<string>,
): TypedTable {
  const columns = table.columns.map((other) =>
    other.id === column ? withHeader(other, header) : other,
  )
  return { ...table, columns }
}

function withHeader(column: Column, header: ReadonlyArray<string>): Column {
  const { period, scenario } = column
  const isPeriodSaid = period === periodOfHeader(column.header)
  const isScenarioSaid = scenario === scenarioInText(column.header.join(' '))
  return {
    ...column,
    header,
    period: isPeriodSaid ? periodOfHeader(header) : period,
    scenario: isScenarioSaid ? scenarioInText(header.join(' ')) : scenario,
  }
}
