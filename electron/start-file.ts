import { resolve } from 'node:path'

/** The report named among the arguments of a start, as a whole path; null when there is none. */
export function projectPath(options: ReadonlyArray<string>, folder: string): string | null {
  const named = options.find((option) => !option.startsWith('-') && /\.beretning$/i.test(option))
  return named === undefined ? null : resolve(folder, named)
}

/** Gives the value at the first call and null afterwards. */
export function takeOnce<T>(value: T): () => T | null {
  let left: T | null = value
  return () => {
    const taken = left
    left = null
    return taken
  }
}
