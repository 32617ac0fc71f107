import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createProjectFiles } from '../../../../electron/files/project-files.ts'
import { editCell } from '../../../../shared/tables/edit-cell.ts'
import { buildParts } from '../../../helpers/build-parts.ts'
import { runBeretning } from '../../../helpers/run-beretning.ts'
import { projectRoot } from '../../../helpers/source-files.ts'

const fixture = (name: string) => join(projectRoot, 'test/fixtures/workbooks', name)
const newer = fixture('nokkeltall-2024-v2.xlsx')

type TableJson = {
  readonly title: string
  readonly status: string
  readonly changed: ReadonlyArray<Record<string, unknown>>
  readonly addedRows: ReadonlyArray<string>
}

describe('npx beretning refresh', () => {
  let folder = ''
  let report = ''
  let workbook = ''

  beforeAll(async () => await buildParts('cli', 'jobs'), 60_000)
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beretning-refresh-'))
    report = join(folder, 'rapport.beretning')
    workbook = join(folder, 'tall', 'nokkeltall-2024.xlsx')
    await mkdir(join(folder, 'tall'))
    await copyFile(fixture('nokkeltall-2024.xlsx'), workbook)
    await runBeretning('new', report, '--template', 'tom', '--year', '2024')
    await runBeretning('import', report, workbook, '--all')
  })
  afterEach(async () => await rm(folder, { recursive: true, force: true }))

  const refresh = async (...words: ReadonlyArray<string>) => {
    const { stdout } = await runBeretning('refresh', report, ...words, '--json')
    return JSON.parse(stdout)
  }
  const tablesIn = (answer: {
    readonly sources: ReadonlyArray<{ readonly tables: ReadonlyArray<TableJson> }>
  }) => answer.sources.flatMap((source) => source.tables)
  const changedIn = (answer: Parameters<typeof tablesIn>[0]) =>
    tablesIn(answer).flatMap(({ changed }) =>
      changed.map(({ row, column, before, after }) => ({ row, column, before, after })),
    )

  it('tells exactly what changed, takes it over, and then has nothing more to tell', async () => {
    const first = await refresh('--source', newer)
    expect(changedIn(first)).toEqual([
      { row: 'Antall brukere', column: '2024', before: '27133', after: '27211' },
      { row: 'Antall brukere', column: 'Endring', before: '4673', after: '4751' },
      {
        row: 'Antall meldinger til kommunehelsetjenesten [mill]',
        column: '2024',
        before: null,
        after: '12.4',
      },
      { row: 'Lagringskapasitet [Tb]', column: '2023', before: '11524', after: '11542' },
      { row: 'Lagringskapasitet [Tb]', column: 'Endring', before: '3179', after: '3161' },
    ])
    expect(tablesIn(first).flatMap(({ addedRows }) => addedRows)).toEqual(['Antall nettbrett'])
    expect(first.applied).toBe(true)
    const { facts } = JSON.parse((await runBeretning('show', report, '--json')).stdout)
    const users = facts.find(
      (fact: { row: string; period: string }) =>
        fact.row === 'Antall brukere' && fact.period === '2024',
    )
    expect(users.value).toBe('27211')
    const again = await refresh('--source', newer)
    expect(tablesIn(again).map(({ status }) => status)).toEqual(Array(4).fill('unchanged'))
  })

  it('changes nothing with --dry-run', async () => {
    const before = await readFile(report)
    const answer = await refresh('--source', newer, '--dry-run')
    expect(answer.applied).toBe(false)
    expect(changedIn(answer)).toHaveLength(5)
    expect(await readFile(report)).toEqual(before)
  })

  it('finds the workbook relative to the report when both are moved together', async () => {
    const moved = `${folder}-flyttet`
    await rename(folder, moved)
    folder = moved
    report = join(moved, 'rapport.beretning')
    await copyFile(newer, join(moved, 'tall', 'nokkeltall-2024.xlsx'))
    expect(changedIn(await refresh())).toHaveLength(5)
  })

  it('says where it looked when the workbook is gone, and leaves the report alone', async () => {
    await rm(workbook)
    const before = await readFile(report)
    const { exitCode, stderr } = await runBeretning('refresh', report)
    expect(exitCode).toBe(1)
    expect(stderr).toContain('«nokkeltall-2024.xlsx» ble ikke funnet')
    expect(stderr).toContain(workbook)
    expect(stderr).toContain(join(folder, 'nokkeltall-2024.xlsx'))
    expect(await readFile(report)).toEqual(before)
  })

  it('keeps a cell that was written over, and says so', async () => {
    const projects = createProjectFiles()
    const project = await projects.read(report)
    if (!project.ok) throw new Error(project.error.code)
    const table = Object.values(project.value.report.tables).find(({ rows }) =>
      rows.some(({ label }) => label === 'Antall brukere'),
    )
    const row = table?.rows.find(({ label }) => label === 'Antall brukere')
    const column = table?.columns.find(({ period }) => period === '2024')
    if (!table || !row || !column) throw new Error('The fixture has no such cell.')
    const edited = editCell(table, row.id, column.id, '30000')
    const index = table.columns.indexOf(column)
    const typed = edited.rows.find(({ id }) => id === row.id)?.cells[index]
    const cells = row.cells.with(index, { state: 'blank', ...typed, overridden: true } as never)
    const rows = table.rows.map((one) => (one.id === row.id ? { ...row, cells } : one))
    const tables = { ...project.value.report.tables, [table.id]: { ...table, rows } }
    const next = { ...project.value, report: { ...project.value.report, tables } }
    expect((await projects.write(report, next, project.value.sha256)).ok).toBe(true)

    const [users] = tablesIn(await refresh('--source', newer)).flatMap(({ changed }) => changed)
    expect(users).toMatchObject({ before: '30000', after: '27211', overridden: true })
    const { stdout } = await runBeretning('refresh', report, '--source', newer)
    expect(stdout).toContain('skrevet over i rapporten, beholdes')
    const { facts } = JSON.parse((await runBeretning('show', report, '--json')).stdout)
    expect(
      facts.find(
        (fact: { row: string; period: string }) =>
          fact.row === 'Antall brukere' && fact.period === '2024',
      ).value,
    ).toBe('30000')
  })

  it('refreshes only what the workbook holds when the report has several', async () => {
    await runBeretning('import', report, fixture('lederlonn-2024.xlsx'))
    const answer = await refresh('--source', newer)
    expect(answer.sources.map(({ file }: { file: string }) => file)).toEqual([
      'nokkeltall-2024.xlsx',
    ])
    const none = await runBeretning('refresh', report, '--source', fixture('pensjon-2024.xlsx'))
    expect(none).toMatchObject({ exitCode: 1 })
  })

  it('has nothing to do for a report without tables from Excel', async () => {
    const empty = join(folder, 'tom.beretning')
    await runBeretning('new', empty, '--template', 'tom')
    const { exitCode, stdout } = await runBeretning('refresh', empty)
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: 'Rapporten har ingen tabeller fra Excel.\n',
    })
  })

  it('refuses a workbook that cannot be read, and leaves the report alone', async () => {
    const before = await readFile(report)
    const { exitCode, stderr } = await runBeretning('refresh', report, '--source', report)
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^[^\n]+\.\n$/)
    expect(await readFile(report)).toEqual(before)
  })
})
