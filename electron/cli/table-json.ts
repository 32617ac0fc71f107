import type { Language } from '../../shared/language/language.ts'
import { resolveTable } from '../../shared/report/resolve-table.ts'
import { cellValue } from '../../shared/tables/cells.ts'
import { computeTable } from '../../shared/tables/compute-table.ts'
import type { Row, TableWarning, TypedTable } from '../../shared/tables/typed-table.ts'
import { warningSentence } from './text.ts'

export type TablePlace = { readonly sheet: string | null; readonly range: string | null }

/** A table as `--json` prints it; see "Command line" in the README for the promise. */
export function tableJson(
  table: TypedTable,
  place: TablePlace,
  warnings: ReadonlyArray<TableWarning>,
  language: Language,
) {
  const shown = resolveTable(table, 0, language)
  const computed = computeTable(table)
  const markers = new Map(table.footnotes.map(({ id, marker }) => [id, marker]))
  return {
    id: table.id,
    kind: table.kind,
    title: table.title,
    caption: table.caption,
    unit: table.unit,
    scale: table.scale,
    range: place.range,
    sheet: place.sheet,
    columns: columnsJson(table),
    rows: computed.rows.map((row, index) => ({
      label: row.label,
      role: row.role,
      level: row.level,
      unit: row.unit,
      scale: row.scale,
      footnotes: row.footnotes.flatMap((id) => markers.get(id) ?? []),
      cells: cellsJson(row, shown.rows[index]?.cells.map(({ text }) => text) ?? []),
    })),
    footnotes: table.footnotes.map(({ marker, text }) => ({ marker, text })),
    warnings: warnings.map(warningJson),
  }
}

/** The label column stands first, and has no cells. */
function columnsJson({ labelHeader, columns }: TypedTable) {
  const label = {
    header: labelHeader,
    role: 'label',
    period: null,
    scenario: null,
    unit: null,
    scale: null,
  }
  const others = columns.map(({ header, role, period, scenario, unit, scale }) => ({
    header,
    role,
    period,
    scenario,
    unit,
    scale,
  }))
  return [label, ...others]
}

function cellsJson(row: Row, texts: ReadonlyArray<string>) {
  return row.cells.map((cell, index) => ({
    state: cell.state,
    value: cellValue(cell),
    text: texts[index] ?? '',
    formula: cell.formula ?? null,
    source: cell.source ?? null,
  }))
}

export function warningJson(warning: TableWarning) {
  return { code: warning.code, message: warningSentence(warning), cell: warning.cell }
}
