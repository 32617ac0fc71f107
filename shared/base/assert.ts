/** Ends an exhaustive switch: a new variant becomes a compile error here. */
export function assertNever(value: never, where: string): never {
  throw new Error(
    `Cannot handle ${JSON.stringify(value)} in ${where} because every variant should be listed there.`,
  )
}

/** Narrows away null and undefined where the caller can say why the value exists. */
export function assertExists<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) {
    throw new Error(`A value is missing although ${why}.`)
  }
  return value
}
