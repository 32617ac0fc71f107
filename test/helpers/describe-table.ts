import type { TableCandidate } from '../../shared/tables/inspect-workbook.ts'
import type { Cell, Column, Row, TableWarning } from '../../shared/tables/typed-table.ts'

/** A table as lines a person can read and compare. */
export type TableDescription = {
  readonly table: string
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<string>
  readonly footnotes?: ReadonlyArray<string>
  readonly warnings?: ReadonlyArray<string>
}

export function describeTable({ table, headRows, warnings }: TableCandidate): TableDescription {
  const measure = words(table.unit, table.scale === 1 ? null : `×${table.scale}`)
  const range = table.source?.range ?? ''
  const marker = (id: string) => table.footnotes.find((note) => note.id === id)?.marker ?? '?'
  return {
    table: words(range, `[${table.kind}]`, `head ${headRows}`, measure, `"${table.title}"`),
    columns: [table.labelHeader.join(' / '), ...table.columns.map(describeColumn)],
    rows: table.rows.map((row) => describeRow(row, marker)),
    ...(table.footnotes.length > 0
      ? { footnotes: table.footnotes.map((note) => `${note.marker} ${note.text}`) }
      : {}),
    ...(warnings.length > 0 ? { warnings: warnings.map(describeWarning) } : {}),
  }
}

export function describeWarning({ code, cell, detail }: TableWarning): string {
  return words(code, cell, `"${detail}"`)
}

function describeColumn({ header, role, period, scenario, unit, scale }: Column): string {
  const factor = scale === null ? null : `×${scale}`
  return `${header.join(' / ')} <${words(role, period, scenario, unit, factor)}>`
}

function describeRow(row: Row, marker: (id: string) => string): string {
  const role = row.role === 'item' ? null : `(${row.role})`
  const factor = row.scale === null ? null : `×${row.scale}`
  const notes = row.footnotes.map((id) => `^${marker(id)}`)
  const measure = row.unit === null ? factor : `{${words(row.unit, factor)}}`
  const head = words('>'.repeat(row.level) || null, role, row.label, ...notes, measure)
  return `${head} :: ${row.cells.map((cell) => describeCell(cell, marker)).join(' | ')}`
}

function describeCell(cell: Cell, marker: (id: string) => string): string {
  const factor = cell.scale === undefined ? null : `×${cell.scale}`
  const notes = (cell.footnotes ?? []).map((id) => `^${marker(id)}`)
  const measure = cell.unit === undefined ? factor : `{${words(cell.unit, factor)}}`
  const comment = cell.comment === undefined ? null : `(comment "${cell.comment}")`
  return words(contentOf(cell), ...notes, measure, comment)
}

function contentOf(cell: Cell): string {
  switch (cell.state) {
    case 'number':
      return `${cell.value}(${cell.decimals})`
    case 'zero':
      return `0(${cell.decimals})`
    case 'blank':
      return '_'
    case 'notApplicable':
      return `n/a "${cell.text}"`
    case 'text':
      return `"${cell.paragraphs.map(({ text }) => text).join('/')}"`
    case 'error':
      return cell.code
    case 'uncalculated':
      return 'uncalculated'
  }
}

function words(...parts: ReadonlyArray<string | null>): string {
  return parts.filter((part) => part !== null && part !== '').join(' ')
}
