import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aWorkbook,
  encryptedWorkbook,
  lyingZipBomb,
  workbookWithSheetData,
  zipBomb,
} from '../../../helpers/bad-workbooks.ts'
import { buildParts } from '../../../helpers/build-parts.ts'
import { runBeretning } from '../../../helpers/run-beretning.ts'
import { projectRoot } from '../../../helpers/source-files.ts'

const good = join(projectRoot, 'test/fixtures/workbooks/regnskap-2024.xlsx')
const FOUR_MILLION = 4_000_000

/** Each bad workbook with the failure it gives. */
const workbooks: ReadonlyArray<readonly [string, string, () => Promise<Uint8Array> | Uint8Array]> =
  [
    ['tekst.xlsx', 'not-a-workbook', () => strToU8('Dette er et brev.')],
    [
      'bilde.png',
      'not-a-workbook',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]),
    ],
    ['tom.xlsx', 'workbook-empty', () => new Uint8Array()],
    ['avkortet.xlsx', 'workbook-damaged', async () => (await readFile(good)).subarray(0, 9000)],
    ['passord.xlsx', 'workbook-encrypted', encryptedWorkbook],
    ['bombe.xlsx', 'workbook-too-large', () => zipBomb(210)],
    ['løgn.xlsx', 'workbook-damaged', () => lyingZipBomb(210)],
    [
      'rader.xlsx',
      'workbook-too-large',
      () => workbookWithSheetData('<row><c><v>1</v></c></row>'.repeat(FOUR_MILLION)),
    ],
    ['word.xlsx', 'not-a-workbook', () => zipSync({ 'word/document.xml': strToU8('<x/>') })],
  ]

describe('bad input', () => {
  let folder = ''
  let report = ''
  let before: Buffer

  beforeAll(async () => {
    await buildParts('cli', 'jobs')
    folder = await mkdtemp(join(tmpdir(), 'beretning-bad-'))
    report = join(folder, 'rapport.beretning')
    await runBeretning('new', report, '--template', 'tom')
    await runBeretning('import', report, good, '--sheet', 'Note 3')
    before = await readFile(report)
  }, 60_000)
  afterAll(async () => await rm(folder, { recursive: true, force: true }))

  /** Demands exit 1, one sentence with the file's name, and the same in the JSON. */
  async function refused(code: string, file: string, ...words: ReadonlyArray<string>) {
    const { exitCode, stdout, stderr } = await runBeretning(...words, '--json')
    const { error } = JSON.parse(stdout)
    expect({ exitCode, code: error.code, file: error.file }).toEqual({ exitCode: 1, code, file })
    expect(stderr).toBe(`${error.message}\n`)
    expect(stderr).toMatch(/^[^\n]+\.\n$/)
    expect(stderr).toContain(`«${file}»`)
  }

  async function shown(remark: string, path: string) {
    const { exitCode, stderr } = await runBeretning('show', path)
    expect(exitCode).toBe(0)
    expect(stderr).toContain(remark)
  }

  it.each(workbooks)(
    'of a workbook is refused, and the report is unchanged: %s, %s',
    async (file, code, make) => {
      const path = join(folder, file)
      await writeFile(path, await make())
      await refused(code, file, 'inspect', path)
      await refused(code, file, 'import', report, path, '--all')
      expect(await readFile(report)).toEqual(before)
      await rm(path)
    },
    90_000,
  )

  it('of a cell in the far corner is read without filling the sheet', async () => {
    const path = join(folder, 'langt.xlsx')
    const far = '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    await writeFile(path, workbookWithSheetData(`<row r="1"><c r="A1"><v>1</v></c></row>${far}`))
    const { exitCode, stdout } = await runBeretning('inspect', path, '--json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout).sheets[0]).toMatchObject({ rows: 1_048_576, columns: 16_384 })
  })

  it('of a workbook with the wrong extension is refused with what it is', async () => {
    const path = join(folder, 'bok.csv')
    await writeFile(
      path,
      aWorkbook([
        ['Post', '2024'],
        ['Inntekt', 12],
      ]),
    )
    await refused('workbook-wrong-extension', 'bok.csv', 'inspect', path)
  })

  it('of files that are not there is named', async () => {
    await refused('file-not-found', 'borte.xlsx', 'inspect', join(folder, 'borte.xlsx'))
    await refused('file-not-found', 'borte.beretning', 'show', join(folder, 'borte.beretning'))
    await refused('file-not-found', 'borte.xlsx', 'import', report, join(folder, 'borte.xlsx'))
  })

  it('of a folder in the place of a file is refused', async () => {
    const { exitCode, stderr } = await runBeretning('inspect', folder)
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/kan ikke leses.*\.\n$/)
  })

  it.each([
    ['avkortet.beretning', 'project-damaged', (bytes: Uint8Array) => bytes.slice(0, 400)],
    ['brev.beretning', 'not-a-project', () => strToU8('Dette er et brev.')],
    ['tom.beretning', 'not-a-project', () => new Uint8Array()],
    ['nyere.beretning', 'project-too-new', newer],
  ] as const)('of a report is refused and never overwritten: %s, %s', async (file, code, make) => {
    const path = join(folder, file)
    const bytes = make(new Uint8Array(before))
    await writeFile(path, bytes)
    if (code === 'project-too-new') await shown('nyere versjon', path)
    else await refused(code, file, 'show', path)
    await refused(code, file, 'import', path, good, '--all')
    await refused(code, file, 'export', path, '--out', join(folder, 'x.docx'))
    await refused('file-exists', file, 'new', path)
    expect(new Uint8Array(await readFile(path))).toEqual(bytes)
    expect(await readdir(folder)).not.toContain('x.docx')
  })

  it('of a report that is damaged is shown with what is missing, and nothing is made of it', async () => {
    const path = join(folder, 'skadet.beretning')
    const bytes = new Uint8Array(before.subarray(0, before.length - 300))
    await writeFile(path, bytes)
    await shown('kuttet av', path)
    await refused('project-damaged', 'skadet.beretning', 'import', path, good, '--all')
    const out = join(folder, 'x.docx')
    await refused('project-damaged', 'skadet.beretning', 'export', path, '--out', out)
    expect(new Uint8Array(await readFile(path))).toEqual(bytes)
    expect(await readdir(folder)).not.toContain('x.docx')
  })

  it('of a folder that cannot be written to is named', async () => {
    const inFile = join(report, 'x.docx')
    await refused('file-not-writable', 'x.docx', 'export', report, '--out', inFile)
    const missing = join(folder, 'borte', 'x.docx')
    await refused('file-not-writable', 'x.docx', 'export', report, '--out', missing)
    await refused('file-not-writable', 'x.beretning', 'new', join(folder, 'borte', 'x.beretning'))
    expect(await readFile(report)).toEqual(before)
  })

  it('shows no stack without --verbose', async () => {
    for (const words of [
      ['inspect', '/dev/null/x'],
      ['show', good],
    ]) {
      expect((await runBeretning(...words)).stderr).not.toMatch(/\n\s+at |node:/)
    }
  })
})

function newer(bytes: Uint8Array): Uint8Array {
  const manifest = strToU8(JSON.stringify({ format: 'beretning', schema: 999 }))
  return zipSync({ ...unzipSync(bytes), 'manifest.json': manifest })
}
