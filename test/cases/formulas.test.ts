import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countingIdSource } from '../../shared/base/id.ts'
import { givenDifferences } from '../../shared/tables/compare-given.ts'
import type { Formula } from '../../shared/tables/formula.ts'
import { inspectSheet } from '../../shared/tables/inspect-workbook.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { type SheetSketch, sheetFromLines } from '../helpers/sheet-from-lines.ts'

/** One file is one case: a sheet, the formulas its table must have, and where its figures say another thing. */
type Case = SheetSketch & {
  readonly why: string
  readonly formulas: ReadonlyArray<string>
  readonly differences: ReadonlyArray<string>
}

const folder = new URL('formulas/', import.meta.url)

describe('a table computes what its workbook does', () => {
  test.each(readdirSync(folder))('%s', (file) => {
    // Safe: the files are ours, and a wrong one fails here.
    const expected = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case
    const origin = { file, sha256: 'a'.repeat(64) }
    const inspection = inspectSheet(sheetFromLines(expected), origin, countingIdSource())
    const tables = inspection.tables.map(({ table }) => table)
    expect(tables.flatMap(describeFormulas)).toEqual(expected.formulas)
    expect(tables.flatMap(describeDifferences)).toEqual(expected.differences)
  })
})

function describeFormulas({ rows, columns }: TypedTable): ReadonlyArray<string> {
  const label = (id: string) => rows.find((row) => row.id === id)?.label ?? '?'
  const heading = (id: string) =>
    columns.find((column) => column.id === id)?.header.join(' ') ?? '?'
  return [
    ...rows.flatMap((row) => (row.formula ? [`${row.label} = ${words(row.formula, label)}`] : [])),
    ...columns.flatMap(({ id, formula }) =>
      formula ? [`${heading(id)}: ${words(formula, heading)}`] : [],
    ),
  ]
}

function words<Id>(formula: Formula<Id>, name: (id: Id) => string): string {
  switch (formula.kind) {
    case 'sum':
      return formula.terms.map(({ of, sign }) => `${sign === 1 ? '+' : '−'} ${name(of)}`).join(' ')
    case 'average':
      return `average ${formula.of.map(name).join(', ')}`
    case 'change':
    case 'changePercent':
      return `${formula.kind} ${name(formula.from)} → ${name(formula.to)}`
    case 'share':
      return `share ${name(formula.part)} → ${name(formula.whole)}`
  }
}

function describeDifferences(table: TypedTable): ReadonlyArray<string> {
  return givenDifferences(table).map(({ row, column, given, computed, isRounding }) => {
    const label = table.rows.find(({ id }) => id === row)?.label
    const heading = table.columns.find(({ id }) => id === column)?.header.join(' ')
    const reason = isRounding ? ' (rounding)' : ''
    return `${label} / ${heading}: ${given}, computed ${computed.slice(0, 8)}${reason}`
  })
}
