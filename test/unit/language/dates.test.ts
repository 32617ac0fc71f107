import { describe, expect, it } from 'vitest'
import { isIsoDate, longDate, readDate, shortDate } from '../../../shared/language/dates.ts'

describe('dates', () => {
  it.each([
    ['3.4.2025', '2025-04-03'],
    ['03.04.2025', '2025-04-03'],
    ['3. 4. 2025', '2025-04-03'],
    ['3.4.25', '2025-04-03'],
    ['3. april 2025', '2025-04-03'],
    ['3.april 2025', '2025-04-03'],
    ['3 apr. 2025', '2025-04-03'],
    [' 1. MAI 2024 ', '2024-05-01'],
    ['12.\u00a0juni 2026', '2026-06-12'],
    ['29.2.2024', '2024-02-29'],
    ['2025-04-03', '2025-04-03'],
  ])('reads «%s»', (typed, date) => {
    expect(readDate(typed)).toBe(date)
  })

  it.each([
    '',
    'i går',
    '3.4',
    '4/3/2025',
    '31.4.2025',
    '29.2.2023',
    '29.2.1900',
    '0.4.2025',
    '3.13.2025',
    '3.4.98',
    '3.4.12025',
    '3. foo 2025',
    '2025-4-3',
    '1.1.1799',
  ])('takes «%s» for no date', (typed) => {
    expect(readDate(typed)).toBeNull()
  })

  it('writes a date as in a sentence and as in a table, and reads both back', () => {
    expect(longDate('2025-04-03')).toBe('3. april 2025')
    expect(shortDate('2025-04-03')).toBe('3.4.2025')
    expect(readDate(longDate('2024-12-31'))).toBe('2024-12-31')
    expect(readDate(shortDate('2024-12-31'))).toBe('2024-12-31')
  })

  it('knows a day as data only in its one form', () => {
    expect(isIsoDate('2025-04-03')).toBe(true)
    for (const value of ['2025-4-3', '2025-02-30', '3.4.2025', null, 20250403])
      expect(isIsoDate(value), String(value)).toBe(false)
  })
})
