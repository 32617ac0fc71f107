import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BookType, utils, write } from 'xlsx'
import { buildParts } from '../../helpers/build-parts.ts'
import { projectRoot } from '../../helpers/source-files.ts'

/** 31.12.2024 as a serial number with a date format, so that no time zone is in the file itself. */
function workbookWithDate(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['Post', 45_657],
    ['Lønn', 1],
    ['Leie', 2],
  ])
  const date = sheet.B1
  if (date) date.z = 'dd\\.mm\\.yyyy'
  const bytes: ArrayBuffer = write(utils.book_new(sheet, 'Ark1'), { type: 'array', bookType })
  return new Uint8Array(bytes)
}

describe('31.12.2024 is that day wherever the program runs', () => {
  let folder = ''
  beforeAll(async () => {
    await buildParts('cli', 'jobs')
    folder = mkdtempSync(join(tmpdir(), 'beretning-zones-'))
    for (const [bookType, extension] of formats) {
      writeFileSync(join(folder, `dato.${extension}`), workbookWithDate(bookType))
    }
    writeFileSync(join(folder, 'dato.csv'), 'Post;31.12.2024\nLønn;1\nLeie;2\n')
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const formats = [
    ['xlsx', 'xlsx'],
    ['xlsb', 'xlsb'],
    ['biff8', 'xls'],
    ['ods', 'ods'],
  ] as const
  const zones = ['Europe/Oslo', 'UTC', 'America/Los_Angeles', 'Pacific/Auckland']
  const cases = zones.flatMap((zone) =>
    [...formats.map(([, extension]) => extension), 'csv'].map((extension) => [zone, extension]),
  )

  test.each(cases)('%s, %s', (zone, extension) => {
    const command = [join(projectRoot, 'electron/cli/beretning.mjs'), 'inspect', '--json']
    const path = join(folder, `dato.${extension}`)
    const { stdout } = spawnSync(process.execPath, [...command, path], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    })
    const [label, column] = JSON.parse(stdout).sheets[0].tables[0].columns
    expect([label.header, column.header, column.period]).toEqual([
      ['Post'],
      ['31.12.2024'],
      '2024-12-31',
    ])
  })
})
