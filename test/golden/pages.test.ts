import { expect, test } from 'vitest'
import { exportIntoTemplate } from '../../shared/word/template/export-into-template.ts'
import { exportChoices } from '../helpers/export-choices.ts'
import { headingPages } from '../helpers/heading-pages.ts'
import { makeLargeReport } from '../helpers/large-report.ts'
import { exportReport, resolved } from '../helpers/word-export.ts'
import { aTemplate, embedded, line, norwegianStyles } from '../helpers/word-template.ts'
import { builtInTheme, themeFonts } from '../helpers/word-theme.ts'

const report = makeLargeReport({ words: 14_000, tables: 20, numbers: 40, footnotes: 40 }, 7)
const withPages = { ...exportChoices, pageNumbers: true }
const fonts = themeFonts(builtInTheme())

/** A template in a font it has in it, so that every program draws it alike. */
async function inTemplate() {
  const styles = norwegianStyles.replaceAll('Calibri', 'Inter')
  const made = await exportIntoTemplate(
    resolved(report),
    builtInTheme(),
    aTemplate({
      styles,
      body: line('{{tittel}}', 'Tittel') + line('{{rapport}}'),
      ...embedded(fonts),
    }),
    { choices: withPages, fonts: [] },
  )
  if (!made.ok) throw new Error(`The template was refused: ${made.error}.`)
  return made.value
}

test.for([
  ['a document of its own', () => exportReport(report, { choices: withPages, fonts })],
  ['a template', inTemplate],
] as const)(
  'the contents of %s state the pages that LibreOffice lays the headings out on',
  async ([, make], { skip }) => {
    const { bytes, pages } = await make()
    const found = await headingPages(bytes)
    if (found === null) return skip('LibreOffice or pdfinfo is not installed')
    expect(pages).toBeGreaterThan(35)
    expect(Math.abs(found.pages - (pages ?? 0))).toBeLessThanOrEqual(1)
    expect(found.headings).toBeGreaterThan(100)
    expect(found.onStatedPage / found.headings).toBeGreaterThanOrEqual(0.95)
    expect(found.worst).toBeLessThanOrEqual(1)
  },
)
