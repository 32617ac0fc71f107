import { randomBytes, randomInt } from 'node:crypto'
import { type IdSource, idSourceFrom } from '../shared/base/id.ts'

const STEPS = 2 ** 32

/** Ids for things in a report. */
export const randomIds: IdSource = idSourceFrom(() => randomInt(STEPS) / STEPS)

/** 128 bits nobody can guess: for file tokens, sessions and the start link. */
export function randomToken(): string {
  return randomBytes(24).toString('base64url')
}
