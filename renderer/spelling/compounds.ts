/** Endings after which Norwegian always joins the next part of a compound with an s. */
const joinedWithS = /(?:sjon|ing|het|heit|skap|tet|dom|else|leik|nad)$/u

const MIN_FIRST = 5
const MIN_LAST = 4

/**
 * Whether a word is made of two known ones joined with an s: «virksomhetsstyring», «applikasjonsforvaltning». No
 * dictionary has all of them, and an annual report is full of them. Only endings that always take the s count, so that
 * a slip of the finger seldom passes for a compound.
 */
export function isJoinedWithS(word: string, isWord: (part: string) => boolean): boolean {
  const letters = word.toLocaleLowerCase('nb')
  for (let at = MIN_FIRST; at < letters.length - MIN_LAST; at++) {
    if (letters[at] !== 's') continue
    const first = letters.slice(0, at)
    const last = letters.slice(at + 1)
    if (joinedWithS.test(first) && isWord(first) && isWord(last)) return true
  }
  return false
}
