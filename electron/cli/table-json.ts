import type { FootnoteId } from '../../shared/base/id.ts'
import type { Language } from '../../shared/language/language.ts'
import { resolveTable } from '../../shared/report/resolve-table.ts'
import { cellValue } from '../../shared/tables/cells.ts'
import { type CellAt, computeTable, formulaFigure } from '../../shared/tables/compute-table.ts'
import type { Cell, TableWarning, TypedTable } from '../../shared/tables/typed-table.ts'
import { warningSentence } from './text.ts'

type MarkersOf = (notes?: ReadonlyArray<FootnoteId>) => ReadonlyArray<string>

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
  const markersOf: MarkersOf = (notes = []) => notes.flatMap((id) => markers.get(id) ?? [])
  return {
    id: table.id,
    kind: table.kind,
    title: table.title,
    caption: table.caption,
    unit: table.unit,
    scale: table.scale,
    range: place.range,
    sheet: place.sheet,
    columns: columnsJson(table, markersOf),
    rows: computed.rows.map((row, index) => ({
      label: row.label,
      role: row.role,
      level: row.level,
      unit: row.unit,
      scale: row.scale,
      direction: row.direction ?? null,
      footnotes: markersOf(row.footnotes),
      cells: row.cells.map((cell, column) => ({
        ...cellJson(cell, shown.rows[index]?.cells[column]?.text ?? ''),
        ...formulaJson(table, { row: index, column }),
        footnotes: markersOf(cell.footnotes),
      })),
    })),
    footnotes: table.footnotes.map(({ marker, text }) => ({ marker, text })),
    warnings: warnings.map(warningJson),
  }
}

/** The label column stands first, and has no cells. */
function columnsJson({ labelHeader, columns }: TypedTable, markersOf: MarkersOf) {
  const label = {
    header: labelHeader,
    role: 'label',
    period: null,
    scenario: null,
    unit: null,
    scale: null,
    footnotes: [],
  }
  const others = columns.map(({ header, role, period, scenario, unit, scale, footnotes }) => ({
    header,
    role,
    period,
    scenario,
    unit,
    scale,
    footnotes: markersOf(footnotes),
  }))
  return [label, ...others]
}

function cellJson(cell: Cell, text: string) {
  return {
    state: cell.state,
    value: cellValue(cell),
    text,
    formula: cell.formula ?? null,
    source: cell.source ?? null,
    comment: cell.comment ?? null,
    overridden: cell.overridden === true,
  }
}

/** `given` is the figure that was typed or imported, `computed` what the table's own formula gives; either may be shown. */
function formulaJson(table: TypedTable, at: CellAt) {
  const given = table.rows[at.row]?.cells[at.column]
  const figure = formulaFigure(table, at)
  return {
    given: given ? cellValue(given) : null,
    computed: figure?.kind === 'value' ? figure.value : null,
  }
}

export function warningJson(warning: TableWarning) {
  return { code: warning.code, message: warningSentence(warning), cell: warning.cell }
}
