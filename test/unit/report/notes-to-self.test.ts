import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../electron/files/sha256.ts'
import { openProject } from '../../../shared/project/open-project.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { projectBytes } from '../../helpers/project-bytes.ts'
import { runBeretning } from '../../helpers/run-beretning.ts'
import { exportReport, partsOf } from '../../helpers/word-export.ts'

const secret = 'Ring Kari om tallene'
const report = aReport([
  aChapter('c-one', [aParagraph('b-a', 'Tekst')], { notes: secret, approved: { key: '27 133' } }),
])

describe('notes to self', () => {
  it('follow the project file', () => {
    expect(openProject(projectBytes(report), sha256)).toMatchObject({ value: { report } })
  })

  it('are nowhere in the Word file', async () => {
    const parts = partsOf((await exportReport(report)).bytes)
    expect(parts['word/document.xml']).toContain('Tekst')
    expect(Object.values(parts).join('\n')).not.toContain(secret)
  })

  it('are not shown on the command line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'beretning-notes-'))
    try {
      const file = join(folder, 'r.beretning')
      writeFileSync(file, projectBytes(report))
      for (const words of [
        ['show', file],
        ['show', file, '--json'],
      ]) {
        const { exitCode, stdout } = await runBeretning(...words)
        expect(exitCode).toBe(0)
        expect(stdout).toContain('c-one')
        expect(stdout).not.toContain(secret)
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
