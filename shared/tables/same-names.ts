import type { ColumnId, RowId } from '../base/id.ts'
import { nameBeside } from './duplicate-labels.ts'
import type { Column, Row } from './typed-table.ts'

/**
 * The rows that nothing a reader sees tells apart: same label, same words beside it, under the same heading, above the
 * same sum and part of the same row.
 */
export function rowsNamedAlike(
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<Row>,
): ReadonlySet<RowId> {
  let [group, sums] = ['', 0]
  const parents: string[] = []
  const names = rows.map((row) => {
    const label = asRead(row.label)
    if (row.role === 'group') [group, sums] = [label, 0]
    const depth = row.level + (row.role === 'ofWhich' ? 1 : 0)
    parents.length = Math.min(parents.length, depth)
    const above = parents.join('\u0001')
    parents[depth] = label
    const name = [group, sums, above, label, ...nameBeside(columns, row)].join('\u0000')
    if (row.role === 'subtotal' || row.role === 'total') sums++
    return { id: row.id, name: label === '' ? null : name }
  })
  return sharing(names)
}

/** The columns that neither heading, period, unit nor role tells apart. */
export function columnsNamedAlike(columns: ReadonlyArray<Column>): ReadonlySet<ColumnId> {
  return sharing(
    columns.map(({ id, header, period, scenario, unit, role }) => {
      const words = asRead(header.join(' '))
      return {
        id,
        name: words === '' ? null : [words, period, scenario, unit, role].join('\u0000'),
      }
    }),
  )
}

function asRead(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}

/** The ids whose name another has too; without a name there is nothing to mistake it for. */
function sharing<Id>(
  named: ReadonlyArray<{ readonly id: Id; readonly name: string | null }>,
): ReadonlySet<Id> {
  const byName = new Map<string, Id[]>()
  for (const { id, name } of named) {
    if (name !== null) byName.set(name, [...(byName.get(name) ?? []), id])
  }
  return new Set([...byName.values()].filter((ids) => ids.length > 1).flat())
}
