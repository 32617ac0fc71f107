import { oneOf, type Random } from './random.ts'

/** How a file is damaged: as disks, networks and programs that write half do it, and as someone who wants harm does. */
export const mutations = {
  'a bit is turned': (bytes, random) => turnBits(bytes, random, 1),
  'some bits are turned': (bytes, random) => turnBits(bytes, random, 2 + random(30)),
  'it is cut off': (bytes, random) => bytes.slice(0, random(bytes.length)),
  'it begins too late': (bytes, random) => bytes.slice(random(bytes.length)),
  'a piece is zeros': (bytes, random) => {
    const changed = bytes.slice()
    const start = random(bytes.length)
    return changed.fill(0, start, start + 1 + random(4096))
  },
  'a piece is missing': (bytes, random) => {
    const start = random(bytes.length)
    return joined(bytes.subarray(0, start), bytes.subarray(start + 1 + random(600)))
  },
  'a piece stands twice': (bytes, random) => {
    const start = random(bytes.length)
    const piece = bytes.subarray(start, start + 1 + random(2000))
    return joined(bytes.subarray(0, start), piece, bytes.subarray(start))
  },
  'a piece of another report is in it': (bytes, random, other) => {
    const start = random(bytes.length)
    const from = random(other.length)
    const piece = other.subarray(from, from + 1 + random(3000))
    return joined(bytes.subarray(0, start), piece, bytes.subarray(start + piece.length))
  },
  'it goes over into another report': (bytes, random, other) =>
    joined(bytes.subarray(0, random(bytes.length)), other.subarray(random(other.length))),
} satisfies Record<string, (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array>

export type Mutation = keyof typeof mutations

/** Safe: the keys of an object that has no others. */
export const mutationNames = Object.keys(mutations) as ReadonlyArray<Mutation>

function turnBits(bytes: Uint8Array, random: Random, count: number): Uint8Array {
  const changed = bytes.slice()
  for (let i = 0; i < count; i++) {
    const at = random(bytes.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << random(8))
  }
  return changed
}

function joined(...pieces: ReadonlyArray<Uint8Array>): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}

/** Puts the parts of an unpacked report in disorder: some gone, exchanged, renamed or with wrong values in them. */
export function mixedParts(
  parts: Readonly<Record<string, Uint8Array>>,
  others: Readonly<Record<string, Uint8Array>>,
  random: Random,
): Record<string, Uint8Array> {
  const mixed = { ...parts }
  const names = Object.keys(parts)
  for (let i = 0; i <= random(3); i++) {
    const name = oneOf(random, names)
    const act = random(4)
    if (act === 0) delete mixed[name]
    else if (act === 1) mixed[name] = parts[oneOf(random, names)] ?? new Uint8Array()
    else if (act === 2) mixed[name] = others[oneOf(random, Object.keys(others))] ?? new Uint8Array()
    else mixed[`${name}x`] = mixed[name] ?? new Uint8Array()
  }
  return mixed
}
