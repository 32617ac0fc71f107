import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../electron/files/sha256.ts'
import { openProject } from '../../../shared/project/open-project.ts'
import { checkBeforeExport } from '../../../shared/report/check-before-export.ts'
import { readColor } from '../../../shared/report/look.ts'
import { mediaOf } from '../../../shared/report/media-of.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import { versionedContent } from '../../../shared/report/report-version.ts'
import { resolveReport } from '../../../shared/report/resolve.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { diagram, diagramName, photoName } from '../../helpers/pictures.ts'
import { projectBytes } from '../../helpers/project-bytes.ts'

const plain = aReport([aChapter('c-a', [aParagraph('b-a', 'Tekst.')])])
const look = { theme: 'rolig', brand: '7a1f5c', logo: { media: diagramName } }
const report = { ...plain, settings: { ...plain.settings, look } }

describe('the look of a report', () => {
  it('is the same after saving and opening, and its logo is kept with it', () => {
    const opened = openProject(projectBytes(report, new Map([[sha256(diagram), diagram]])), sha256)
    expect(opened).toMatchObject({ ok: true, value: { report, repairs: [] } })
    expect(opened.ok && opened.value.media.get(sha256(diagram))).toEqual(diagram)
    expect([...mediaOf(report)]).toEqual([diagramName])
  })

  it('is part of what a reader sees, so another one is another version', () => {
    expect(versionedContent(report)).not.toBe(versionedContent(plain))
  })

  it.each([
    ['a theme that is a path', { theme: '../x' }, 'settings.look.theme'],
    ['a colour with a hash', { brand: '#7a1f5c' }, 'settings.look.brand'],
    ['a logo from somewhere else', { logo: { media: 'https://x.no/l.png' } }, 'settings.look.logo'],
    ['no look at all', 'blå', 'settings.look'],
  ])('is read from a hostile file without %s, which is named', (_, hostile, place) => {
    const read = readReport({ ...plain, settings: { ...plain.settings, look: hostile } })
    expect(read).toMatchObject({
      ok: true,
      value: { report: plain, repairs: [{ code: 'invalid-value', place }] },
    })
  })

  it('without the bytes of its logo is told of before an export', () => {
    const found = (there: boolean) =>
      checkBeforeExport(resolveReport(report, new Map(), () => there)).map(({ code }) => code)
    expect(found(false)).toContain('missing-logo')
    expect(found(true)).not.toContain('missing-logo')
  })
})

it('mediaOf names what is put in Word beside what was added', () => {
  const logo = { media: photoName, print: diagramName }
  const both = { ...plain, settings: { ...plain.settings, look: { logo } } }
  expect([...mediaOf(both)]).toEqual([photoName, diagramName])
})

it.each([
  ['#7A1F5C', '7a1f5c'],
  [' 7a1f5c ', '7a1f5c'],
  ['blå', null],
  ['#7a1f5', null],
])('the colour %s is read as %s', (typed, color) => expect(readColor(typed)).toBe(color))
