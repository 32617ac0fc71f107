/** Endings after which Norwegian always joins the next part of a compound with an s. */
const joinedWithS = /(?:sjon|ing|het|heit|skap|tet|dom|else|leik|nad)$/u

/** The shortest parts two words are looked for in: shorter ones make words of slips of the finger. */
const withS = { first: 5, last: 5 }
const withoutS = { first: 4, last: 7 }
/** Three letters that begin many compounds of this field, in both written languages. */
const shortFirsts: ReadonlySet<string> = new Set('bil bok dag fag jus lån lov mat mål'.split(' '))
const SHORTEST = 3

/**
 * Whether a word is made of two known ones: «virksomhetsstyring», «nattleveransene». No dictionary has all of them, and
 * an annual report is full of them. With an s between them only after endings that always take it.
 */
export function isCompound(word: string, isWord: (part: string) => boolean): boolean {
  const letters = word.toLocaleLowerCase('nb')
  for (let at = SHORTEST; at <= letters.length - withS.last; at++) {
    const first = letters.slice(0, at)
    const rest = letters.slice(at)
    const canStandFirst = at >= withoutS.first || shortFirsts.has(first)
    if (canStandFirst && rest.length >= withoutS.last && isWord(first) && isWord(rest)) return true
    if (at < withS.first || !rest.startsWith('s') || rest.length <= withS.last) continue
    if (joinedWithS.test(first) && isWord(first) && isWord(rest.slice(1))) return true
  }
  return false
}
