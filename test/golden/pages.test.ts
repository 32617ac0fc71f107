import { expect, test } from 'vitest'
import { exportChoices } from '../helpers/export-choices.ts'
import { headingPages } from '../helpers/heading-pages.ts'
import { makeLargeReport } from '../helpers/large-report.ts'
import { exportReport } from '../helpers/word-export.ts'
import { builtInTheme, themeFonts } from '../helpers/word-theme.ts'

test('the contents state the pages that LibreOffice lays the headings out on', async ({ skip }) => {
  const report = makeLargeReport({ words: 14_000, tables: 20, numbers: 40, footnotes: 40 }, 7)
  const { bytes, pages } = await exportReport(report, {
    choices: { ...exportChoices, pageNumbers: true },
    fonts: themeFonts(builtInTheme()),
  })
  const found = await headingPages(bytes)
  if (found === null) return skip('LibreOffice or pdfinfo is not installed')
  expect(pages).toBeGreaterThan(40)
  expect(Math.abs(found.pages - (pages ?? 0))).toBeLessThanOrEqual(1)
  expect(found.headings).toBeGreaterThan(100)
  expect(found.onStatedPage / found.headings).toBeGreaterThanOrEqual(0.95)
  expect(found.worst).toBeLessThanOrEqual(1)
})
