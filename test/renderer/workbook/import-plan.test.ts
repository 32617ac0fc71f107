import { describe, expect, test } from 'vitest'
import {
  addDrawn,
  changePlan,
  type ImportPlan,
  importChoices,
  isChanged,
  type PlanChange,
  planImport,
} from '../../../renderer/workbook/import-plan.ts'
import { assertExists } from '../../../shared/base/assert.ts'
import { countingIdSource } from '../../../shared/base/id.ts'
import { parseRange } from '../../../shared/excel/cell-address.ts'
import {
  type ChosenReading,
  inferRange,
  inspectWorkbook,
} from '../../../shared/tables/inspect-workbook.ts'
import { sheetFromLines } from '../../helpers/sheet-from-lines.ts'

const sheet = sheetFromLines({
  sheet: 'Tall',
  rows: [
    'Kostnader i 2024',
    '',
    'Post | 2023 | 2024',
    'Lønn | 5 | 6',
    'Pensjon | 7 | 8',
    'Leie | 9 | 9',
  ],
})
const ids = countingIdSource()
const origin = { file: 'tall.xlsx', sha256: 'a'.repeat(64) }
const inspection = inspectWorkbook({ format: 'xlsx', sheets: [sheet] }, origin, ids)
const start = planImport(inspection, null)

function read(address: string, chosen: ChosenReading = {}) {
  const range = assertExists(parseRange(address), 'the test names a range')
  const result = inferRange(sheet, range, origin, ids, chosen)
  return assertExists(result.ok ? result.value : null, 'there is a table')
}

const changed = (...changes: ReadonlyArray<PlanChange>) =>
  changes.reduce((plan: ImportPlan, change) => changePlan(plan, ['0-0'], change), start)
const tableOf = (plan: ImportPlan) =>
  assertExists(importChoices(plan, inspection.sheets)[0], 'a table is chosen').table

describe('what a person said about a table', () => {
  const said: ReadonlyArray<PlanChange> = [
    { kind: 'table', change: { title: 'Kostnader', kind: 'note' } },
    { kind: 'column', column: 2, change: { role: 'goal' } },
    { kind: 'row', row: 4, change: { role: 'ofWhich' } },
    { kind: 'leaveOutRow', row: 3 },
  ]

  test('holds when another range is read', () => {
    const table = tableOf(changed(...said, { kind: 'read', candidate: read('A3:C5'), chosen: {} }))
    expect(table).toMatchObject({ title: 'Kostnader', kind: 'note' })
    expect(table.columns.map(({ role }) => role)).toEqual(['value', 'goal'])
    expect(table.rows.map(({ label, role }) => [label, role])).toEqual([['Pensjon', 'ofWhich']])
  })

  test('is forgotten by a reset, and the table is as it was found', () => {
    const plan = changed(
      ...said,
      { kind: 'read', candidate: read('A3:C5'), chosen: {} },
      { kind: 'reset' },
    )
    expect(tableOf(plan)).toEqual(tableOf(start))
    expect(plan.map(isChanged)).toEqual([false])
  })

  test('a row that is said to be something comes in again', () => {
    const table = tableOf(changed(...said, { kind: 'row', row: 3, change: { role: 'item' } }))
    expect(table.rows.map(({ label }) => label)).toEqual(['Lønn', 'Pensjon', 'Leie'])
  })
})

test('a table that is read another way is the same table', () => {
  const plan = changed({
    kind: 'read',
    candidate: read('A4:C5', { headRows: 0 }),
    chosen: { headRows: 0 },
  })
  expect(tableOf(plan).id).toBe(tableOf(start).id)
  expect(tableOf(plan).title).toBe('Kostnader i 2024')
  expect(plan.map(isChanged)).toEqual([true])
})

test('a drawn table goes in its sheet, with a chapter of its own name, and goes by a reset', () => {
  const { plan, key } = addDrawn(start, 0, read('A5:C6'), null)
  const named = changePlan(plan, [key], { kind: 'chapter', chapter: null, title: ' Vedlegg ' })
  expect(
    importChoices(named, inspection.sheets).map(({ newChapterTitle }) => newChapterTitle),
  ).toEqual(['Kostnader i 2024', 'Vedlegg'])
  expect(changePlan(named, [key], { kind: 'reset' })).toEqual(start)
})
