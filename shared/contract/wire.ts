import { fromBase64, toBase64 } from '../base/base64.ts'

/**
 * Writes a value as JSON for the way between the window and the local host. Bytes go as `{ "$bytes": base64 }`; all else is
 * plain data. `undefined` as a whole becomes `null`. Throws on a property named `$bytes`, which could not be told apart.
 */
export function encodeWire(value: unknown): string {
  return JSON.stringify(value === undefined ? null : tagBytes(value))
}

/** Reads what `encodeWire` wrote. Throws on anything that is no JSON or has damaged bytes. */
export function decodeWire(text: string): unknown {
  return untagBytes(JSON.parse(text))
}

const BYTES = '$bytes'

function tagBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [BYTES]: toBase64(value) }
  if (Array.isArray(value)) return value.map(tagBytes)
  if (typeof value !== 'object' || value === null) return value
  if (Object.hasOwn(value, BYTES)) {
    throw new Error(`Cannot send a property named "${BYTES}" because it marks bytes on the wire.`)
  }
  return mapValues(value, tagBytes)
}

function untagBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untagBytes)
  if (typeof value !== 'object' || value === null) return value
  if (!Object.hasOwn(value, BYTES)) return mapValues(value, untagBytes)
  const base64 = Object.entries(value).find(([key]) => key === BYTES)?.[1]
  if (typeof base64 !== 'string') {
    throw new Error(`Cannot read bytes from the wire because "${BYTES}" holds no text.`)
  }
  return fromBase64(base64)
}

function mapValues(value: object, change: (inner: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]))
}
