import { text as texts } from '../text/text.ts'

type DayWords = Pick<typeof texts.start, 'today' | 'yesterday' | 'onDay'>

const clock = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit' })
const dayThisYear = new Intl.DateTimeFormat('nb-NO', { day: 'numeric', month: 'long' })
const dayAnyYear = new Intl.DateTimeFormat('nb-NO', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** When a report was last open, or something else happened, as a person says it; empty when the time cannot be read. */
export function openedAtText(
  openedAt: string,
  now: Date,
  text: { readonly [K in keyof DayWords]: (when: string) => string } = texts.start,
): string {
  const opened = new Date(openedAt)
  if (Number.isNaN(opened.getTime())) return ''
  const time = clock.format(opened).replace(':', '.')
  const daysAgo = Math.round((startOfDay(now) - startOfDay(opened)) / 86_400_000)
  if (daysAgo === 0) return text.today(time)
  if (daysAgo === 1) return text.yesterday(time)
  const isThisYear = opened.getFullYear() === now.getFullYear()
  return text.onDay((isThisYear ? dayThisYear : dayAnyYear).format(opened))
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
