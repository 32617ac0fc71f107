import type { TemplateReport } from './values.ts'

export const templateRemarkCodes = [
  'styles-found',
  'styles-added',
  'no-place',
  'no-title',
  'unknown-placeholders',
  'numbers-added',
  'numbers-differ',
  'no-page-numbers',
  'macros-removed',
  'links-removed',
] as const
export type TemplateRemarkCode = (typeof templateRemarkCodes)[number]

/** One thing to tell about how a report and a template fitted; `detail` is names as Word or the template has them. */
export type TemplateRemark = { readonly code: TemplateRemarkCode; readonly detail: string }

/** Styles that Word shows nobody: of plain tables, and the twins of paragraph styles for words. */
const UNSEEN = /^Normal Table$| Char$/

/** What there is to tell, in the order it is told. `styleNames` is what Word calls its own styles in the reader's language. */
export function templateRemarks(
  report: TemplateReport,
  styleNames: Readonly<Record<string, string | undefined>>,
): ReadonlyArray<TemplateRemark> {
  const { unknown, filled, headingNumbers } = report
  const shown = (names: ReadonlyArray<string>) =>
    names.filter((name) => !UNSEEN.test(name)).map((name) => styleNames[name] ?? name)
  const stylesFound = shown(report.stylesFound)
  const stylesAdded = shown(report.stylesAdded)
  const when = (isSo: boolean, code: TemplateRemarkCode, names: ReadonlyArray<string> = []) =>
    isSo ? [{ code, detail: names.join(', ') }] : []
  return [
    ...when(stylesFound.length > 0, 'styles-found', stylesFound),
    ...when(stylesAdded.length > 0, 'styles-added', stylesAdded),
    ...when(report.place === 'end', 'no-place', ['{{rapport}}']),
    ...when(!filled.includes('tittel'), 'no-title', ['{{tittel}}']),
    ...when(unknown.length > 0, 'unknown-placeholders', unknown),
    ...when(headingNumbers === 'report', 'numbers-added'),
    ...when(headingNumbers === 'differs', 'numbers-differ'),
    ...when(!report.hasPageNumbers, 'no-page-numbers'),
    ...when(report.removedMacros, 'macros-removed'),
    ...when(report.removedLinks, 'links-removed'),
  ]
}
