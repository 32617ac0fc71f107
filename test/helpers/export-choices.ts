import type { ExportChoices } from '../../shared/contract/values.ts'

/** An export as it is first offered, without page numbers, which take time. */
export const exportChoices: ExportChoices = {
  pageNumbers: false,
  tableLayout: 'accessible',
  theme: 'beretning',
  template: null,
}
