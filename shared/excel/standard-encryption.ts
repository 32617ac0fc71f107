import { type Ciphers, isSame, littleEndian, type Opener, spunHash } from './ciphers.ts'

const SPINS = 50_000
const HASH_BYTES = 20
const BLOCK = 64
/** Where the header begins: after versions, flags and its size. */
const HEADER = 12

/** Of Excel 2007: AES in ECB, with a key from SHA-1. Null when the password is another. Reference: MS-OFFCRYPTO 2.3.4.5–2.3.4.9. */
export function standardOpener(
  info: Uint8Array,
  password: Uint8Array,
  ciphers: Ciphers,
): Opener | null {
  const view = new DataView(info.buffer)
  const keyBytes = view.getUint32(HEADER + 16, true) / 8
  const verifier = HEADER + view.getUint32(HEADER - 4, true)
  const saltBytes = view.getUint32(verifier, true)
  const salt = info.subarray(verifier + 4, verifier + 4 + saltBytes)
  const rest = info.subarray(verifier + 4 + saltBytes)
  const spun = spunHash(ciphers, 'sha1', [salt, password], SPINS)
  const hashed = ciphers.hash('sha1', spun, littleEndian(0))
  const key = stretched(ciphers, hashed).subarray(0, keyBytes)
  const open = (data: Uint8Array) => ciphers.decrypt(key, data, null)
  const expected = open(rest.subarray(20, 52)).subarray(0, HASH_BYTES)
  return isSame(ciphers.hash('sha1', open(rest.subarray(0, 16))), expected) ? open : null
}

function stretched({ hash }: Ciphers, hashed: Uint8Array): Uint8Array {
  const [first, second] = [0x36, 0x5c].map((pad) => {
    const block = new Uint8Array(BLOCK).fill(pad)
    hashed.forEach((byte, index) => {
      block[index] = byte ^ pad
    })
    return hash('sha1', block)
  })
  return new Uint8Array([...(first ?? []), ...(second ?? [])])
}
