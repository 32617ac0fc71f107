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

/** What there is to tell, in the order it is told. */
export function templateRemarks(report: TemplateReport): ReadonlyArray<TemplateRemark> {
  const { stylesFound, stylesAdded, unknown, filled, headingNumbers } = report
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
