import { describe, expect, test } from 'vitest'
import { nextDoubtful } from '../../../renderer/workbook/remarks.ts'
import {
  cursorAt,
  movedCursor,
  resizedRange,
  type SheetKey,
  selectedRange,
} from '../../../renderer/workbook/sheet-cursor.ts'

const bounds = { top: 0, left: 0, bottom: 99, right: 9 }
const press = (key: string, more: Partial<SheetKey> = {}): SheetKey => ({
  ...{ key, shiftKey: false, ctrlKey: false },
  ...more,
})

describe('moving about in a sheet', () => {
  test('the arrows go one cell, and stop at the edges of what has content', () => {
    const start = cursorAt({ row: 0, column: 0 })
    expect(movedCursor(start, press('ArrowDown'), bounds, 20)?.at).toEqual({ row: 1, column: 0 })
    expect(movedCursor(start, press('ArrowLeft'), bounds, 20)?.at).toEqual({ row: 0, column: 0 })
    expect(movedCursor(start, press('End', { ctrlKey: true }), bounds, 20)?.at).toEqual({
      row: 99,
      column: 9,
    })
    expect(movedCursor(start, press('PageDown'), bounds, 20)?.at).toEqual({ row: 20, column: 0 })
  })

  test('with Shift the first corner stays, whichever way one goes', () => {
    const start = cursorAt({ row: 5, column: 5 })
    const shift = { shiftKey: true }
    const up = movedCursor(start, press('ArrowUp', shift), bounds, 20)
    const left = up && movedCursor(up, press('ArrowLeft', shift), bounds, 20)
    expect(left && selectedRange(left)).toEqual({ top: 4, left: 4, bottom: 5, right: 5 })
    const alone = left && movedCursor(left, press('ArrowDown'), bounds, 20)
    expect(alone && selectedRange(alone)).toEqual({ top: 5, left: 4, bottom: 5, right: 4 })
  })

  test('a key that is not about moving is left to others', () => {
    expect(movedCursor(cursorAt({ row: 0, column: 0 }), press('a'), bounds, 20)).toBeNull()
  })
})

describe('dragging the outline of a table', () => {
  const range = { top: 4, left: 1, bottom: 10, right: 5 }

  test('a corner moves two edges, an edge moves one', () => {
    expect(resizedRange(range, 'nw', { row: 2, column: 0 })).toEqual({ ...range, top: 2, left: 0 })
    expect(resizedRange(range, 'e', { row: 99, column: 7 })).toEqual({ ...range, right: 7 })
  })

  test('an edge that is dragged past the other stops beside it', () => {
    expect(resizedRange(range, 's', { row: 0, column: 0 })).toEqual({ ...range, bottom: 4 })
  })
})

describe('the way through the doubtful cells', () => {
  const cells = ['B10', 'A2', 'C2']

  test('goes in reading order and round again', () => {
    expect(nextDoubtful(cells, null, 1)).toBe('A2')
    expect(nextDoubtful(cells, { row: 1, column: 0 }, 1)).toBe('C2')
    expect(nextDoubtful(cells, { row: 9, column: 1 }, 1)).toBe('A2')
    expect(nextDoubtful(cells, { row: 1, column: 0 }, -1)).toBe('B10')
  })

  test('leads nowhere when no cell is doubtful', () => {
    expect(nextDoubtful([], { row: 0, column: 0 }, 1)).toBeNull()
  })
})
