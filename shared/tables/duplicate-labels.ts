import type { Column, Row, TableWarning } from './typed-table.ts'

/** A warning for each label that does not tell its rows apart: a later refresh could mistake one for the other. */
export function duplicateLabels(
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<Row>,
): ReadonlyArray<TableWarning> {
  const seen = new Set<string>()
  const warned = new Set<string>()
  const warnings: TableWarning[] = []
  for (const row of rows) {
    if (row.label === '') continue
    const name = [row.label, ...nameBeside(columns, row)].join('\u0000')
    if (seen.has(name) && !warned.has(name)) {
      const cell = row.cells.find(({ source }) => source !== undefined)?.source ?? null
      warnings.push({ code: 'duplicate-label', detail: row.label, cell })
      warned.add(name)
    }
    seen.add(name)
  }
  return warnings
}

/** What stands beside a label to tell rows apart: a year or a unit. */
export function nameBeside(columns: ReadonlyArray<Column>, row: Row): ReadonlyArray<string> {
  return columns.map((column, index) => {
    const cell = row.cells[index]
    const isName = column.role === 'unit' || column.role === 'value'
    return isName && cell?.state === 'text' ? (cell.paragraphs[0]?.text ?? '') : ''
  })
}
