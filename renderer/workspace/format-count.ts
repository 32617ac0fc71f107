import { decimalFromNumber } from '../../shared/base/decimal.ts'
import { formatDecimal } from '../../shared/language/format-number.ts'

/** A count as people read it: `18 204`. */
export function formatCount(count: number): string {
  return formatDecimal(decimalFromNumber(count), 0)
}

/** `14.32`, or `21. nov. 14.32` when it was another day. */
export function formatTime(time: Date, now: Date): string {
  const clock = `${String(time.getHours()).padStart(2, '0')}.${String(time.getMinutes()).padStart(2, '0')}`
  if (time.toDateString() === now.toDateString()) return clock
  const day = new Intl.DateTimeFormat('nb-NO', { day: 'numeric', month: 'short' }).format(time)
  return `${day} ${clock}`
}
