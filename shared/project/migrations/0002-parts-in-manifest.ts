import { isRecord } from '../../base/reading.ts'
import type { Migration } from './migration.ts'

/**
 * From schema 1 to 2: the manifest lists the parts, and `report.json` says the schema once more. What is in the report is
 * the same.
 */
export const schema2: Migration = {
  from: 1,
  up: (value) => (isRecord(value) ? { ...value, schema: 2 } : value),
}
