import { join } from 'node:path'
import { createResources } from '../../electron/resources.ts'
import { countingIdSource } from '../../shared/base/id.ts'
import type { Language } from '../../shared/language/language.ts'
import { resolveTable } from '../../shared/report/resolve-table.ts'
import type { ResolvedTable } from '../../shared/report/resolved.ts'
import { editCell } from '../../shared/tables/edit-cell.ts'
import { type TableTemplate, tableFromTemplate } from '../../shared/tables/table-template.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { projectRoot } from './source-files.ts'

/** The table templates of the product, by group. */
export const tableTemplateGroups = await createResources(
  join(projectRoot, 'resources'),
).tableTemplates()

export const tableTemplates = tableTemplateGroups.flatMap(({ templates }) => templates)

export function templateCalled(id: string): TableTemplate {
  const found = tableTemplates.find((template) => template.id === id)
  if (!found) throw new Error(`There is no table template ${id}.`)
  return found
}

/** What a row of a template's table shows when these figures are typed in its columns; '' leaves a cell. */
export function shownWith(
  id: string,
  figures: Readonly<Record<string, ReadonlyArray<string>>>,
  language: Language = 'nb',
): (row: string) => ReadonlyArray<string> {
  const template = templateCalled(id)
  const table = tableFromTemplate(template, { year: 2024, language }, countingIdSource())
  const resolved = resolveTable(typeIn(template, table, figures), 1, language)
  return (row) => textsOf(resolved.rows[template.rows.findIndex((one) => one.id === row)])
}

function typeIn(
  template: TableTemplate,
  table: TypedTable,
  figures: Readonly<Record<string, ReadonlyArray<string>>>,
): TypedTable {
  const unknown = Object.keys(figures).find((id) => !template.rows.some((row) => row.id === id))
  if (unknown !== undefined) throw new Error(`${template.id} has no row ${unknown}.`)
  return template.rows.reduce((before, { id }, index) => {
    const row = table.rows[index]
    const typed = row ? (figures[id] ?? []) : []
    return typed.reduce((written, figure, position) => {
      const column = table.columns[position]
      return row && column && figure !== '' ? editCell(written, row.id, column.id, figure) : written
    }, before)
  }, table)
}

function textsOf(row: ResolvedTable['rows'][number] | undefined): ReadonlyArray<string> {
  return (row?.cells ?? []).map(({ text }) => text.replaceAll('\u00a0', ' '))
}
