import type { TypedTable } from './typed-table.ts'

/** What is shown after «Tabell 3»; the same as the title is no caption of its own. */
export function editCaption(table: TypedTable, caption: string): TypedTable {
  const bare = caption.replaceAll(/\s+/g, ' ').trim()
  if (bare === (table.caption ?? table.title)) return table
  return { ...table, caption: bare === '' || bare === table.title ? null : bare }
}
