import { isIsoDate, shortDate } from '../../shared/language/dates.ts'
import { output } from './text.ts'

/** Of more than these, the first and the last are named. */
const MOST_NAMED = 4
const YEAR = /^\d{4}$/
const TERTIAL = /^(\d{4})-T(\d)$/

/** The periods a table's columns are about: `år 2024, 2023`, `per 31.12.2024`, `3. tertial 2024`. */
export function periodWords(periods: ReadonlyArray<string>): ReadonlyArray<string> {
  const different = [...new Set(periods)]
  const years = different.filter((period) => YEAR.test(period))
  const tertials = different.filter((period) => TERTIAL.test(period))
  const days = different.filter((period) => !YEAR.test(period) && !TERTIAL.test(period))
  return [
    ...(years.length > 0 ? [`${output.years} ${named(years)}`] : []),
    ...(days.length > 0 ? [`${output.days} ${named(days)}`] : []),
    ...(tertials.length > 0 ? [named(tertials)] : []),
  ]
}

/** In the order of the columns; of many the first and the last in time. */
function named(periods: ReadonlyArray<string>): string {
  if (periods.length <= MOST_NAMED) return periods.map(inWords).join(', ')
  const inTime = [...periods].sort()
  return output.fromTo(inWords(inTime[0] ?? ''), inWords(inTime.at(-1) ?? ''))
}

function inWords(period: string): string {
  const [, year, number] = TERTIAL.exec(period) ?? []
  if (year !== undefined && number !== undefined) return output.tertial(number, year)
  return isIsoDate(period) ? shortDate(period) : period
}
