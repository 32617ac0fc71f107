import type { Report } from '../../shared/report/report.ts'
import { exportIntoTemplate } from '../../shared/word/template/export-into-template.ts'
import { testMedia } from './pictures.ts'
import { reportForTemplates } from './report-for-templates.ts'
import { partsOf, resolved } from './word-export.ts'
import { aTemplate, type TemplateSketch } from './word-template.ts'
import { builtInTheme } from './word-theme.ts'

/** Without page numbers, which take long to work out. */
export const templateOptions = {
  choices: { pageNumbers: false, tableLayout: 'accessible' },
  fonts: [],
  media: testMedia,
} as const

/** The answer to an export into a file. */
export function exportIntoBytes(bytes: Uint8Array, report: Report = reportForTemplates()) {
  return exportIntoTemplate(resolved(report), builtInTheme(), bytes, templateOptions)
}

/** Exports into a template that must be taken. */
export async function exportInto(sketch: TemplateSketch, report?: Report) {
  const made = await exportIntoBytes(aTemplate(sketch), report)
  if (!made.ok) throw new Error(`The template was refused: ${made.error}.`)
  const parts = partsOf(made.value.bytes)
  return { ...made.value, parts, document: parts['word/document.xml'] ?? '' }
}

/** The texts of paragraphs in order, with the style each names. */
export function linesOf(document: string): ReadonlyArray<string> {
  return [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => {
    const style = /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? ''
    const text = [...paragraph.matchAll(/<w:t[ >][^<]*/g)].map(([one]) =>
      one.replace(/^[^>]*>/, ''),
    )
    return `${style}|${text.join('')}`
  })
}
