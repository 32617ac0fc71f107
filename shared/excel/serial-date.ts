import { type Decimal, parseDecimal } from '../base/decimal.ts'

const DAY_MS = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** 31 December 9999, the last date Excel has. */
const LAST_SERIAL = 2_958_466
/** Before 1 March 1900 programs disagree by a day, because Excel counts a 29 February that never was. */
const FIRST_SURE_SERIAL = 61

/**
 * The date a serial number stands for, as `2024-12-31` or `2024-12-31T14:30:00`; null when it is no date that all
 * programs agree on. No time zone is involved.
 */
export function isoFromSerial(serial: number, date1904: boolean, withTime: boolean): string | null {
  const first = date1904 ? 0 : FIRST_SURE_SERIAL
  if (!(serial >= first && serial < LAST_SERIAL)) return null
  const milliseconds = Math.round((serial * DAY_MS) / 1000) * 1000
  // Date.UTC and toISOString read no clock and no time zone.
  const iso = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + milliseconds).toISOString()
  return withTime ? iso.slice(0, 19) : iso.slice(0, 10)
}

/** The serial number of a whole day written `2024-12-31`; null when there is no such day. */
export function serialFromIso(iso: string): Decimal | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  if (year === undefined) return null
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day))
  // 31 February is no day, though it can be counted.
  if (new Date(time).toISOString().slice(0, 10) !== iso) return null
  return parseDecimal(String((time - EPOCH_1900) / DAY_MS))
}
