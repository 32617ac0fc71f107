/** Things by what `keyOf` gives for them; keys and things in the order they came. */
export function groupBy<T, K>(
  things: ReadonlyArray<T>,
  keyOf: (thing: T) => K,
): ReadonlyMap<K, ReadonlyArray<T>> {
  const groups = new Map<K, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return groups
}
