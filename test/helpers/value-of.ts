import type { Result } from '../../shared/base/result.ts'

/** What a call gave, where it must not fail. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The call failed with ${result.error.code}.`)
  return result.value
}
