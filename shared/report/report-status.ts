/** How far the whole report has come, in order. From `toSigning` on it is frozen. */
export const reportStatuses = ['draft', 'toBoard', 'toSigning', 'signed'] as const
export type ReportStatus = (typeof reportStatuses)[number]

export function statusOf({ status }: { readonly status?: ReportStatus }): ReportStatus {
  return status ?? 'draft'
}

/** Whether nothing in the report may change: what is signed must be what was read. */
export function isFrozen(status: ReportStatus): boolean {
  return status === 'toSigning' || status === 'signed'
}
