import { assertExists } from '../../shared/base/assert.ts'

/** Gives a whole number from 0 up to, but not including, `below`; the same ones for the same seed. */
export type Random = (below: number) => number

export function seededRandom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

export function oneOf<T>(random: Random, from: ReadonlyArray<T>): T {
  return assertExists(from[random(from.length)], 'the list has something to choose')
}
