import { useMemo } from 'react'
import { parseCellAddress } from '../../shared/excel/cell-address.ts'
import type { SheetInspection } from '../../shared/tables/inspect-workbook.ts'
import { text } from '../text/text.ts'
import { nextDoubtful, reasonsByCell, remarksOf } from './remarks.ts'
import { cursorAt } from './sheet-cursor.ts'
import type { PlanView } from './use-plan-view.ts'

/** What there is to look at in the sheet, and the way from one doubtful cell to the next. */
export function useDoubts(
  { plan, sheet, cursor, moveTo, say }: PlanView,
  shown: SheetInspection | undefined,
) {
  const remarks = useMemo(() => {
    const tables = plan.filter((planned) => planned.sheet === sheet)
    return shown ? remarksOf(shown, tables) : []
  }, [shown, plan, sheet])
  const reasons = useMemo(() => reasonsByCell(remarks), [remarks])

  function showCell(cell: string) {
    const place = parseCellAddress(cell)
    if (!place) return
    moveTo(cursorAt(place))
    say(`${cell}: ${reasons.get(cell) ?? ''}`)
  }
  function showDoubtful(by: 1 | -1) {
    const cell = nextDoubtful(reasons.keys(), cursor.at, by)
    if (cell === null) say(text.workbook.noneDoubtful)
    else showCell(cell)
  }
  return { remarks, reasons, showCell, showDoubtful }
}
