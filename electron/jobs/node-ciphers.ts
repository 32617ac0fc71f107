import { createDecipheriv, createHash } from 'node:crypto'
import type { Ciphers } from '../../shared/excel/ciphers.ts'

export const nodeCiphers: Ciphers = {
  hash(name, ...parts) {
    const hash = createHash(name)
    for (const part of parts) hash.update(part)
    return hash.digest()
  },
  decrypt(key, data, vector) {
    const name = `aes-${key.length * 8}-${vector ? 'cbc' : 'ecb'}`
    const decipher = createDecipheriv(name, key, vector).setAutoPadding(false)
    const opened = decipher.update(data)
    decipher.final()
    return new Uint8Array(opened.buffer, opened.byteOffset, opened.length)
  },
}
