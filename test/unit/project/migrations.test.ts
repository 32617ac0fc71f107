import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '../../../shared/project/migrations/migrate.ts'
import { PROJECT_SCHEMA } from '../../../shared/project/schema.ts'
import { openedProject } from '../../helpers/project-bytes.ts'
import { projectRoot } from '../../helpers/source-files.ts'

const folder = join(projectRoot, 'test/fixtures/projects')
const schemas = Array.from({ length: PROJECT_SCHEMA }, (_, index) => index + 1)
const fixture = (schema: number) => join(folder, `v${schema}/rapport.beretning`)
/** What each of the files is today. */
const expected: unknown = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))

describe('files of earlier versions', () => {
  it('are kept for every schema there has been', () => {
    expect(schemas.filter((schema) => !existsSync(fixture(schema)))).toEqual([])
    const kept = readdirSync(folder).filter((name) => name.startsWith('v'))
    expect(new Set(kept)).toEqual(new Set(schemas.map((schema) => `v${schema}`)))
  })

  it.each(schemas)('of schema %i open whole, to what was saved', (schema) => {
    const { report, media, repairs, newer } = openedProject(readFileSync(fixture(schema)))
    expect({ repairs, newer }).toEqual({ repairs: [], newer: null })
    expect(report).toEqual(expected)
    expect(media.size).toBe(2)
  })
})

describe('migrations', () => {
  it('lead from each schema to the next, up to the one of today', () => {
    expect(migrations.map(({ from }) => from)).toEqual(schemas.slice(0, -1))
  })

  it.each(migrations)('the one from schema $from does what its file needs', ({ from }) => {
    const before = { chapters: [], from }
    const after = migrate(before, from)
    // Pure: what comes in is as it was, and something has come of it.
    expect(before).toEqual({ chapters: [], from })
    expect(after).toMatchObject({ schema: PROJECT_SCHEMA })
    expect(after).not.toEqual(before)
  })

  it('leave what is no report, and what is newer, as it is', () => {
    expect(migrate(null, 1)).toBe(null)
    const newer = { schema: 99 }
    expect(migrate(newer, 99)).toBe(newer)
  })
})
