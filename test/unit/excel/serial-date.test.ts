import { expect, test } from 'vitest'
import { isoFromSerial } from '../../../shared/excel/serial-date.ts'

test.each([
  [45_657, false, false, '2024-12-31'],
  [45_657.604_166_666_664, false, true, '2024-12-31T14:30:00'],
  [44_195, true, false, '2024-12-31'],
  [61, false, false, '1900-03-01'],
])('serial %d (1904: %s) is %s', (serial, date1904, withTime, iso) => {
  expect(isoFromSerial(serial, date1904, withTime)).toBe(iso)
})

test.each([60, 0, -1, 2_958_466, Number.NaN])(
  'serial %d is no date that all programs agree on',
  (serial) => {
    expect(isoFromSerial(serial, false, false)).toBeNull()
  },
)
