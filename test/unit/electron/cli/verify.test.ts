import { appendFile, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProject } from '../../../../shared/project/open-project.ts'
import { buildParts } from '../../../helpers/build-parts.ts'
import { aChapter, aParagraph, aReport } from '../../../helpers/builders.ts'
import { projectBytes } from '../../../helpers/project-bytes.ts'
import { runBeretning } from '../../../helpers/run-beretning.ts'
import { projectRoot } from '../../../helpers/source-files.ts'

describe('an exported file', () => {
  let folder = ''
  const at = (name: string) => join(folder, name)
  const report = () => at('rapport.beretning')

  beforeAll(async () => {
    await buildParts('cli', 'jobs')
    folder = await mkdtemp(join(tmpdir(), 'beretning-cli-verify-'))
    const text = aReport([aChapter('c-a', [aParagraph('b-a', 'Året var godt.')])])
    await writeFile(report(), projectBytes({ ...text, status: 'toSigning' }))
  }, 60_000)
  afterAll(async () => await rm(folder, { recursive: true, force: true }))

  it('is not logged by the command line unless it is asked for', async () => {
    const before = await readFile(report())
    const out = at('uten.docx')
    expect(await runBeretning('export', report(), '--out', out)).toMatchObject({ exitCode: 0 })
    expect(await readFile(report())).toEqual(before)
    const verified = await runBeretning('verify', report(), out, '--json')
    expect(verified.exitCode).toBe(1)
    expect(JSON.parse(verified.stdout)).toMatchObject({ known: false, exported: null })
  })

  it('is known again under another name, told apart from a changed one, and older when the report changes', async () => {
    const out = at('med.docx')
    const made = await runBeretning('export', report(), '--out', out, '--log', '--json')
    expect(made.exitCode).toBe(0)
    const moved = at('sendt til signering.docx')
    await copyFile(out, moved)
    const known = await runBeretning('verify', report(), moved, '--json')
    expect(known.exitCode).toBe(0)
    expect(JSON.parse(known.stdout)).toMatchObject({
      ...{ known: true, version: 'current', sha256: JSON.parse(made.stdout).sha256 },
      exported: { file: 'med.docx', format: 'docx', status: 'toSigning' },
    })

    await appendFile(moved, ' ')
    const changed = await runBeretning('verify', report(), moved)
    expect(changed).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('ikke i') })

    const opened = openProject(new Uint8Array(await readFile(report())), () => '')
    if (!opened.ok) throw new Error('the report must open')
    const [chapter] = opened.value.report.chapters
    if (!chapter) throw new Error('the report has a chapter')
    const chapters = [{ ...chapter, title: 'Et annet navn' }]
    await writeFile(report(), projectBytes({ ...opened.value.report, chapters }))
    const older = await runBeretning('verify', report(), out)
    expect(older).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('eldre versjon') })
  })

  it('is of a report that no command changes while it is frozen', async () => {
    const before = await readFile(report())
    const workbook = join(projectRoot, 'test/fixtures/workbooks/regnskap-2024.xlsx')
    for (const words of [
      ['import', report(), workbook],
      ['refresh', report()],
    ]) {
      const refused = await runBeretning(...words)
      expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('signering') })
    }
    expect(await readFile(report())).toEqual(before)
  })

  it('is named when it cannot be read', async () => {
    const gone = await runBeretning('verify', report(), at('borte.docx'))
    expect(gone).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('borte.docx') })
    expect((await runBeretning('verify', report())).exitCode).toBe(2)
  })
})
