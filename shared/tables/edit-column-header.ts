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

/** One more level of headings over the others, empty. */
export function addHeadingLevel(table: TypedTable): TypedTable {
  const levels = headingLevels(table)
  const above = (header: ReadonlyArray<string>) => ['', ...filled(header, levels)]
  return withHeaders(table, above)
}

/** Without the upper level of headings; the same table when it has no more than one. */
export function removeHeadingLevel(table: TypedTable): TypedTable {
  const levels = headingLevels(table)
  return levels < 2 ? table : withHeaders(table, (header) => filled(header, levels).slice(1))
}

function headingLevels({ labelHeader, columns }: TypedTable): number {
  return Math.max(1, labelHeader.length, ...columns.map(({ header }) => header.length))
}

/** A shorter heading begins at the bottom. */
function filled(header: ReadonlyArray<string>, levels: number): ReadonlyArray<string> {
  return [...Array<string>(levels - header.length).fill(''), ...header]
}

function withHeaders(
  table: TypedTable,
  change: (header: ReadonlyArray<string>) => ReadonlyArray<string>,
): TypedTable {
  const columns = table.columns.map((column) => withHeader(column, change(column.header)))
  return { ...table, labelHeader: change(table.labelHeader), columns }
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
