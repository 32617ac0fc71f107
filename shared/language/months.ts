/** The months in order; the same in bokmål and nynorsk. */
export const monthNames = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const

/** 1 for `januar`, `jan` and `jan.`; null when the word is no month. */
export function monthNumber(word: string): number | null {
  const bare = word.toLowerCase().replace(/\.$/, '')
  if (bare.length < 3) return null
  const index = monthNames.findIndex((name) => name.startsWith(bare))
  return index === -1 ? null : index + 1
}
