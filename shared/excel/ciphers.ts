export type HashName = 'sha1' | 'sha256' | 'sha384' | 'sha512'

/** What the platform must do: nothing here knows of Node. */
export type Ciphers = {
  readonly hash: (name: HashName, ...parts: ReadonlyArray<Uint8Array>) => Uint8Array
  /** AES without padding: in CBC from a start vector, without one in ECB. Throws when a length is wrong. */
  readonly decrypt: (key: Uint8Array, data: Uint8Array, vector: Uint8Array | null) => Uint8Array
}

/** Makes the package readable, part by part as it was encrypted. */
export type Opener = (encrypted: Uint8Array) => Uint8Array

/** The hash of a password, hashed again `spins` times, so that guessing takes long. Reference: MS-OFFCRYPTO 2.3.4.7, 2.3.4.11. */
export function spunHash(
  { hash }: Pick<Ciphers, 'hash'>,
  name: HashName,
  salted: readonly [salt: Uint8Array, password: Uint8Array],
  spins: number,
): Uint8Array {
  let spun = hash(name, ...salted)
  for (let spin = 0; spin < spins; spin++) spun = hash(name, littleEndian(spin), spun)
  return spun
}

/** Four bytes, the lowest first. */
export function littleEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, true)
  return bytes
}

/** Cut, or filled up, to the length of a key or a start vector. Reference: MS-OFFCRYPTO 2.3.4.11. */
export function fitted(bytes: Uint8Array, length: number): Uint8Array {
  const fit = new Uint8Array(length).fill(0x36)
  fit.set(bytes.subarray(0, length))
  return fit
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
