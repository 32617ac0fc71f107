import { expect, test } from 'vitest'
import type { ChapterId } from '../../../shared/base/id.ts'
import type { ReferenceChip } from '../../../shared/report/report.ts'
import { aChapter, aHeading, aParagraph, aReport } from '../../helpers/builders.ts'
import { validateWord, validatorProblem } from '../../helpers/validate-word.ts'
import { exportPart, exportReport, partsOf } from '../../helpers/word-export.ts'
import { shownHeadingNumbers } from '../../helpers/word-numbers.ts'

function reference(target: ChapterId): ReferenceChip {
  return { type: 'reference', target, show: 'label-number', children: [{ text: '' }] }
}

/** The text of a document without its markup, field instructions left out. */
function textOf(xml: string): string {
  return xml.replace(/<w:instrText.*?<\/w:instrText>/g, '').replace(/<[^>]+>/g, '')
}

test.each(['dot', 'zero', 'mixed'] as const)('chapters numbered %s show it', async (style) => {
  const styles = [undefined, 'dot', 'zero', 'zero', undefined, 'dot'] as const
  const report = aReport(
    styles.map((own, index) => {
      const numberStyle = style === 'mixed' ? own : style
      return aChapter(
        `c-${index + 1}`,
        [aHeading(`b-h${index + 1}`, 2, 'Mellomtittel'), aParagraph(`b-${index + 1}`, 'Tekst.')],
        { title: `Kapittel ${index + 1}`, ...(numberStyle && { numberStyle }) },
      )
    }),
  )
  const expected = {
    dot: ['1.', '1.1', '2.', '2.1', '3.', '3.1', '4.', '4.1', '5.', '5.1', '6.', '6.1'],
    zero: ['1.0', '1.1', '2.0', '2.1', '3.0', '3.1', '4.0', '4.1', '5.0', '5.1', '6.0', '6.1'],
    mixed: ['1', '1.1', '2.', '2.1', '3.0', '3.1', '4.0', '4.1', '5', '5.1', '6.', '6.1'],
  }[style]
  const { bytes } = await exportReport(report)
  const parts = partsOf(bytes)
  expect(shownHeadingNumbers(parts)).toEqual(expected)
  const contents = /<w:sdt>.*<\/w:sdt>/s.exec(parts['word/document.xml'] ?? '')?.[0] ?? ''
  expect(textOf(contents)).toContain(`${expected[2]}Kapittel 2`)
  // All are counted by the style's own list when all are written alike.
  if (style !== 'mixed') expect(parts['word/document.xml']).not.toMatch(/Heading\d"\/><w:numPr>/)
  if ((await validatorProblem()) === null) expect(await validateWord(bytes)).toEqual([])
})

test('a reference to a chapter is written as Word writes it, without the full stop', async () => {
  const report = aReport([
    aChapter('c-en', [aParagraph('b-a', 'Se ', reference('c-to'), '.')], { numberStyle: 'dot' }),
    aChapter('c-to', [aParagraph('b-b', 'Se ', reference('c-en'), '.')], { numberStyle: 'zero' }),
  ])
  const xml = await exportPart(report, 'word/document.xml')
  expect(textOf(xml)).toContain('Se kapittel\u00a02.0.')
  expect(textOf(xml)).toContain('Se kapittel\u00a01.')
  expect(xml.match(/ REF /g)).toHaveLength(2)
})
