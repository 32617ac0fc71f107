import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '../../helpers/source-files.ts'

type Entry = {
  readonly version: string
  readonly date: string
  readonly changes: ReadonlyArray<{ readonly kind: string; readonly text: string }>
}

it('tells what is new in the version that is built, in whole sentences', () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(projectRoot, name), 'utf8'))
  const [latest] = read('resources/changelog.json') as ReadonlyArray<Entry>
  expect(latest?.version).toBe((read('package.json') as { version: string }).version)
  expect(latest?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  for (const change of latest?.changes ?? []) {
    expect(['new', 'added', 'fixed', 'improved', 'removed']).toContain(change.kind)
    expect(change.text).toMatch(/^[A-ZÆØÅ].*\.$/)
  }
})
