import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { inspectBytes } from '../../../../electron/jobs/inspect-file.ts'
import { nodeCiphers } from '../../../../electron/jobs/node-ciphers.ts'
import { createJobRunner } from '../../../../electron/jobs/run-job.ts'
import { threadStarter } from '../../../../electron/jobs/start-thread.ts'
import { openProtected } from '../../../../shared/excel/open-protected.ts'
import { buildParts } from '../../../helpers/build-parts.ts'
import { projectRoot } from '../../../helpers/source-files.ts'

const fixture = (path: string) =>
  new Uint8Array(readFileSync(join(projectRoot, 'test/fixtures', path)))
const jobs = createJobRunner(threadStarter(join(projectRoot, 'out/jobs')))
const inspect = (bytes: Uint8Array, file = 'regnskap.xlsx') =>
  inspectBytes(jobs, bytes, file, { id: 'job-00000001' })

/** Made from the workbook beside them by another program than ours. */
describe('an encrypted workbook', () => {
  beforeAll(async () => await buildParts('jobs'), 60_000)

  it.each(['agile', 'standard'])(
    'is read with the password Excel knows itself: %s',
    async (kind) => {
      const plain = fixture('workbooks/regnskap-2024.xlsx')
      const encrypted = fixture(`protected/${kind}.xlsx`)
      expect(openProtected(encrypted, nodeCiphers)).toEqual(plain)
      const read = await inspect(encrypted)
      const tables = read.ok ? read.value.sheets.flatMap((sheet) => sheet.tables) : []
      expect(tables.map(({ table }) => table.title)).toContain('Resultatregnskap')
    },
  )

  it('is refused when it has another password', async () => {
    expect(await inspect(fixture('protected/other.xlsx'))).toMatchObject(refused)
  })

  it('is refused in time when it asks for endless work, or its key has no length there is', async () => {
    for (const [from, to] of [
      ['spinCount="100000"', 'spinCount="9e8000"'],
      ['keyBits="256"', 'keyBits="9e9"'],
    ] as const) {
      expect(await inspect(altered(from, to))).toMatchObject(refused)
    }
  })

  it('is refused when half of it is gone', async () => {
    const bytes = fixture('protected/agile.xlsx')
    expect(await inspect(bytes.subarray(0, bytes.length / 2))).toMatchObject(refused)
  })

  it('is called damaged when what lies in it is', async () => {
    const bytes = fixture('protected/agile.xlsx')
    bytes.fill(7, 12_000, 16_000)
    expect(await inspect(bytes)).toMatchObject({ error: { code: 'workbook-damaged' } })
  })
})

const refused = { ok: false, error: { code: 'workbook-encrypted', file: 'regnskap.xlsx' } }

function altered(from: string, to: string): Uint8Array {
  const text = Buffer.from(fixture('protected/agile.xlsx')).toString('latin1')
  expect(text).toContain(from)
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'))
}
