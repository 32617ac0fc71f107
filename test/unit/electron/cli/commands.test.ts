import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PROJECT_SCHEMA } from '../../../../shared/project/schema.ts'
import { buildParts } from '../../../helpers/build-parts.ts'
import { runBeretning, runLauncher } from '../../../helpers/run-beretning.ts'
import { projectRoot } from '../../../helpers/source-files.ts'

const fixture = (name: string) => join(projectRoot, 'test/fixtures/workbooks', name)

describe('npx beretning', () => {
  let folder = ''
  let report = ''
  let count = 0

  beforeAll(async () => {
    await buildParts('cli', 'jobs')
    folder = await mkdtemp(join(tmpdir(), 'beretning-cli-'))
  }, 60_000)
  afterAll(async () => await rm(folder, { recursive: true, force: true }))
  beforeEach(() => {
    report = join(folder, `rapport-${count++}.beretning`)
  })

  const run = runBeretning
  /** Runs with `--json`, demands success and gives the object. */
  const json = async (...words: ReadonlyArray<string>) => {
    const { exitCode, stdout, stderr } = await run(...words, '--json')
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    return JSON.parse(stdout)
  }
  const newReport = () => run('new', report, '--template', 'tom', '--year', '2024')

  it('new makes a report with what it is told', async () => {
    const words = ['--year', '2023', '--organisation', 'Eksempel HF', '--language', 'nn']
    expect(await run('new', report, ...words)).toMatchObject({ exitCode: 0, stderr: '' })
    expect((await json('show', report)).report).toMatchObject({
      organisation: 'Eksempel HF',
      year: 2023,
      language: 'nn',
      schema: PROJECT_SCHEMA,
    })
  })

  it('new does not touch a file that is there', async () => {
    await newReport()
    const before = await readFile(report)
    const again = await run('new', report)
    expect(again).toMatchObject({ exitCode: 1, stdout: '' })
    expect(again.stderr).toContain(`rapport-${count - 1}.beretning`)
    expect(await readFile(report)).toEqual(before)
  })

  it('inspect prints every sheet, its tables and each cell with its source', async () => {
    const { sheets, format, sha256 } = await json('inspect', fixture('regnskap-2024.xlsx'))
    expect(format).toBe('xlsx')
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    const [table] = sheets[0].tables
    expect(table).toMatchObject({ id: null, unit: 'NOK', scale: 1000, sheet: 'Resultat' })
    expect(table.columns[0].role).toBe('label')
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length - 1)
    const cell = table.rows
      .flatMap((row: { cells: ReadonlyArray<{ state: string }> }) => row.cells)
      .find(({ state }: { state: string }) => state === 'number')
    expect(cell.value).toMatch(/^-?\d+(\.\d+)?$/)
    expect(cell.source).toMatch(/^[A-Z]+\d+$/)
  })

  it('inspect for a person says the range, the kind and the years', async () => {
    const { stdout } = await run('inspect', fixture('regnskap-2024.xlsx'))
    expect(stdout).toContain('Ark «Resultat»')
    expect(stdout).toMatch(
      /A4:D20 {2}Resultatregnskap: resultatregnskap, .*tusen kroner, år 2024, 2023/,
    )
  })

  it('import adds the tables of visible sheets, and with --all also hidden ones', async () => {
    await newReport()
    const visible = await json('import', report, fixture('nokkeltall-2024.xlsx'))
    const all = await json('import', report, fixture('nokkeltall-2024.xlsx'), '--all')
    expect(all.tables.length).toBeGreaterThan(visible.tables.length)
    const shown = await json('show', report)
    expect(shown.tables).toHaveLength(visible.tables.length + all.tables.length)
    expect(shown.facts).toHaveLength(visible.facts + all.facts)
    const chapter = shown.chapters.find(
      ({ title }: { title: string }) => title === 'nokkeltall-2024',
    )
    expect(chapter.tables).toEqual(
      [...visible.tables, ...all.tables].map(({ id }: { id: string }) => id),
    )
  })

  it('import takes one sheet or range, a kind and a chapter', async () => {
    await newReport()
    const workbook = fixture('regnskap-2024.xlsx')
    const choice = ['--sheet', 'Resultat', '--range', 'A4:D20']
    const done = await json(
      'import',
      report,
      workbook,
      ...choice,
      '--kind=note',
      '--chapter',
      'Økonomi',
    )
    expect(done.tables).toMatchObject([{ kind: 'note', chapterTitle: 'Økonomi' }])
    await json('import', report, workbook, '--sheet', 'Note 3', '--chapter', 'ØKONOMI')
    const { chapters } = await json('show', report)
    const titles = chapters.map(({ title }: { title: string }) => title)
    expect(titles.filter((title: string) => /økonomi/i.test(title))).toEqual(['Økonomi'])
  })

  it('import reads a range that is no table by itself', async () => {
    await newReport()
    const choice = ['--sheet', 'Resultat', '--range', 'A4:C8']
    const { tables } = await json('import', report, fixture('regnskap-2024.xlsx'), ...choice)
    expect(tables).toHaveLength(1)
    const { tables: shown } = await json('show', report)
    for (const row of shown[0].rows) {
      for (const { source } of row.cells) expect(source ?? 'A4').toMatch(/^[A-C][4-8]$/)
    }
  })

  it('import reads as many head rows as it is told', async () => {
    await newReport()
    const choice = ['--sheet', 'Resultat', '--range', 'A4:C8', '--head-rows', '0']
    await json('import', report, fixture('regnskap-2024.xlsx'), ...choice)
    const told = (await json('show', report)).tables[0]
    expect(told.rows[0].cells.length).toBeGreaterThan(0)
    expect(told.columns.every(({ header }: { header: string[] }) => header.join('') === '')).toBe(
      true,
    )
  })

  it('show prints each fact as the workbook has it, with what it means and where it stands', async () => {
    await newReport()
    await run('import', report, fixture('regnskap-2024.xlsx'), '--all')
    const { facts, tables, chapters } = await json('show', report)
    const fact = facts.find(({ row }: { row: string }) => row === 'Kundefordringer')
    expect(fact).toMatchObject({ unit: 'NOK', scale: 1000, period: '2024', places: 1 })
    const table = tables.find(({ id }: { id: string }) => id === fact.table)
    expect(table.source).toMatchObject({ file: 'regnskap-2024.xlsx' })
    expect(chapters.map(({ id }: { id: string }) => id)).toContain(table.chapter)
  })

  it('export writes Word, twice the same, and says what it wrote', async () => {
    await newReport()
    const imported = await json('import', report, fixture('pensjon-2024.xlsx'), '--all')
    const out = join(folder, 'ut.docx')
    const first = await json('export', report, '--out', out)
    const second = await json('export', report, '--out', out)
    expect(second).toEqual(first)
    expect(first.counts).toMatchObject({ tables: imported.tables.length, figures: 0 })
    expect(first.bytes).toBe(readFileSync(out).byteLength)
    expect(unzipSync(new Uint8Array(readFileSync(out)))['word/document.xml']).toBeDefined()
  })

  it('is started by its launcher, which hands on the exit code', async () => {
    const { exitCode, stdout } = await runLauncher('check', 'x', '--json')
    expect(exitCode).toBe(2)
    expect(JSON.parse(stdout).error.code).toBe('argument-invalid')
  })

  it('prints help and succeeds', async () => {
    const { exitCode, stdout } = await run('--help')
    expect(exitCode).toBe(0)
    for (const command of ['new', 'inspect', 'import', 'refresh', 'show', 'export']) {
      expect(stdout).toContain(`  ${command} `)
    }
    expect((await run('import', '--help')).exitCode).toBe(0)
  })

  it.each<ReadonlyArray<string>>([
    [],
    ['finnes-ikke'],
    ['refresh'],
    ['refresh', 'x', '--source'],
    ['check', 'x'],
    ['new'],
    ['new', 'x', 'y'],
    ['new', 'x', '--year', '20'],
    ['new', 'x', '--year'],
    ['new', 'x', '--language', 'en'],
    ['inspect', 'x', '--bogus'],
    ['inspect', 'x', '--json=1'],
    ['import', 'x', 'y', '--kind', 'bogus'],
    ['import', 'x', 'y', '--range', 'bogus'],
    ['import', 'x', 'y', '--range', 'A1:B2', '--head-rows', 'to'],
    ['import', 'x', 'y', '--head-rows', '2'],
    ['export', 'x'],
    ['export', 'x', '--out', 'x.beretning'],
  ])('refuses a command written wrong with exit 2 and one sentence: %j', async (...words) => {
    const { exitCode, stdout, stderr } = await run(...words)
    expect(exitCode).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^[^\n]+\.\n$/)
  })

  it('says that later commands are not made yet', async () => {
    for (const command of ['check']) {
      expect((await run(command, 'x')).stderr).toBe(`«${command}» er ikke laget ennå.\n`)
    }
  })
})
