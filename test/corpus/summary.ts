/** What became of one workbook. */
export type Outcome = { readonly extension: string; readonly ms: number } & (
  | { readonly kind: 'opened'; readonly sheets: number; readonly tables: number }
  | { readonly kind: 'hung' }
  | { readonly kind: 'refused' | 'crashed'; readonly reason: Reason }
)
type Reason = { readonly code: string; readonly sentence: string }

/** The whole run in some lines: how many were opened, why others were not, how long it took. */
export function summary(outcomes: ReadonlyArray<Outcome>, peakMb: number | null): string {
  const count = (kind: Outcome['kind']) => outcomes.filter((each) => each.kind === kind).length
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (part: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(0)
  const opened = count('opened')
  const lines = [
    `${outcomes.length} workbooks: ${opened} opened (${share(opened, outcomes.length)}), ${count('refused')} refused, ${count('crashed')} crashed, ${count('hung')} hung`,
    ...byExtension(outcomes),
    ...byReason(outcomes),
    `time: median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`,
  ]
  return [...lines, ...(peakMb === null ? [] : [`peak memory: ${peakMb.toFixed(0)} MB`])].join('\n')
}

function byExtension(outcomes: ReadonlyArray<Outcome>): ReadonlyArray<string> {
  const extensions = [...new Set(outcomes.map(({ extension }) => extension))].sort()
  return extensions.map((extension) => {
    const all = outcomes.filter((outcome) => outcome.extension === extension)
    const opened = all.filter(({ kind }) => kind === 'opened').length
    return `  .${extension}: ${opened} of ${all.length} opened`
  })
}

function byReason(outcomes: ReadonlyArray<Outcome>): ReadonlyArray<string> {
  const codes = outcomes.flatMap((outcome) => ('reason' in outcome ? [outcome.reason.code] : []))
  const times = new Map<string, number>()
  for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1]).map(([code, many]) => `  ${code}: ${many}`)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}
