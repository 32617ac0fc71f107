import { describe, expect, it } from 'vitest'
import { atomicWrite } from '../../../../electron/files/atomic-write.ts'
import { aChapter, aParagraph, aReport } from '../../../helpers/builders.ts'
import { powerCutFs } from '../../../helpers/power-cut-fs.ts'
import { projectBytes } from '../../../helpers/project-bytes.ts'

const saved = (text: string) => projectBytes(aReport([aChapter('c-a', [aParagraph('b-a', text)])]))
const path = '/disk/rapport.beretning'
const [older, old, next] = [saved('Eldst'), saved('Gammel'), saved('Ny')]
const nameOf = (bytes: Uint8Array | undefined) =>
  bytes === undefined
    ? 'gone'
    : [older, old, next].findIndex((known) => Buffer.compare(known, bytes) === 0)

describe.each([
  ['with links', true],
  ['without links', false],
])('a power cut or a kill at any step of a save, on a disk %s', (_, hasLinks) => {
  it('leaves the old report or the new one, whole, and a whole backup', async () => {
    const existing = new Map([
      [path, old],
      [`${path}.bak`, older],
    ])
    const disk = powerCutFs(existing, hasLinks)
    const pieces = [next.subarray(0, 100), next.subarray(100)]
    expect(await atomicWrite(path, pieces, { backup: true, fs: disk.fs })).toMatchObject({
      ok: true,
    })
    const cuts = disk.afterCuts()
    expect(cuts.length).toBeGreaterThan(50)
    const wrong = cuts.flatMap(({ when, files }) => {
      const report = nameOf(files.get(path))
      const backup = nameOf(files.get(`${path}.bak`))
      const isWhole = (report === 1 || report === 2) && (backup === 0 || backup === 1)
      return isWhole ? [] : `${when}: ${report}, ${backup}`
    })
    expect(wrong).toEqual([])
    expect(nameOf(cuts.at(-1)?.files.get(path))).toBe(2)
  })

  it('leaves nothing or the new report, whole, when there was none', async () => {
    const disk = powerCutFs(new Map([['/disk/annet', old]]), hasLinks)
    await atomicWrite(path, next, { backup: true, fs: disk.fs })
    const found = disk.afterCuts().map(({ files }) => nameOf(files.get(path)))
    expect(new Set(found)).toEqual(new Set(['gone', 2]))
  })
})
