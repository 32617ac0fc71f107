/** Bytes that no packing makes smaller, the same for the same seed. */
export function noise(length: number, seed: number): Uint8Array {
  let state = seed
  return new Uint8Array(length).map(() => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return state >>> 24
  })
}
