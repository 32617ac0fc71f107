import { MAX_ROW } from '../excel/cell-address.ts'

/** Checks a value from another process: gives the place of the first fault, or null when the value holds. */
export type Check<T> = {
  (value: unknown, path: string): string | null
  /** Never set: it carries the type of what the check lets through. */
  readonly lets?: T
}
export type Checked<C> = C extends { readonly lets?: infer T } ? T : never

const MAX_TEXT = 10_000

export const isText: Check<string> = (value, path) =>
  typeof value === 'string' && value.length <= MAX_TEXT
    ? null
    : `${path} must be a text of at most ${MAX_TEXT} characters`

/** A random key that stands for a file or folder the user picked; the window never sees a path. */
export const isToken: Check<string> = (value, path) =>
  typeof value === 'string' && /^[a-zA-Z0-9_-]{16,64}$/.test(value)
    ? null
    : `${path} must be a file token`

export const isJobId: Check<string> = (value, path) =>
  typeof value === 'string' && /^[a-z0-9-]{8,64}$/.test(value) ? null : `${path} must be a job id`

export const isBoolean: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? null : `${path} must be true or false`

export const isYear: Check<number> = (value, path) =>
  Number.isInteger(value) && Number(value) >= 1900 && Number(value) <= 2200
    ? null
    : `${path} must be a year`

/** Zero-based, within the rows a sheet can have. */
export const isRow: Check<number> = (value, path) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_ROW
    ? null
    : `${path} must be a row of a sheet`

export function isOneOf<T extends string>(choices: ReadonlyArray<T>): Check<T> {
  return (value, path) =>
    typeof value === 'string' && (choices as ReadonlyArray<string>).includes(value)
      ? null
      : `${path} must be one of ${choices.join(', ')}`
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value, path) => (value === null ? null : check(value, path))
}

/** One of two shapes. */
export function isEither<A, B>(first: Check<A>, second: Check<B>): Check<A | B> {
  return (value, path) => {
    const fault = first(value, path)
    return fault === null ? null : second(value, path)
  }
}

export function isBytes(maxLength: number): Check<Uint8Array> {
  return (value, path) =>
    value instanceof Uint8Array && value.byteLength <= maxLength
      ? null
      : `${path} must be at most ${maxLength} bytes`
}

export function isListOf<T>(check: Check<T>, maxLength: number): Check<ReadonlyArray<T>> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length > maxLength)
      return `${path} must be a list of at most ${maxLength}`
    for (const [index, item] of value.entries()) {
      const fault = check(item, `${path}[${index}]`)
      if (fault) return fault
    }
    return null
  }
}

/** An object with exactly these properties. */
export function isObject<S extends Record<string, Check<unknown>>>(
  shape: S,
): Check<{ readonly [K in keyof S]: Checked<S[K]> }> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return `${path} must be an object`
    const unknownKey = Object.keys(value).find((key) => !Object.hasOwn(shape, key))
    if (unknownKey !== undefined) return `${path}.${unknownKey} is not known`
    for (const [key, check] of Object.entries(shape)) {
      const fault = check((value as Record<string, unknown>)[key], `${path}.${key}`)
      if (fault) return fault
    }
    return null
  }
}

export const isNothing: Check<undefined> = (value, path) =>
  value === undefined || value === null ? null : `${path} must be empty`
