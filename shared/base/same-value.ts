/** Whether two plain values say the same; a property that is undefined is as one that is not there. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [first, second] = [propertiesOf(a), propertiesOf(b)]
  return (
    first.size === second.size &&
    [...first].every(([key, value]) => second.has(key) && isSameValue(value, second.get(key)))
  )
}

function propertiesOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, inner]) => inner !== undefined))
}
