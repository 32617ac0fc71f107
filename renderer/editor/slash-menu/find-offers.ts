import type { InsertOffer } from '../../commands/insert-offers.ts'

type Offered = { readonly insert: InsertOffer }

/** Fewer letters stand in the middle of too many words. */
const MIN_LETTERS_WITHIN = 3
const NOT_FOUND = Number.POSITIVE_INFINITY

/**
 * Those of which every written word begins a word of the name or another word for it, or stands inside one, as «ramme»
 * does in «Faktaramme»; the nearer the name, the earlier, and otherwise in their own order.
 */
export function findOffers<T extends Offered>(
  offers: ReadonlyArray<T>,
  query: string,
): ReadonlyArray<T> {
  const written = query.trim().toLocaleLowerCase('nb')
  const wanted = wordsOf(query)
  if (wanted.length === 0) return offers
  return offers
    .map((offer) => ({ offer, rank: rankOf(offer.insert, written, wanted) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ offer }) => offer)
}

/** How far from its name it was found, 0 the nearest. */
function rankOf(
  { name, keywords }: InsertOffer,
  written: string,
  wanted: ReadonlyArray<string>,
): number {
  const names = wordsOf(name)
  const all = [...names, ...wordsOf(keywords)]
  const ranks = [
    name.toLocaleLowerCase('nb').startsWith(written),
    wanted.every((word) => begins(names, word)),
    wanted.every((word) => begins(all, word)),
    wanted.every((word) => begins(all, word) || isWithin(all, word)),
  ]
  const rank = ranks.indexOf(true)
  return rank === -1 ? NOT_FOUND : rank
}

function begins(words: ReadonlyArray<string>, start: string): boolean {
  return words.some((word) => word.startsWith(start))
}

function isWithin(words: ReadonlyArray<string>, part: string): boolean {
  return part.length >= MIN_LETTERS_WITHIN && words.some((word) => word.includes(part))
}

function wordsOf(text: string): ReadonlyArray<string> {
  return text
    .toLocaleLowerCase('nb')
    .split(/[\s…]+/)
    .filter((word) => word !== '')
}
