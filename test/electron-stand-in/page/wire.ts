/**
 * Structured clones as text, for the one way out of a page that carries only text. What a structured clone keeps is kept:
 * `undefined`, dates, maps, sets, bytes, big integers and numbers JSON has no words for.
 */
export function encode(value: unknown): string {
  return JSON.stringify(tag(value))
}

export function decode(text: string): unknown {
  return untag(JSON.parse(text))
}

type Tagged = readonly [kind: string, value?: unknown]

function tag(value: unknown): Tagged {
  if (value === undefined) return ['undefined']
  if (typeof value === 'bigint') return ['bigint', String(value)]
  if (typeof value === 'number' && !(Number.isFinite(value) && !Object.is(value, -0))) {
    return ['number', Object.is(value, -0) ? '-0' : String(value)]
  }
  if (typeof value !== 'object' || value === null) return ['json', value]
  if (Array.isArray(value)) return ['array', value.map(tag)]
  if (value instanceof Date) return ['date', value.getTime()]
  if (value instanceof Map) return ['map', [...value].map(([k, v]) => [tag(k), tag(v)])]
  if (value instanceof Set) return ['set', [...value].map(tag)]
  if (value instanceof Error) return ['error', value.message]
  if (value instanceof ArrayBuffer) return ['buffer', toText(new Uint8Array(value))]
  if (value instanceof Uint8Array) return ['bytes', toText(value)]
  return ['object', Object.entries(value).map(([key, inner]) => [key, tag(inner)])]
}

function untag(tagged: unknown): unknown {
  // Safe: only `tag` writes what is read here.
  const [kind, value] = tagged as Tagged
  const pairs = () => value as ReadonlyArray<readonly [unknown, unknown]>
  switch (kind) {
    case 'undefined':
      return undefined
    case 'bigint':
      return BigInt(String(value))
    case 'number':
      return Number(value)
    case 'json':
      return value
    case 'date':
      return new Date(Number(value))
    case 'error':
      return new Error(String(value))
    case 'bytes':
      return fromText(String(value))
    case 'buffer':
      return fromText(String(value)).buffer
    case 'map':
      return new Map(pairs().map(([k, v]) => [untag(k), untag(v)]))
    case 'object':
      return Object.fromEntries(pairs().map(([key, inner]) => [String(key), untag(inner)]))
    default: {
      const items = (value as ReadonlyArray<unknown>).map(untag)
      return kind === 'set' ? new Set(items) : items
    }
  }
}

/** In pieces, since a call takes only so many arguments. */
function toText(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  }
  return btoa(pieces.join(''))
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
