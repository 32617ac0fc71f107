import { type CellRange, parseCellAddress } from '../../shared/excel/cell-address.ts'
import type { SheetInspection } from '../../shared/tables/inspect-workbook.ts'
import type { TableWarning } from '../../shared/tables/typed-table.ts'
import { warningText } from '../text/warning-text.ts'
import type { PlannedTable } from './import-plan.ts'

/** Everything there is to look at in a sheet: about its tables as they are read now, then about the rest, each once. */
export function remarksOf(
  { warnings }: SheetInspection,
  tables: ReadonlyArray<PlannedTable>,
): ReadonlyArray<TableWarning> {
  const ranges = tables.map(({ candidate }) => candidate.range)
  const all = [
    ...tables.flatMap(({ candidate }) => candidate.warnings),
    // What stood outside every table may be inside one that was drawn since.
    ...warnings.filter(({ code, cell }) => code !== 'outside-table' || !isInside(cell, ranges)),
  ]
  return [...new Map(all.map((remark) => [remarkKey(remark), remark])).values()]
}

export function remarkKey({ code, cell, detail }: TableWarning): string {
  return JSON.stringify([code, cell, detail])
}

/** The reasons for doubt, by address. */
export function reasonsByCell(warnings: ReadonlyArray<TableWarning>): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>()
  for (const warning of warnings) {
    if (warning.cell === null) continue
    const known = reasons.get(warning.cell)
    const sentence = warningText(warning)
    reasons.set(warning.cell, known ? `${known} ${sentence}` : sentence)
  }
  return reasons
}

/** The doubtful cell after (or before) a place, in reading order and round again; null when there is none. */
export function nextDoubtful(
  cells: Iterable<string>,
  from: { readonly row: number; readonly column: number } | null,
  by: 1 | -1,
): string | null {
  const places = [...cells]
    .flatMap((cell) => {
      const place = parseCellAddress(cell)
      return place ? [{ cell, ...place }] : []
    })
    .sort((a, b) => by * (a.row - b.row || a.column - b.column))
  const isBeyond = (place: { readonly row: number; readonly column: number }) =>
    from === null || by * (place.row - from.row || place.column - from.column) > 0
  return (places.find(isBeyond) ?? places[0])?.cell ?? null
}

function isInside(cell: string | null, ranges: ReadonlyArray<CellRange>): boolean {
  const place = parseCellAddress(cell ?? '')
  if (!place) return false
  return ranges.some(
    ({ top, bottom, left, right }) =>
      place.row >= top && place.row <= bottom && place.column >= left && place.column <= right,
  )
}
