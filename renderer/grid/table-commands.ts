import { putTables } from '../stores/change-report.ts'
import { reportStore } from '../stores/report-store.ts'
import { select, uiStore } from '../stores/ui-store.ts'
import { chosenRange } from './chosen-range.ts'
import { positionOf } from './grid-place.ts'
import { gridStore, sayInTable } from './grid-store.ts'
import { type GridTarget, type Outcome, targetOf } from './grid-target.ts'
import { flatEntries } from './menu-entries.ts'
import { cellMenu } from './table-menu.ts'

export type TableCommand = {
  readonly id: string
  readonly label: string
  readonly run: () => void
}

/** Everything that can be done with the chosen cell of a table, its row and its column; nothing when none is chosen. */
export function tableCommands(): ReadonlyArray<TableCommand> {
  const target = chosenTarget()
  if (!target) return []
  return flatEntries(cellMenu(target)).map(({ id, label, run }) => ({
    id: `table-${id}`,
    label,
    run: () => perform(run()),
  }))
}

function chosenTarget(): GridTarget | null {
  const { selection } = uiStore.getState()
  if (selection.kind !== 'cell') return null
  const table = reportStore.getState().tables[selection.table]
  const at = table && positionOf(table, selection)
  if (!table || !at) return null
  const { anchor } = gridStore.getState()
  const from = anchor?.table === table.id ? anchor.place : null
  const { row, column } = selection
  return targetOf(table, { row, column }, chosenRange(table, at, from))
}

function perform({ table, said, place, footnote }: Outcome): void {
  if (said !== '') sayInTable(table.id, said)
  if (table === reportStore.getState().tables[table.id]) return
  gridStore.setState({
    cut: null,
    ...(footnote ? { footnote } : {}),
    ...(place ? { anchor: null } : {}),
  })
  putTables([table])
  if (place) select({ kind: 'cell', table: table.id, ...place })
}
