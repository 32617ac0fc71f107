import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { inspectBytes } from '../../../../electron/jobs/inspect-file.ts'
import { refreshFromBytes } from '../../../../electron/jobs/refresh-file.ts'
import { createJobRunner } from '../../../../electron/jobs/run-job.ts'
import { threadStarter } from '../../../../electron/jobs/start-thread.ts'
import type { WorkbookPart } from '../../../../shared/excel/workbook.ts'
import { buildParts } from '../../../helpers/build-parts.ts'
import { projectRoot } from '../../../helpers/source-files.ts'

const file = 'stor.csv'

/** Many rows of a register, and a table far below what is read of a sheet at once. */
function workbook(rows: number, users: number): Uint8Array {
  const register = Array.from({ length: rows }, (_, row) => `Sak ${row};${row};${row + 1}`)
  const lines = ['Sak;2023;2024', ...register, '', '', '', '', '', 'Nøkkeltall;2023;2024']
  return new TextEncoder().encode(
    [...lines, `Brukere;10;${users}`, 'Servere;20;21', 'Lagring;30;31'].join('\n'),
  )
}

describe('the job that refreshes tables', () => {
  beforeAll(async () => await buildParts('jobs'), 60_000)
  const jobs = createJobRunner(threadStarter(join(projectRoot, 'out/jobs')))

  const tablesIn = async (bytes: Uint8Array, part?: WorkbookPart) => {
    const read = await inspectBytes(jobs, bytes, file, { id: 'inspect-00000001' }, part)
    if (!read.ok) throw new Error(read.error.code)
    return read.value.sheets.flatMap(({ sheet, tables }) =>
      tables.map(({ table }) => ({ table, sheet })),
    )
  }
  const refresh = async (bytes: Uint8Array, tables: Awaited<ReturnType<typeof tablesIn>>) => {
    const asked = tables.map(({ table }) => table)
    const options = { id: 'refresh-00000001' }
    const answer = await refreshFromBytes(jobs, { bytes, file, path: null }, asked, options)
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.value
  }

  it('finds a table far down a large sheet again', async () => {
    const before = workbook(7000, 100)
    const [first] = await tablesIn(before)
    const part = { sheet: first?.sheet.name ?? '', top: 7000 }
    const low = (await tablesIn(before, part)).filter(({ table }) =>
      table.rows.some(({ label }) => label === 'Brukere'),
    )
    expect(low).toHaveLength(1)
    const [found] = await refresh(workbook(7000, 101), low)
    expect(found?.outcome === 'found' && found.version.changes).toMatchObject([
      { kind: 'cell', before: { value: '100' }, after: { value: '101' } },
    ])
  })

  it('does not call rows gone that were not read, and says from where', async () => {
    const small = await tablesIn(workbook(4000, 100))
    const register = small.slice(0, 1).map(({ table, sheet }) => {
      const last = table.rows.at(-1)
      const rows = last
        ? [...table.rows, { ...last, id: 'w-etter', label: 'Sak 6999', cells: last.cells } as const]
        : table.rows
      return { table: { ...table, rows }, sheet }
    })
    const [found] = await refresh(workbook(7000, 100), register)
    if (found?.outcome !== 'found') throw new Error('The register is found again.')
    expect(found.version.changes.filter(({ kind }) => kind === 'missing-row')).toEqual([])
    expect(found.version.remarks).toContainEqual({ kind: 'not-all-read', row: 1002 })
  })
})
