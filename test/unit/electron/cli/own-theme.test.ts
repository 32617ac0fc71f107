import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildParts } from '../../../helpers/build-parts.ts'
import { aChapter, aParagraph, aReport } from '../../../helpers/builders.ts'
import { diagram } from '../../../helpers/pictures.ts'
import { projectBytes } from '../../../helpers/project-bytes.ts'
import { runBeretning } from '../../../helpers/run-beretning.ts'
import { validateWord, validatorProblem } from '../../../helpers/validate-word.ts'
import { partsOf } from '../../../helpers/word-export.ts'
import { builtInTheme } from '../../../helpers/word-theme.ts'

const problem = await validatorProblem()

describe('a theme in a file of its own', () => {
  let folder = ''
  const file = (name: string) => join(folder, name)
  const exportWith = (theme: string) =>
    runBeretning('export', file('r.beretning'), '--out', file('r.docx'), '--theme', file(theme))

  beforeAll(async () => {
    await buildParts('cli', 'jobs')
    folder = await mkdtemp(join(tmpdir(), 'beretning-cli-theme-'))
    const report = aReport([aChapter('c-en', [aParagraph('b-en', 'Et avsnitt.')])])
    await writeFile(file('r.beretning'), projectBytes(report))
    await writeFile(file('logo.png'), diagram)
    const own = { ...builtInTheme(), name: 'Egen', logo: 'logo.png' }
    await writeFile(file('own.json'), JSON.stringify(own))
    await writeFile(file('gone.json'), JSON.stringify({ ...own, logo: 'gone.png' }))
  }, 60_000)
  afterAll(async () => await rm(folder, { recursive: true, force: true }))

  it('brings the logo beside it, above the title on the front page', async () => {
    expect(await exportWith('own.json')).toMatchObject({ exitCode: 0 })
    const bytes = new Uint8Array(await readFile(file('r.docx')))
    const parts = unzipSync(bytes)
    const [picture] = Object.keys(parts).filter((path) => path.startsWith('word/media/'))
    expect(parts[picture ?? '']).toEqual(diagram)
    const document = partsOf(bytes)['word/document.xml'] ?? ''
    expect(document.indexOf('<w:drawing>')).toBeGreaterThan(0)
    expect(document.indexOf('<w:drawing>')).toBeLessThan(document.indexOf('w:val="Title"'))
    if (problem === null) expect(await validateWord(bytes)).toEqual([])
  })

  it('is refused when its logo is not there, with the name of the logo', async () => {
    const { exitCode, stderr } = await exportWith('gone.json')
    expect(exitCode).not.toBe(0)
    expect(stderr).toContain('gone.png')
  })
})
