import { CFB } from 'xlsx'
import { agileOpener } from './agile-encryption.ts'
import type { Ciphers } from './ciphers.ts'
import { standardOpener } from './standard-encryption.ts'

/** What Excel itself tries before it asks: so are workbooks kept that anyone may read and not everyone may change. */
const DEFAULT_PASSWORD = 'VelvetSweatshop'
const SIZE_BYTES = 8

/**
 * The workbook in a file that is encrypted with Excel's default password; null when it has another password, or cannot be
 * opened for any other reason. What comes out is as little to be trusted as what went in.
 *
 * Reference: MS-OFFCRYPTO 2.3.4.
 */
export function openProtected(bytes: Uint8Array, ciphers: Ciphers): Uint8Array | null {
  try {
    const container: unknown = CFB.read(bytes, { type: 'array' })
    const info = streamOf(container, 'EncryptionInfo')
    const encrypted = streamOf(container, 'EncryptedPackage')
    if (!info || !encrypted) return null
    const minor = new DataView(info.buffer).getUint16(2, true)
    const password = utf16(DEFAULT_PASSWORD)
    const opener =
      minor === 4 ? agileOpener(info, password, ciphers) : standardOpener(info, password, ciphers)
    if (!opener) return null
    const size = Number(new DataView(encrypted.buffer).getBigUint64(0, true))
    return opener(encrypted.subarray(SIZE_BYTES)).subarray(0, size)
  } catch {
    // A damaged container or a wrong length: the file stays what it was, one that cannot be opened without a password.
    return null
  }
}

function streamOf(container: unknown, name: string): Uint8Array | null {
  // The library gives its containers no type.
  const entry: { readonly content: ArrayLike<number> } | null = CFB.find(container, name)
  return entry ? Uint8Array.from(entry.content) : null
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), true)
  }
  return bytes
}
