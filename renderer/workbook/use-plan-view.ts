import { useCallback, useState } from 'react'
import type { ChapterId } from '../../shared/base/id.ts'
import type { WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { type ImportPlan, planImport } from './import-plan.ts'
import { cursorAt, type SheetPlace } from './sheet-cursor.ts'

export type PlanView = ReturnType<typeof usePlanView>

const START = { row: 0, column: 0 }

/** The plan, which sheet and table of it is looked at, and what was told last. */
export function usePlanView(inspection: WorkbookInspection, chapter: ChapterId | null) {
  const [plan, setPlan] = useState(() => planImport(inspection, chapter))
  const first = plan.find(({ isIncluded }) => isIncluded) ?? plan[0]
  const [sheet, setSheet] = useState(first?.sheet ?? 0)
  const [key, setKey] = useState(first?.key ?? null)
  const [cursor, setCursor] = useState(() => cursorAt(placeOf(plan, key)))
  const [said, setSaid] = useState({ text: '', isFault: false })

  const say = useCallback((words: string, isFault = false) => {
    setSaid({ text: words, isFault })
  }, [])
  function show(table: string | null, onSheet: number) {
    setSheet(onSheet)
    setKey(table)
    setCursor(cursorAt(table === null ? topOf(inspection, onSheet) : placeOf(plan, table)))
    say('')
  }
  /** The table a cell belongs to is shown to the right. */
  function pick(place: SheetPlace) {
    const table = tableAt(plan, sheet, place)
    if (table !== null) setKey(table)
  }
  return {
    ...{ plan, sheet, cursor, said },
    current: plan.find((planned) => planned.key === key) ?? null,
    ...{ setPlan, show, pick, say },
    showKey: setKey,
    moveTo: setCursor,
  }
}

function placeOf(plan: ImportPlan, key: string | null): SheetPlace {
  const range = plan.find((planned) => planned.key === key)?.candidate.range
  return range ? { row: range.top, column: range.left } : START
}

function topOf({ sheets }: WorkbookInspection, sheet: number): SheetPlace {
  const range = sheets[sheet]?.sheet.range
  return range ? { row: range.top, column: range.left } : START
}

function tableAt(plan: ImportPlan, sheet: number, { row, column }: SheetPlace): string | null {
  const found = plan.find(({ sheet: own, candidate: { range } }) => {
    const isInside =
      row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
    return own === sheet && isInside
  })
  return found?.key ?? null
}
