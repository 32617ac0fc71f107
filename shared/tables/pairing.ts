/** Which of the second list each of the first belongs to; null where it belongs to none. */
export type Pairs = ReadonlyArray<number | null>

/** How alike two of a kind are, for lining up those that share a name. */
export type Likeness = (first: number, second: number) => number

const MAX_ALIGNED = 40_000

/** Pairs two lists step by step: what one step has paired, the next leaves. */
export class Pairing {
  private readonly pairs: Array<number | null>
  private readonly taken = new Set<number>()

  constructor(
    firstCount: number,
    private readonly secondCount: number,
  ) {
    this.pairs = Array.from({ length: firstCount }, () => null)
  }

  result(): Pairs {
    return this.pairs
  }

  /** What the first of a pair belongs to. */
  secondOf(first: number): number | null {
    return this.pairs[first] ?? null
  }

  /**
   * Pairs those with the same key. Where several share one, they are paired in order; when there are more on one side,
   * those that are most alike are lined up. A key of null pairs with nothing.
   */
  byKey(
    firstKey: (index: number) => string | null,
    secondKey: (index: number) => string | null,
    likeness: Likeness,
    mayPair: (first: number, second: number) => boolean = () => true,
  ): void {
    const seconds = this.grouped(this.secondCount, secondKey, (index) => !this.taken.has(index))
    const firsts = this.grouped(
      this.pairs.length,
      firstKey,
      (index) => this.secondOf(index) === null,
    )
    for (const [key, ours] of firsts) {
      const theirs = seconds.get(key) ?? []
      const lined =
        ours.length === theirs.length ? zip(ours, theirs) : align(ours, theirs, likeness)
      for (const [first, second] of lined) if (mayPair(first, second)) this.pair(first, second)
    }
  }

  /** As `byKey`, but only for keys that are unique in both whole lists. */
  byUniqueKey(
    firstKey: (index: number) => string | null,
    secondKey: (index: number) => string | null,
    mayPair: (first: number, second: number) => boolean = () => true,
  ): void {
    const firsts = this.grouped(this.pairs.length, firstKey, () => true)
    const seconds = this.grouped(this.secondCount, secondKey, () => true)
    for (const [key, [first, ...moreFirst]] of firsts) {
      const [second, ...moreSecond] = seconds.get(key) ?? []
      if (first === undefined || second === undefined) continue
      const isUnique = moreFirst.length === 0 && moreSecond.length === 0
      const isFree = this.secondOf(first) === null && !this.taken.has(second)
      if (isUnique && isFree && mayPair(first, second)) this.pair(first, second)
    }
  }

  /** Pairs what stands in the same place between neighbours that are paired, where the two are the same. */
  byPlace(mayPair: (first: number, second: number) => boolean): void {
    let next = 0
    for (let first = 0; first < this.pairs.length; first++) {
      const known = this.secondOf(first)
      if (known !== null) {
        next = known + 1
        continue
      }
      let second = next
      while (second < this.secondCount && !this.taken.has(second) && !mayPair(first, second)) {
        second++
      }
      if (second === this.secondCount || this.taken.has(second)) continue
      this.pair(first, second)
      next = second + 1
    }
  }

  private pair(first: number, second: number): void {
    this.pairs[first] = second
    this.taken.add(second)
  }

  private grouped(
    count: number,
    key: (index: number) => string | null,
    counts: (index: number) => boolean,
  ): ReadonlyMap<string, ReadonlyArray<number>> {
    const groups = new Map<string, number[]>()
    for (let index = 0; index < count; index++) {
      const name = counts(index) ? key(index) : null
      if (name === null) continue
      const group = groups.get(name)
      if (group) group.push(index)
      else groups.set(name, [index])
    }
    return groups
  }
}

type Pair = readonly [number, number]

function zip(firsts: ReadonlyArray<number>, seconds: ReadonlyArray<number>): ReadonlyArray<Pair> {
  return firsts.flatMap((first, index) => {
    const second = seconds[index]
    return second === undefined ? [] : [[first, second] as const]
  })
}

/** Lines up two lists in order so that the pairs are as alike as they can be, with as many pairs as there is room for. */
function align(
  firsts: ReadonlyArray<number>,
  seconds: ReadonlyArray<number>,
  likeness: Likeness,
): ReadonlyArray<Pair> {
  if (firsts.length * seconds.length > MAX_ALIGNED) return zip(firsts, seconds)
  // best[i][j]: the best sum for what is left from i and j on. A pair is worth a little in itself.
  const best: number[][] = Array.from({ length: firsts.length + 1 }, () =>
    Array.from({ length: seconds.length + 1 }, () => 0),
  )
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  const worth = (i: number, j: number) => 0.01 + likeness(firsts[i] ?? 0, seconds[j] ?? 0)
  for (let i = firsts.length - 1; i >= 0; i--) {
    const line = best[i] ?? []
    for (let j = seconds.length - 1; j >= 0; j--) {
      line[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + worth(i, j))
    }
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < firsts.length && j < seconds.length; ) {
    if (at(i, j) === at(i + 1, j + 1) + worth(i, j))
      pairs.push([firsts[i++] ?? 0, seconds[j++] ?? 0])
    else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return pairs
}
