import { fromBase64 } from '../base/base64.ts'
import {
  type Ciphers,
  fitted,
  type HashName,
  isSame,
  littleEndian,
  type Opener,
  spunHash,
} from './ciphers.ts'

const SEGMENT_BYTES = 4096
/** Excel has 100 000; above this it is made to take long. */
const MOST_SPINS = 1_000_000
/** Real descriptions have some 1 500. */
const MOST_INFO_BYTES = 65_536
/** Of AES. */
const BLOCK_BYTES = 16
const KEY_BYTES: ReadonlyArray<number> = [16, 24, 32]
const HASHES: Readonly<Record<string, HashName | undefined>> = {
  SHA1: 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
}
/** What a key is for. Reference: MS-OFFCRYPTO 2.3.4.13. */
const VERIFIER = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79)
const VERIFIER_HASH = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e)
const PACKAGE_KEY = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6)

/** Of Excel 2010 and later: AES in CBC, as its XML says. Null when the password is another. Reference: MS-OFFCRYPTO 2.3.4.10–2.3.4.15. */
export function agileOpener(
  info: Uint8Array,
  password: Uint8Array,
  ciphers: Ciphers,
): Opener | null {
  const xml = String.fromCharCode(...info.subarray(8, MOST_INFO_BYTES))
  const ofPackage = settingsOf(/<keyData\s([^>]*)>/.exec(xml)?.[1])
  const ofPassword = settingsOf(/<(?:\w+:)?encryptedKey\s([^>]*)>/.exec(xml)?.[1])
  if (!ofPackage || !ofPassword || ofPassword.spins > MOST_SPINS) return null
  const { hash, salt, keyBytes, bytes } = ofPassword
  const spun = spunHash(ciphers, hash, [salt, password], ofPassword.spins)
  const open = (name: string, purpose: Uint8Array) => {
    const key = fitted(ciphers.hash(hash, spun, purpose), keyBytes)
    return ciphers.decrypt(key, bytes(name), fitted(salt, BLOCK_BYTES))
  }
  const verifier = ciphers.hash(
    hash,
    open('encryptedVerifierHashInput', VERIFIER).subarray(0, salt.length),
  )
  const expected = open('encryptedVerifierHashValue', VERIFIER_HASH).subarray(0, verifier.length)
  if (!isSame(verifier, expected)) return null
  const key = open('encryptedKeyValue', PACKAGE_KEY).subarray(0, ofPackage.keyBytes)
  return (encrypted) => openSegments(encrypted, key, ofPackage, ciphers)
}

type Settings = {
  readonly hash: HashName
  readonly salt: Uint8Array
  readonly keyBytes: number
  readonly spins: number
  readonly bytes: (name: string) => Uint8Array
}

function settingsOf(attributes: string | undefined): Settings | null {
  const values = new Map(
    [...(attributes ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
  const number = (name: string) => Number(values.get(name) ?? 0)
  const keyBytes = number('keyBits') / 8
  const bytes = (name: string) => fromBase64(values.get(name) ?? '')
  const hash = HASHES[values.get('hashAlgorithm') ?? '']
  const isAes = values.get('cipherAlgorithm') === 'AES' && KEY_BYTES.includes(keyBytes)
  if (!hash || !isAes || values.get('cipherChaining') !== 'ChainingModeCBC') return null
  return { hash, salt: bytes('saltValue'), keyBytes, spins: number('spinCount'), bytes }
}

/** Each segment starts from a vector of its own. */
function openSegments(
  encrypted: Uint8Array,
  key: Uint8Array,
  { hash, salt }: Settings,
  ciphers: Ciphers,
): Uint8Array {
  const opened = new Uint8Array(encrypted.length)
  for (let at = 0; at < encrypted.length; at += SEGMENT_BYTES) {
    const vector = ciphers.hash(hash, salt, littleEndian(at / SEGMENT_BYTES))
    const segment = encrypted.subarray(at, at + SEGMENT_BYTES)
    opened.set(ciphers.decrypt(key, segment, fitted(vector, BLOCK_BYTES)), at)
  }
  return opened
}
