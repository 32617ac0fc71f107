import { describe, expect, test } from 'vitest'
import { buildExport } from '../../electron/jobs/export-word.ts'
import { hasUnreadable } from '../../shared/base/readable-text.ts'
import type { MediaName } from '../../shared/media/media-name.ts'
import type { Report } from '../../shared/report/report.ts'
import {
  aChapter,
  aParagraph,
  aReport,
  aTable,
  aTableBlock,
  manyColumns,
} from '../helpers/builders.ts'
import { exportChoices } from '../helpers/export-choices.ts'
import { hostileReport, largeTableReport } from '../helpers/hostile-report.ts'
import { diagram, photoName, testMedia } from '../helpers/pictures.ts'
import { validateWord, validatorProblem } from '../helpers/validate-word.ts'
import { partsOf } from '../helpers/word-export.ts'
import { builtInTheme } from '../helpers/word-theme.ts'

const problem = await validatorProblem()

function exported(report: Report, media: ReadonlyMap<MediaName, Uint8Array> = testMedia) {
  const look = {
    choices: exportChoices,
    theme: builtInTheme(),
    fonts: [],
    themeLogo: null,
    template: null,
  }
  return buildExport({ ...look, report, media }, () => undefined)
}

async function written(report: Report) {
  const result = await exported(report)
  if (!result.ok) throw new Error(`It was refused: ${result.error.code}.`)
  return result.value
}

describe('a report with everything in it that could break a Word file', () => {
  test('is written without what is unsafe, and what was mended is told', async () => {
    const { bytes, warnings } = await written(hostileReport())
    const all = Object.values(partsOf(bytes)).join('')
    expect(all).not.toMatch(/javascript|etc\/passwd|tjener|Bcc/)
    expect(hasUnreadable(all)).toBe(false)
    expect(new Set(warnings.map(({ code }) => code))).toEqual(
      new Set([
        'unreadable-character',
        'unsafe-link',
        'no-alt-text',
        'error-value',
        'empty-caption',
        'empty-chapter',
        'wide-table',
      ]),
    )
  })

  test.skipIf(problem !== null)('is valid for every version of Office', async () => {
    expect(await validateWord((await written(hostileReport())).bytes)).toEqual([])
  })

  test.skipIf(problem !== null)('may have a table of 2 000 rows and 30 columns', async () => {
    const { bytes } = await written(largeTableReport(2000, 30))
    expect(await validateWord(bytes)).toEqual([])
  })
})

describe('a report that nothing right can be written for is refused', () => {
  test('when a picture is not what it says, or is cut short', async () => {
    const report = aReport([
      aChapter(
        'c-en',
        [{ type: 'image', id: 'b-en', media: photoName, alt: 'Sal', children: [{ text: '' }] }],
        { title: 'Bilder' },
      ),
    ])
    const photo = testMedia.get(photoName) ?? new Uint8Array()
    const text = new TextEncoder().encode('<html>dette er ikke et bilde</html>')
    for (const bytes of [text, diagram, photo.subarray(0, 100), new Uint8Array()]) {
      expect(await exported(report, new Map([[photoName, bytes]]))).toEqual({
        ok: false,
        error: { code: 'missing-picture', detail: 'Bilder' },
      })
    }
  })

  test('when a table has more columns than Word opens', async () => {
    const table = aTable({ columns: manyColumns(63), rows: [] })
    const report = aReport([aChapter('c-en', [aTableBlock('b-en', table.id)])], [table])
    expect(await exported(report)).toEqual({
      ok: false,
      error: { code: 'too-many-columns', detail: 'Tabell\u00a01' },
    })
  })

  test('when a number or a reference points at nothing', async () => {
    const refer = { type: 'reference', target: 'b-borte', show: 'page' } as const
    const gone = aParagraph('b-en', { ...refer, children: [{ text: '' }] })
    const report = aReport([aChapter('c-en', [gone], { title: 'Kapittel' })])
    expect(await exported(report)).toEqual({
      ok: false,
      error: { code: 'missing-reference', detail: 'Kapittel' },
    })
  })
})
