import type { Language } from '../language/language.ts'
import { applyRefresh } from '../tables/apply-refresh.ts'
import type { SourceVersion } from '../tables/table-refresh.ts'
import type { Column, Row, TypedTable } from '../tables/typed-table.ts'
import { resolveTable } from './resolve-table.ts'

/** A changed cell as a person reads it. */
export type ChangeText = {
  readonly row: string
  readonly column: string
  readonly before: string
  readonly after: string
}

/** The changed cells of a table by the key of the change, written as the report writes them. */
export function changeTexts(
  table: TypedTable,
  version: SourceVersion,
  language: Language,
): ReadonlyMap<string, ChangeText> {
  const cells = version.changes.flatMap((change) => (change.kind === 'cell' ? [change] : []))
  const after = applyRefresh(table, version, new Set(cells.map(({ key }) => key)))
  const shown = [table, after].map((one) => resolveTable(asGiven(one), 0, language).rows)
  return new Map(
    cells.map(({ key, row, column }) => {
      const rowIndex = table.rows.findIndex(({ id }) => id === row)
      const columnIndex = table.columns.findIndex(({ id }) => id === column)
      const [was, is] = shown.map((rows) => rows[rowIndex]?.cells[columnIndex]?.text ?? '')
      const heads = table.columns[columnIndex]?.header.filter((level) => level !== '') ?? []
      return [
        key,
        {
          row: table.rows[rowIndex]?.label ?? '',
          column: heads.join(' '),
          before: was ?? '',
          after: is ?? '',
        },
      ]
    }),
  )
}

/** What stands in each row the source has more than the report, by the row's id, written as the report would write it. */
export function rowTexts(
  table: TypedTable,
  version: SourceVersion,
  language: Language,
): ReadonlyMap<string, ReadonlyArray<string>> {
  const added = version.changes.flatMap((change) => (change.kind === 'added-row' ? [change] : []))
  if (added.length === 0) return new Map()
  const after = applyRefresh(table, version, new Set(added.map(({ key }) => key)))
  const { rows } = resolveTable(asGiven(after), 0, language)
  return new Map(
    after.rows.map(({ id }, index) => [id, rows[index]?.cells.map((cell) => cell.text) ?? []]),
  )
}

/** With the figures the source gave, also where the report computes them. */
function asGiven(table: TypedTable): TypedTable {
  const without = <P extends Row | Column>({ formula: _, ...part }: P) => part
  return { ...table, rows: table.rows.map(without), columns: table.columns.map(without) }
}
