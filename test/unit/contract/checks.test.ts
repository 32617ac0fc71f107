import { describe, expect, it } from 'vitest'
import { callNames, ipc } from '../../../shared/contract/ipc.ts'

/** What every call must refuse: a hostile page can send anything. */
const hostile = [
  null,
  7,
  'x',
  [7],
  { file: '../../etc/passwd' },
  { __proto__: null },
  { file: 'a'.repeat(100_000) },
]

describe('the contract', () => {
  it('refuses hostile arguments in every call that takes one', () => {
    const takesSomething = callNames.filter((name) => ipc[name].check(undefined, name) !== null)
    expect(takesSomething.length).toBeGreaterThan(10)
    for (const name of takesSomething) {
      for (const value of hostile)
        expect(ipc[name].check(value, name), name).toMatch(/must|not known/)
    }
  })

  it('names the place of the first fault', () => {
    expect(
      ipc.createReport.check(
        { template: 'tom', organisation: 'A', year: 24, language: 'nb' },
        'createReport',
      ),
    ).toBe('createReport.year must be a year')
  })

  it('refuses a property it does not know', () => {
    expect(
      ipc.openProject.check({ job: 'job-open', file: 'a'.repeat(32), path: '/etc' }, 'openProject'),
    ).toBe('openProject.path is not known')
  })
})
