import { expect, test } from 'vitest'
import type { Block, Inline, Report } from '../../../shared/report/report.ts'
import { largeReportSize, makeLargeReport } from '../../helpers/large-report.ts'

test('the generated large report is as large as it says', () => {
  const report = makeLargeReport()
  const words = count(report, (text) => text.split(/\s+/).filter((word) => word !== '').length)
  expect(Math.abs(words - largeReportSize.words)).toBeLessThan(largeReportSize.words * 0.03)
  expect(Object.keys(report.tables)).toHaveLength(largeReportSize.tables)
  const inlines = inlinesOf(report)
  expect(inlines.filter(isKind('number'))).toHaveLength(largeReportSize.numbers)
  expect(inlines.filter(isKind('footnote'))).toHaveLength(largeReportSize.footnotes)
})

test('the same seed gives the same report and another seed another one', () => {
  const size = { words: 2000, tables: 3, numbers: 4, footnotes: 2 }
  expect(makeLargeReport(size, 7)).toEqual(makeLargeReport(size, 7))
  expect(makeLargeReport(size, 8)).not.toEqual(makeLargeReport(size, 7))
})

function inlinesOf(report: Report): ReadonlyArray<Inline> {
  const blocks: ReadonlyArray<Block> = report.chapters.flatMap(({ blocks: own }) => own)
  return blocks.flatMap((block): ReadonlyArray<Inline> => block.children)
}

function isKind(kind: 'number' | 'footnote') {
  return (inline: Inline) => 'type' in inline && inline.type === kind
}

function count(report: Report, measure: (text: string) => number): number {
  return inlinesOf(report).reduce(
    (total, inline) => total + ('text' in inline ? measure(inline.text) : 0),
    0,
  )
}
