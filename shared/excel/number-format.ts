/** What a number format code says about the number, apart from how it is drawn. */
export type NumberFormat = {
  readonly kind: 'number' | 'date' | 'time'
  /** Shows a time of day beside the date. */
  readonly hasTime: boolean
  /** Null for General: the format does not say. */
  readonly decimals: number | null
  readonly percent: boolean
  /** 1000 for each comma that ends the digits: `#,##0,` shows thousands. */
  readonly divisor: number
  /** Text in the format: ` sek` in `0" sek"`. */
  readonly literal: string
}

const known = new Map<string, NumberFormat>()
const KNOWN_LIMIT = 2000

/** Reads a number format code. Reference: ECMA-376-1, 18.8.31. */
export function readNumberFormat(code: string | null): NumberFormat {
  const key = code ?? 'General'
  const found = known.get(key)
  if (found) return found
  const format = readCode(key)
  if (known.size < KNOWN_LIMIT) known.set(key, format)
  return format
}

/** Date parts shown: a month without a day (`mmm yyyy`) names a month. */
export function datePartsOf(code: string | null): {
  readonly day: boolean
  readonly month: boolean
  readonly year: boolean
  readonly longMonth: boolean
} {
  const { bare } = split(code ?? '')
  return {
    day: /d/i.test(bare),
    month: /m/i.test(bare),
    year: /y/i.test(bare),
    longMonth: /mmmm/i.test(bare),
  }
}

function readCode(code: string): NumberFormat {
  const { bare, literal } = split(code)
  const isGeneral = /^(general|standard|@)?$/i.test(bare.trim())
  const kind = isGeneral ? 'number' : kindOf(bare)
  const digits = /[0#?][0#?,]*(?:\.([0#?]*))?(,*)/.exec(bare)
  const commas = digits ? trailingCommas(bare) : 0
  return {
    kind,
    hasTime: kind === 'date' && /[hs]/i.test(bare),
    decimals: isGeneral || !digits ? null : (digits[1]?.length ?? 0),
    percent: kind === 'number' && bare.includes('%'),
    divisor: 1000 ** commas,
    literal,
  }
}

function trailingCommas(bare: string): number {
  const match = /[0#?](,+)(?![0#?,])/.exec(bare)
  return match?.[1]?.length ?? 0
}

function kindOf(bare: string): NumberFormat['kind'] {
  if (/\[(h+|m+|s+)\]/i.test(bare)) return 'time'
  const plain = bare.replace(/\[[^\]]*\]/g, '').replace(/AM\/PM|A\/P/gi, 's')
  if (/[yd]|e{2,}/i.test(plain) || (/m/i.test(plain) && !/[hs]/i.test(plain))) return 'date'
  return /[hms]/i.test(plain) ? 'time' : 'number'
}

/** The first section without quoted text, escapes, padding, colours and conditions; and the quoted text. */
function split(code: string): { readonly bare: string; readonly literal: string } {
  let literal = ''
  const bare = firstSection(code)
    .replace(/"([^"]*)"|\\(.)|_.|\*./g, (_, quoted?: string, escaped?: string) => {
      literal += quoted ?? escaped ?? ''
      return ''
    })
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
  return { bare, literal }
}

function firstSection(code: string): string {
  let quoted = false
  for (let i = 0; i < code.length; i++) {
    const letter = code.charAt(i)
    if (letter === '\\' || letter === '_' || letter === '*') i++
    else if (letter === '"') quoted = !quoted
    else if (letter === ';' && !quoted) return code.slice(0, i)
  }
  return code
}
