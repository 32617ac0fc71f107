import type { Text } from './report.ts'
import type { Span } from './text-pattern.ts'

/**
 * Runs of letters with something else in place of some spans, counted as if the runs were one text. The marks of a span's
 * first letter hold for what comes in its place; a run without letters goes away, unless it is the only one.
 */
export function replaceInRuns(
  runs: ReadonlyArray<Text>,
  spans: ReadonlyArray<Span>,
  replacement: string,
): ReadonlyArray<Text> {
  let next = 0
  const replaced = runs.map((run) => {
    const start = next
    next += run.text.length
    return { ...run, text: replaceInRun(run.text, start, spans, replacement) }
  })
  const kept = replaced.filter(({ text }) => text !== '')
  return kept.length > 0 ? kept : replaced.slice(0, 1)
}

/** One run, which begins at `start` of the whole text. */
function replaceInRun(
  text: string,
  start: number,
  spans: ReadonlyArray<Span>,
  replacement: string,
): string {
  return spans.reduceRight((letters, span) => {
    const from = Math.max(span.start - start, 0)
    const to = Math.min(span.end - start, text.length)
    if (from >= to) return letters
    const put = span.start >= start ? replacement : ''
    return letters.slice(0, from) + put + letters.slice(to)
  }, text)
}
