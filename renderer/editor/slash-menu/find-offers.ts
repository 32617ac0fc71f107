import type { InsertOffer } from '../../commands/insert-offers.ts'

type Offered = { readonly insert: InsertOffer }

/**
 * Those of which every written word begins a word of the name or another word for it; those whose name begins so come
 * first, the rest in their own order.
 */
export function findOffers<T extends Offered>(
  offers: ReadonlyArray<T>,
  query: string,
): ReadonlyArray<T> {
  const wanted = wordsOf(query)
  const found = offers.filter(({ insert }) =>
    wanted.every((word) => begins([...wordsOf(insert.name), ...wordsOf(insert.keywords)], word)),
  )
  if (wanted.length === 0) return found
  const rank = ({ insert }: T): number => {
    if (insert.name.toLocaleLowerCase('nb').startsWith(query.trim().toLocaleLowerCase('nb')))
      return 0
    return wanted.every((word) => begins(wordsOf(insert.name), word)) ? 1 : 2
  }
  return found.toSorted((a, b) => rank(a) - rank(b))
}

function begins(words: ReadonlyArray<string>, start: string): boolean {
  return words.some((word) => word.startsWith(start))
}

function wordsOf(text: string): ReadonlyArray<string> {
  return text
    .toLocaleLowerCase('nb')
    .split(/[\s…]+/)
    .filter((word) => word !== '')
}
