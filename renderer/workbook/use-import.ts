import { useCallback } from 'react'
import type { ChapterId } from '../../shared/base/id.ts'
import { type CellRange, rangeName } from '../../shared/excel/cell-address.ts'
import type { WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { text } from '../text/text.ts'
import type { ImportDialogProps } from './import-dialog-props.ts'
import { changePlan, type PlanChange } from './import-plan.ts'
import { useDoubts } from './use-doubts.ts'
import { usePlanView } from './use-plan-view.ts'
import { useReading } from './use-reading.ts'
import { useSheetPart } from './use-sheet-part.ts'

/** The plan, what is looked at, and everything that can be done with either. */
export type ImportState = ReturnType<typeof useImport>

export function useImport(
  inspection: WorkbookInspection,
  chapter: ChapterId | null,
  readPart: ImportDialogProps['onReadPart'],
) {
  const view = usePlanView(inspection, chapter)
  const { setPlan, say } = view
  const { fetchPart, leavePart, ...part } = useSheetPart(inspection, view.sheet, readPart)
  const doubts = useDoubts(view, part.shown)
  const reading = useReading(view, inspection, part.shown?.sheet, chapter)

  const change = useCallback(
    (keys: ReadonlyArray<string>, what: PlanChange) => {
      setPlan((before) => changePlan(before, keys, what))
      say('')
    },
    [setPlan, say],
  )
  /** Shows the rows of a range, which are read first when they are not among those shown; the range is then selected. */
  async function showPart(range: CellRange) {
    const fault = await fetchPart(range.top, range.bottom)
    if (fault !== null) return view.say(fault, true)
    const { top, left, bottom, right } = range
    view.moveTo({ at: { row: top, column: left }, anchor: { row: bottom, column: right } })
    view.say(text.workbook.selected(rangeName(range)))
  }
  function showTable(key: string) {
    const planned = view.plan.find((other) => other.key === key)
    if (!planned) return
    leavePart(planned.sheet, planned.candidate.range.top)
    view.show(key, planned.sheet)
  }
  function showSheet(index: number) {
    view.show(view.plan.find((planned) => planned.sheet === index)?.key ?? null, index)
  }
  return { ...view, ...part, ...doubts, ...reading, change, showPart, showTable, showSheet }
}
