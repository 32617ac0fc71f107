import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countingIdSource } from '../../shared/base/id.ts'
import { applyRefresh } from '../../shared/tables/apply-refresh.ts'
import { inspectSheet, type WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { refreshTables } from '../../shared/tables/refresh-tables.ts'
import { acceptedByDefault, isAcceptedByDefault } from '../../shared/tables/table-refresh.ts'
import type { Cell, TypedTable } from '../../shared/tables/typed-table.ts'
import { describeCells, describeRefresh } from '../helpers/describe-refresh.ts'
import { type SheetSketch, sheetFromLines } from '../helpers/sheet-from-lines.ts'

type RefreshCase = {
  readonly why: string
  readonly before: ReadonlyArray<SheetSketch>
  /** What a person did in the report before the refresh. */
  readonly inReport?: {
    readonly removeRows?: ReadonlyArray<string>
    readonly removeColumns?: ReadonlyArray<string>
    readonly rename?: Readonly<Record<string, string>>
    readonly override?: ReadonlyArray<readonly [row: string, column: string, text: string]>
    readonly scale?: TypedTable['scale']
    readonly chosenRange?: true
  }
  readonly after: ReadonlyArray<SheetSketch>
  /** By table, in the order they were found. */
  readonly expected: ReadonlyArray<ReadonlyArray<string>>
  /** The first table when everything that is taken over by default has been. */
  readonly applied?: ReadonlyArray<string>
}

/**
 * One file is one case: the sheets at import, what was done in the report, the sheets later, and what a refresh must say.
 * Whatever it says, a second refresh after taking everything over has nothing more to take over.
 */
const folder = new URL('refresh/', import.meta.url)

describe('a table is refreshed from its workbook', () => {
  test.each(readdirSync(folder))('%s', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    // Safe: the files are ours, and a wrong one fails here.
    const sketch = JSON.parse(text) as RefreshCase
    const ids = countingIdSource()
    const tables = inspect(sketch.before, ids)
      .sheets.flatMap((sheet) => sheet.tables)
      .map(({ table }) => asInReport(table, sketch.inReport ?? {}))
    const newer = inspect(sketch.after, ids)
    const refreshed = refreshTables(tables, newer, ids)
    const said = refreshed.map((refresh, index) =>
      describeRefresh(tables[index] ?? never(), refresh),
    )
    expect(said).toEqual(sketch.expected)
    const applied = tables.map((table, index) => {
      const refresh = refreshed[index]
      if (refresh?.outcome !== 'found') return table
      return applyRefresh(table, refresh.version, acceptedByDefault(refresh.version))
    })
    if (sketch.applied) expect(describeCells(applied[0] ?? never())).toEqual(sketch.applied)
    for (const again of refreshTables(applied, newer, ids)) {
      if (again.outcome === 'found')
        expect(again.version.changes.filter(isAcceptedByDefault)).toEqual([])
    }
    for (const [index, table] of tables.entries()) expectIdsKept(table, applied[index] ?? never())
  })
})

function inspect(sheets: ReadonlyArray<SheetSketch>, ids: () => string): WorkbookInspection {
  const origin = { file: 'tall.xlsx', sha256: 'a'.repeat(64) }
  return {
    ...origin,
    format: 'xlsx',
    sheets: sheets.map((sheet) => inspectSheet(sheetFromLines(sheet), origin, ids)),
    warnings: [],
  }
}

function asInReport(table: TypedTable, done: NonNullable<RefreshCase['inReport']>): TypedTable {
  const isKept = (index: number) =>
    !done.removeColumns?.includes(table.columns[index]?.header.join(' ') ?? '')
  return {
    ...table,
    scale: done.scale ?? table.scale,
    columns: table.columns.flatMap((column, index) =>
      isKept(index) ? [{ ...column, sourceHeader: column.header }] : [],
    ),
    rows: table.rows.flatMap((row) => {
      if (done.removeRows?.includes(row.label)) return []
      const cells = row.cells.map((cell, index): Cell => {
        const typed = done.override?.find(
          ([label, column]) =>
            label === row.label && column === table.columns[index]?.header.join(' '),
        )
        return typed ? { state: 'text', paragraphs: [{ text: typed[2] }], overridden: true } : cell
      })
      return [
        {
          ...row,
          label: done.rename?.[row.label] ?? row.label,
          sourceLabel: row.label,
          cells: cells.filter((_, index) => isKept(index)),
        },
      ]
    }),
    source: table.source && {
      ...table.source,
      ...(done.chosenRange ? { isChosenRange: true } : {}),
    },
  }
}

function expectIdsKept(before: TypedTable, after: TypedTable): void {
  const kept = (ids: ReadonlyArray<string>, all: ReadonlyArray<string>) =>
    all.filter((id) => ids.includes(id))
  const rows = before.rows.map(({ id }) => id)
  const columns = before.columns.map(({ id }) => id)
  expect(
    kept(
      rows,
      after.rows.map(({ id }) => id),
    ),
  ).toEqual(rows)
  expect(
    kept(
      columns,
      after.columns.map(({ id }) => id),
    ),
  ).toEqual(columns)
  for (const { cells } of after.rows) expect(cells).toHaveLength(after.columns.length)
}

function never(): never {
  throw new Error('Cannot go on because a case has fewer tables than it says.')
}
