/** Words that are right although no dictionary has them: the report's own list, and what is overlooked for now. */
export type AcceptedWords = ReadonlySet<string>

/** Whether a word is on the list as it stands, at the start of a sentence, in capitals or in the genitive. */
export function isAccepted(accepted: AcceptedWords, word: string): boolean {
  return formsOf(word).some((form) => accepted.has(form))
}

function formsOf(word: string): ReadonlyArray<string> {
  const bare = /^(.{2,}?)'?s$/u.exec(word)?.[1]
  return [word, ...(bare === undefined ? [] : [bare])].flatMap((form) => {
    const lower = form.toLocaleLowerCase('nb')
    const isCapital = form === form.toLocaleUpperCase('nb')
    const isTitled = form === lower.charAt(0).toLocaleUpperCase('nb') + lower.slice(1)
    const titled = lower.charAt(0).toLocaleUpperCase('nb') + lower.slice(1)
    if (isCapital) return [form, lower, titled]
    return isTitled ? [form, lower] : [form]
  })
}

/** Words of the list one or two slips away from what is written, the nearest first. */
export function acceptedNear(accepted: AcceptedWords, word: string): ReadonlyArray<string> {
  const reach = word.length < 5 ? 1 : 2
  return [...accepted]
    .filter((known) => known.includes(' ') === false)
    .map((known) => ({ known, slips: slipsBetween(known, word) }))
    .filter(({ slips }) => slips > 0 && slips <= reach)
    .toSorted((a, b) => a.slips - b.slips)
    .map(({ known }) => known)
}

/** Letters to change, add, remove or swap with the next: optimal string alignment distance. */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY
  let beforeLast: ReadonlyArray<number> = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
