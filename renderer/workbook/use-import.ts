import { useCallback, useMemo, useState } from 'react'
import type { ChapterId } from '../../shared/base/id.ts'
import type { CellRange } from '../../shared/excel/cell-address.ts'
import { parseCellAddress } from '../../shared/excel/cell-address.ts'
import {
  type ChosenReading,
  inferRange,
  type WorkbookInspection,
} from '../../shared/tables/inspect-workbook.ts'
import { ids } from '../ids.ts'
import { failureText } from '../text/failure-text.ts'
import { text } from '../text/text.ts'
import {
  addDrawn,
  changePlan,
  type ImportPlan,
  type PlanChange,
  planImport,
} from './import-plan.ts'
import { nextDoubtful, reasonsByCell, remarksOf } from './remarks.ts'
import { cursorAt, type SheetPlace } from './sheet-cursor.ts'

/** The plan, what is looked at, and everything that can be done with either. */
export type ImportState = ReturnType<typeof useImport>

const START = { row: 0, column: 0 }

export function useImport(inspection: WorkbookInspection, chapter: ChapterId | null) {
  const [plan, setPlan] = useState(() => planImport(inspection, chapter))
  const firstShown = plan.find(({ isIncluded }) => isIncluded) ?? plan[0]
  const [sheet, setSheet] = useState(firstShown?.sheet ?? 0)
  const [key, setKey] = useState(firstShown?.key ?? null)
  const [cursor, setCursor] = useState(() => cursorAt(placeOf(plan, key)))
  const [said, setSaid] = useState<Said>({ text: '', isFault: false })
  const current = plan.find((planned) => planned.key === key) ?? null
  const shown = inspection.sheets[sheet]
  const remarks = useMemo(
    () =>
      shown
        ? remarksOf(
            shown,
            plan.filter((planned) => planned.sheet === sheet),
          )
        : [],
    [shown, plan, sheet],
  )
  const reasons = useMemo(() => reasonsByCell(remarks), [remarks])

  function say(words: string, isFault = false) {
    setSaid({ text: words, isFault })
  }
  function show(table: string | null, onSheet: number) {
    setSheet(onSheet)
    setKey(table)
    setCursor(cursorAt(table === null ? topOf(inspection, onSheet) : placeOf(plan, table)))
    say('')
  }
  function change(keys: ReadonlyArray<string>, what: PlanChange) {
    setPlan((before) => changePlan(before, keys, what))
    say('')
  }
  /** Reads the current table again, with what was chosen before. Says what is wrong, and leaves it as it was, when there is no table to read there. */
  function readAgain(range: CellRange, chosen: ChosenReading): boolean {
    if (!current) return false
    const all = { ...current.chosen, ...chosen }
    const read = inferAt(inspection, sheet, range, all)
    if (!read.ok) {
      say(failureText({ file: inspection.file, ...read.error }), true)
      return false
    }
    change([current.key], { kind: 'read', candidate: read.value, chosen: all })
    setCursor(({ at }) => cursorAt(at))
    say(text.workbook.readAgain(read.value.table.rows.length, read.value.table.columns.length))
    return true
  }
  function draw(range: CellRange) {
    const read = inferAt(inspection, sheet, range, {})
    if (!read.ok) {
      say(failureText({ file: inspection.file, ...read.error }), true)
      return
    }
    const place = current?.sheet === sheet ? current.chapter : chapter
    const added = addDrawn(plan, sheet, read.value, place)
    setPlan(added.plan)
    setKey(added.key)
    setCursor(cursorAt({ row: range.top, column: range.left }))
    say(text.workbook.drawn(read.value.table.rows.length, read.value.table.columns.length))
  }
  function reset() {
    if (!current) return
    change([current.key], { kind: 'reset' })
    if (current.found !== null) return
    // A drawn table is gone: the next one of the sheet, if any, takes its place to the right.
    const others = plan.filter((planned) => planned.sheet === sheet && planned.key !== current.key)
    setKey(others[0]?.key ?? null)
  }
  function showCell(cell: string) {
    const place = parseCellAddress(cell)
    if (!place) return
    setCursor(cursorAt(place))
    say(`${cell}: ${reasons.get(cell) ?? ''}`)
  }
  function showDoubtful(by: 1 | -1) {
    const cell = nextDoubtful(reasons.keys(), cursor.at, by)
    if (cell === null) say(text.workbook.noneDoubtful)
    else showCell(cell)
  }
  /** The table a cell belongs to is shown to the right. */
  const pick = useCallback(
    (place: SheetPlace) => {
      const table = tableAt(plan, sheet, place)
      if (table !== null) setKey(table)
    },
    [plan, sheet],
  )
  return {
    ...{ plan, sheet, shown, current, cursor, remarks, reasons, said },
    ...{ change, readAgain, draw, reset, pick, showCell, showDoubtful, moveTo: setCursor },
    showTable: (table: string) => {
      const planned = plan.find((other) => other.key === table)
      if (planned) show(table, planned.sheet)
    },
    showSheet: (index: number) =>
      show(plan.find((planned) => planned.sheet === index)?.key ?? null, index),
  }
}

/** What the dialog tells about what was just done. */
type Said = { readonly text: string; readonly isFault: boolean }

function inferAt(
  inspection: WorkbookInspection,
  sheet: number,
  range: CellRange,
  chosen: ChosenReading,
) {
  const { file, sha256, path } = inspection
  const read = inspection.sheets[sheet]
  const origin = { file, sha256, ...(path === undefined ? {} : { path }) }
  // Safe to be missing only when there is no sheet to select in.
  const empty = { name: '', hidden: false, range: null, cells: [], merges: [] }
  return inferRange(
    read?.sheet ?? { ...empty, hiddenRows: [], hiddenColumns: [] },
    range,
    origin,
    ids,
    chosen,
  )
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
