import type { BlockId, ChapterId } from '../base/id.ts'

/** What stops an export: there is nothing right to write in its place. */
export const stoppingCodes = [
  'missing-number',
  'missing-reference',
  'missing-table',
  'missing-list',
  'missing-picture',
  'empty-chart',
  'too-many-columns',
] as const
/** What is written all the same, mended where it has to be, and told. */
export const toldCodes = [
  'unreadable-character',
  'missing-logo',
  'unsafe-link',
  'ambiguous-number',
  'missing-note',
  'error-value',
  'no-alt-text',
  'empty-caption',
  'empty-chapter',
  'empty-roster',
  'no-signers',
  'undated-signatures',
  'wide-table',
  'no-page-numbers',
] as const
export type ExportFindingCode = (typeof stoppingCodes)[number] | (typeof toldCodes)[number]

/** Something in a report that stops its export, or that whoever exports it should know. */
export type ExportFinding = {
  readonly code: ExportFindingCode
  /** What people call the place: `Tabell 2`, `3.1 Nøkkeltall`; the report's title for what stands on every page. */
  readonly place: string
  /** Where to go to see it; null where it is about the whole report. */
  readonly chapter: ChapterId | null
  /** Null where it is about the whole chapter. */
  readonly block: BlockId | null
}

/** Whether a report with this finding is not written. */
export function stopsExport({ code }: Pick<ExportFinding, 'code'>): boolean {
  return stoppingCodes.some((stopping) => stopping === code)
}
