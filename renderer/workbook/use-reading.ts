import type { ChapterId } from '../../shared/base/id.ts'
import type { CellRange } from '../../shared/excel/cell-address.ts'
import type { Sheet } from '../../shared/excel/workbook.ts'
import {
  type ChosenReading,
  inferRange,
  type TableCandidate,
  type WorkbookInspection,
} from '../../shared/tables/inspect-workbook.ts'
import { ids } from '../ids.ts'
import { text as texts } from '../text/text.ts'
import { addDrawn, changePlan } from './import-plan.ts'
import { cursorAt } from './sheet-cursor.ts'
import type { PlanView } from './use-plan-view.ts'

const text = texts.workbook

/** Reading ranges of the sheet as tables. What cannot be read is told, and changes nothing. */
export function useReading(
  view: PlanView,
  { file, sha256, path }: WorkbookInspection,
  shown: Sheet | undefined,
  chapter: ChapterId | null,
) {
  const { plan, sheet, current, say } = view

  function read(range: CellRange, chosen: ChosenReading): TableCandidate | null {
    const origin = { file, sha256, ...(path === undefined ? {} : { path }) }
    const result = shown ? inferRange(shown, range, origin, ids, chosen) : null
    if (result?.ok) return result.value
    say(text.rangeEmpty, true)
    return null
  }
  /** Reads the current table again, with what was chosen before. Says whether there was one to read. */
  function readAgain(range: CellRange, chosen: ChosenReading): boolean {
    if (!current) return false
    const all = { ...current.chosen, ...chosen }
    const candidate = read(range, all)
    if (!candidate) return false
    view.setPlan((before) =>
      changePlan(before, [current.key], { kind: 'read', candidate, chosen: all }),
    )
    view.moveTo(({ at }) => cursorAt(at))
    say(text.readAgain(candidate.table.rows.length, candidate.table.columns.length))
    return true
  }
  function draw(range: CellRange) {
    const candidate = read(range, {})
    if (!candidate) return
    const added = addDrawn(plan, sheet, candidate, current ? current.chapter : chapter)
    view.setPlan(added.plan)
    view.showKey(added.key)
    view.moveTo(cursorAt({ row: range.top, column: range.left }))
    say(text.drawn(candidate.table.rows.length, candidate.table.columns.length))
  }
  /** As the table was found. One that was drawn goes, and the next of the sheet is shown. */
  function reset() {
    if (!current) return
    view.setPlan((before) => changePlan(before, [current.key], { kind: 'reset' }))
    say('')
    if (current.found !== null) return
    const next = plan.find((other) => other.sheet === sheet && other.key !== current.key)
    view.showKey(next?.key ?? null)
  }
  return { readAgain, draw, reset }
}
