/** Lifts the value of a file one schema up: pure, and never edited once a version with it has been released. */
export type Migration = { readonly from: number; readonly up: (value: unknown) => unknown }

/** In order; the one from schema n gives schema n + 1. Empty while there is only schema 1. */
export const migrations: ReadonlyArray<Migration> = []

/** Lifts a value from its schema to today's. */
export function migrate(value: unknown, schema: number): unknown {
  return migrations
    .filter(({ from }) => from >= schema)
    .reduce((lifted, { up }) => up(lifted), value)
}
