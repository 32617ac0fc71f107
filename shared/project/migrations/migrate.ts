import { schema2 } from './0002-parts-in-manifest.ts'
import type { Migration } from './migration.ts'

/** In order; the one from schema n gives schema n + 1. */
export const migrations: ReadonlyArray<Migration> = [schema2]

/** Lifts a value from its schema to today's; what is newer is left as it is. */
export function migrate(value: unknown, schema: number): unknown {
  return migrations
    .filter(({ from }) => from >= schema)
    .reduce((lifted, { up }) => up(lifted), value)
}
