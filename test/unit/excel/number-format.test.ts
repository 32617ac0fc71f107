import { describe, expect, test } from 'vitest'
import { readNumberFormat } from '../../../shared/excel/number-format.ts'

describe('readNumberFormat', () => {
  test.each([
    [null, { kind: 'number', decimals: null, percent: false }],
    ['General', { kind: 'number', decimals: null }],
    ['@', { kind: 'number', decimals: null }],
    ['#,##0', { kind: 'number', decimals: 0, divisor: 1 }],
    ['#,##0.00', { decimals: 2 }],
    ['0%', { percent: true, decimals: 0 }],
    ['0.0%', { percent: true, decimals: 1 }],
    ['0" sek"', { literal: ' sek', decimals: 0, kind: 'number' }],
    ['0.0" %"', { percent: false, literal: ' %' }],
    ['#,##0;\\(#,##0\\);\\-', { decimals: 0, literal: '' }],
    ['#,##0,', { divisor: 1000 }],
    ['0.0,,', { divisor: 1_000_000, decimals: 1 }],
    ['_-* #,##0.0_-;-* #,##0.0_-', { kind: 'number', decimals: 1 }],
    ['[Red]-#,##0', { kind: 'number', decimals: 0 }],
    ['dd\\.mm\\.yyyy', { kind: 'date', hasTime: false }],
    ['mmm', { kind: 'date' }],
    ['[$-414]d. mmmm yyyy;@', { kind: 'date' }],
    ['dd.mm.yyyy hh:mm', { kind: 'date', hasTime: true }],
    ['hh:mm', { kind: 'time' }],
    ['[h]:mm', { kind: 'time' }],
    ['[$kr-414] #,##0.00', { kind: 'number', decimals: 2 }],
  ])('%s', (code, expected) => {
    expect(readNumberFormat(code)).toMatchObject(expected)
  })
})
