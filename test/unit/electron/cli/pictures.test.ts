import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOfMedia } from '../../../../shared/media/media-name.ts'
import { buildParts } from '../../../helpers/build-parts.ts'
import { pictureReport } from '../../../helpers/picture-report.ts'
import { diagram, diagramName, photo, photoName } from '../../../helpers/pictures.ts'
import { projectBytes } from '../../../helpers/project-bytes.ts'
import { runBeretning } from '../../../helpers/run-beretning.ts'
import { projectRoot } from '../../../helpers/source-files.ts'

describe('pictures on the command line', () => {
  let folder = ''
  let report = ''

  beforeAll(async () => {
    await buildParts('cli', 'jobs')
    folder = await mkdtemp(join(tmpdir(), 'beretning-cli-pictures-'))
    report = join(folder, 'bilder.beretning')
    const media = new Map([
      [hashOfMedia(photoName), photo],
      [hashOfMedia(diagramName), diagram],
    ])
    await writeFile(report, projectBytes(pictureReport(), media))
  }, 60_000)
  afterAll(async () => await rm(folder, { recursive: true, force: true }))

  it('are exported and counted, and one without a description is named', async () => {
    const out = join(folder, 'bilder.docx')
    const { exitCode, stdout } = await runBeretning('export', report, '--out', out, '--json')
    expect(exitCode).toBe(0)
    const { counts, warnings } = JSON.parse(stdout)
    expect(counts).toMatchObject({ chapters: 2, figures: 3, tables: 0 })
    expect(warnings).toMatchObject([{ code: 'no-alt-text', place: '1 Året i bilder' }])
    const parts = Object.keys(unzipSync(new Uint8Array(await readFile(out))))
    expect(parts.filter((path) => path.startsWith('word/media/'))).toHaveLength(2)
  })

  it('are still in the report when tables have been imported', async () => {
    const workbook = join(projectRoot, 'test/fixtures/workbooks/regnskap-2024.xlsx')
    expect(await runBeretning('import', report, workbook)).toMatchObject({ exitCode: 0 })
    const saved = unzipSync(new Uint8Array(await readFile(report)))
    expect(saved[`media/${hashOfMedia(photoName)}`]).toEqual(photo)
    expect((await runBeretning('show', report)).stdout).toContain('Året i bilder')
  })

  it('that are gone stop the export with the chapter, and no file is made', async () => {
    const without = join(folder, 'uten.beretning')
    await writeFile(without, projectBytes(pictureReport()))
    const out = join(folder, 'uten.docx')
    const { exitCode, stderr } = await runBeretning('export', without, '--out', out)
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/et bilde mangler i kapittelet «Året i bilder»/)
    await expect(readFile(out)).rejects.toThrow()
  })
})
