/** What languages and runtimes ask of any object by themselves. */
const asked: ReadonlySet<string> = new Set(['then', 'toJSON', 'constructor', 'inspect'])

/** A part of the stand-in that says so when something it does not have is used, instead of giving `undefined`. */
export function refuseUnknown<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, key) {
      if (!Reflect.has(target, key) && typeof key === 'string' && !asked.has(key)) {
        throw new Error(`${name}.${key} is not in the stand-in.`)
      }
      const value: unknown = Reflect.get(target, key)
      // Bound, since a proxy has none of the private fields of what it stands before.
      return typeof value === 'function' && key !== 'prototype' ? value.bind(target) : value
    },
    set(target, key, value) {
      if (!Reflect.has(target, key))
        throw new Error(`${name}.${String(key)} is not in the stand-in.`)
      return Reflect.set(target, key, value)
    },
  })
}
