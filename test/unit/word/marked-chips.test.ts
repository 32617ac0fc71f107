import { expect, test } from 'vitest'
import type { NumberChip, ReferenceChip } from '../../../shared/report/report.ts'
import { aChapter, aHeading, aParagraph, aReport, aTable } from '../../helpers/builders.ts'
import { validateWord, validatorProblem } from '../../helpers/validate-word.ts'
import { exportReport, partsOf } from '../../helpers/word-export.ts'

const children = [{ text: '', bold: true, underline: true }] as const
const number: NumberChip = {
  type: 'number',
  fact: 't-resultat/w-inntekter/k-2024',
  style: { wording: 'figure' },
  children,
}
const reference: ReferenceChip = {
  type: 'reference',
  target: 'b-h',
  show: 'label-number',
  children,
}

test('live numbers and references are bold in Word, also when Word updates the reference', async () => {
  const text = aParagraph('b-a', 'Vi fikk ', number, ' kroner, se ', reference, '.')
  const chapter = aChapter('c-a', [aHeading('b-h', 2, 'Om tallene'), text])
  const { bytes } = await exportReport(aReport([chapter], [aTable()]))
  const xml = partsOf(bytes)['word/document.xml'] ?? ''
  const runs = [...xml.matchAll(/<w:r><w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr><w:t [^>]*>([^<]*)</gs)]
  const marked = runs.filter(([, format]) => /<w:b\/>.*<w:u w:val="single"\/>/s.test(format ?? ''))
  expect(marked.map(([, , words]) => words).join('')).toBe('1\u00a0534\u00a0831avsnitt\u00a01.1')
  expect(xml).toMatch(/REF \S+ \\n \\h \\\* MERGEFORMAT/)
  if ((await validatorProblem()) === null) expect(await validateWord(bytes)).toEqual([])
})
