import type { TypedTable } from './typed-table.ts'

/** What the table tells those who have it read aloud, on one line; nothing written is what is made from the table. */
export function editAlt(table: TypedTable, alt: string): TypedTable {
  const line = alt.replaceAll(/\s*\n\s*/g, ' ')
  if (line === (table.alt ?? '')) return table
  const { alt: _, ...rest } = table
  return line.trim() === '' ? rest : { ...rest, alt: line }
}
