/**
 * Ids are a letter for the kind, a hyphen and 8 or more characters from `[a-z0-9]`: "t-3k9x2m1q".
 * They are never shown to a person. `shared/` has no randomness, so whoever makes things hands in an `IdSource`.
 */
export type ReportId = `r-${string}`
export type ChapterId = `c-${string}`
export type BlockId = `b-${string}`
export type BoxId = `x-${string}`
export type TableId = `t-${string}`
export type RowId = `w-${string}`
export type ColumnId = `k-${string}`
export type FootnoteId = `n-${string}`
export type PersonId = `p-${string}`

/** Names one cell of one table; see `facts/fact.ts`. */
export type FactId = `${TableId}/${RowId}/${ColumnId}`

/** The letter for the kind: report, chapter, block, box, table, row, column, footnote, person. */
export type IdPrefix = 'r' | 'c' | 'b' | 'x' | 't' | 'w' | 'k' | 'n' | 'p'

/** Gives a new random-looking string of at least 8 characters from `[a-z0-9]`, different at each call. */
export type IdSource = () => string

export function newId<P extends IdPrefix>(prefix: P, source: IdSource): `${P}-${string}` {
  return `${prefix}-${source()}`
}

export function isId<P extends IdPrefix>(prefix: P, value: unknown): value is `${P}-${string}` {
  return (
    typeof value === 'string' &&
    value.startsWith(`${prefix}-`) &&
    /^[a-z]-[a-z0-9-]{1,64}$/.test(value)
  )
}

export function factId(table: TableId, row: RowId, column: ColumnId): FactId {
  return `${table}/${row}/${column}`
}

const ID_LENGTH = 8
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Turns a source of numbers in [0, 1) into an id source. Hand in a seeded one for the same ids each time. */
export function idSourceFrom(random: () => number): IdSource {
  return () => {
    let id = ''
    for (let i = 0; i < ID_LENGTH; i++) {
      id += ALPHABET.charAt(Math.floor(random() * ALPHABET.length))
    }
    return id
  }
}

/** Ids that count up (`00000001`): for tests and for anything that must be the same each time. */
export function countingIdSource(start = 1): IdSource {
  let next = start
  return () => (next++).toString(36).padStart(ID_LENGTH, '0')
}
