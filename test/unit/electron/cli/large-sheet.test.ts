import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorkbook } from '../../../bench/workbooks.ts'
import { buildParts } from '../../../helpers/build-parts.ts'
import { runBeretning } from '../../../helpers/run-beretning.ts'

describe('a workbook with more rows than are read at once', () => {
  let folder = ''
  let workbook = ''
  beforeAll(async () => {
    await buildParts('cli', 'jobs')
    folder = await mkdtemp(join(tmpdir(), 'beretning-large-'))
    workbook = join(folder, 'stor.xlsx')
    writeFileSync(workbook, makeWorkbook(9000, 5))
  }, 60_000)
  afterAll(async () => await rm(folder, { recursive: true, force: true }))

  it('is shown from the top with how much was left out, and from a range further down', async () => {
    const first = JSON.parse((await runBeretning('inspect', workbook, '--json')).stdout)
    expect(first.sheets[0].rows).toBe(9002)
    expect(first.sheets[0].warnings[0]).toMatchObject({ code: 'sheet-truncated' })
    const there = await runBeretning('inspect', workbook, '--range', 'A8500:E8510', '--json')
    const [table] = JSON.parse(there.stdout).sheets[0].tables
    expect(table.range).toMatch(/^A84\d\d:E9002$/)
  })

  it('imports a range from rows far down with their own figures', async () => {
    const report = join(folder, 'rapport.beretning')
    await runBeretning('new', report, '--template', 'tom', '--year', '2024')
    const words = ['import', report, workbook, '--range', 'A8500:E8510', '--json']
    const { exitCode, stdout } = await runBeretning(...words)
    expect([exitCode, JSON.parse(stdout).warnings]).toEqual([0, []])
    const shown = JSON.parse((await runBeretning('show', report, '--json')).stdout)
    expect(shown.tables[0]).toMatchObject({ source: { range: 'A8500:E8510' } })
    expect(shown.tables[0].rows[0].label).toBe('Post 8497')
  })
})
