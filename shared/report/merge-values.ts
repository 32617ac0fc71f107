import { isSameValue } from '../base/same-value.ts'

export type Side = 'mine' | 'theirs'

/** A value as both started with it and as each has it now; undefined is one that is not there. */
export type Versions<T> = {
  readonly base: T | undefined
  readonly mine: T | undefined
  readonly theirs: T | undefined
}

/** What becomes of the versions: `choose` matters only where they are in conflict. */
export type MergedValue<T> = {
  readonly isConflict: boolean
  readonly choose: (side: Side) => T | undefined
}

/** Takes what only one has changed; different changes of both are a conflict. */
export function mergeWhole<T>({ base, mine, theirs }: Versions<T>): MergedValue<T> {
  if (isSameValue(mine, theirs) || isSameValue(base, theirs)) return agreed(mine)
  if (isSameValue(base, mine)) return agreed(theirs)
  return { isConflict: true, choose: (side) => (side === 'mine' ? mine : theirs) }
}

/** As `mergeWhole` for each property by itself; where one has removed the whole, that stands against any change. */
export function mergeProperties<T extends object>(versions: Versions<T>): MergedValue<T> {
  const whole = mergeWhole(versions)
  const { base, mine, theirs } = versions
  if (!whole.isConflict || !mine || !theirs) return whole
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  const merged = keys.map((key) => {
    const of = (value: object | undefined): unknown => new Map(Object.entries(value ?? {})).get(key)
    return [key, mergeWhole({ base: of(base), mine: of(mine), theirs: of(theirs) })] as const
  })
  return {
    isConflict: merged.some(([, { isConflict }]) => isConflict),
    choose(side) {
      const chosen = merged.map(([key, value]) => [key, value.choose(side)] as const)
      // Safe: each property has a value that one of the two versions has for it.
      return Object.fromEntries(chosen.filter(([, value]) => value !== undefined)) as T
    },
  }
}

function agreed<T>(value: T | undefined): MergedValue<T> {
  return { isConflict: false, choose: () => value }
}
