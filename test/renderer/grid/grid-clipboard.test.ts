import { describe, expect, test } from 'vitest'
import { fromTabSeparated, toTabSeparated } from '../../../renderer/grid/grid-clipboard.ts'

describe('text from a spreadsheet', () => {
  test.each([
    [
      'rows and columns',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one cell', '12 345', [['12 345']]],
    ['empty cells at the ends', '\ta\t\n', [['', 'a', '']]],
    ['an empty row between', 'a\n\nb', [['a'], [''], ['b']]],
    ['a cell with a line feed and a tab', '"a\nb\tc"\td', [['a\nb\tc', 'd']]],
    ['quotes in a quoted cell', '"sa ""ja"""\tb', [['sa "ja"', 'b']]],
    ['a quote inside a plain cell', 'a"b\tc', [['a"b', 'c']]],
    ['a quote that is never closed', '"a\tb', [['"a', 'b']]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(fromTabSeparated(text)).toEqual(rows)
  })

  test('reads back what it writes', () => {
    const rows = [
      ['a', 'b\tc', ''],
      ['"', 'd\ne', '−1,5'],
    ]
    expect(fromTabSeparated(toTabSeparated(rows))).toEqual(rows)
  })
})
