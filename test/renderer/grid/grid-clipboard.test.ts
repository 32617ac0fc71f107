import { expect, test } from 'vitest'
import { toTabSeparated } from '../../../renderer/grid/grid-clipboard.ts'
import { readTabSeparated } from '../../../shared/excel/tab-separated.ts'

test('what is copied as text is read back as it was', () => {
  const rows = [
    ['a', 'b\tc', ''],
    ['"', 'd\ne', '-1,5'],
  ]
  const copied = toTabSeparated(rows.map((row) => row.map((text) => ({ text }))))
  expect(readTabSeparated(copied)).toEqual(rows)
})
