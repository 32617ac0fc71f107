/** The outcome of something that may fail in an expected way. Crosses processes as plain data. */
export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error }
}

/** Every expected failure has one of these codes; `renderer/text` and the command line hold a sentence for each. */
export const failureCodes = [
  'file-not-found',
  'file-not-readable',
  'file-not-writable',
  'disk-full',
  'file-exists',
  'file-too-large',
  'file-changed-on-disk',
  'not-a-workbook',
  'workbook-empty',
  'workbook-damaged',
  'workbook-encrypted',
  'workbook-too-large',
  'workbook-legacy-format',
  'workbook-wrong-extension',
  'sheet-not-found',
  'range-invalid',
  'no-tables-found',
  'not-a-project',
  'project-damaged',
  'project-too-new',
  'newer-not-saved',
  'newer-not-overwritten',
  'draft-damaged',
  'project-unsafe',
  'write-not-kept',
  'template-not-found',
  'not-a-word-template',
  'word-template-encrypted',
  'word-template-damaged',
  'word-template-too-large',
  'word-template-strict',
  'report-invalid',
  'report-frozen',
  'table-not-found',
  'source-not-found',
  'missing-number',
  'missing-reference',
  'missing-picture',
  'too-many-columns',
  'empty-chart',
  'not-a-picture',
  'picture-heic',
  'picture-format',
  'picture-too-many-pixels',
  'picture-damaged',
  'unsafe-link',
  'export-failed',
  'job-timeout',
  'job-memory',
  'job-crashed',
  'job-cancelled',
  'argument-invalid',
  'not-available',
  'not-permitted',
] as const

export type FailureCode = (typeof failureCodes)[number]

/**
 * What went wrong and where, without the sentence: the sentence is made where the language is known.
 * `detail` is for a person ("rad 12", "versjon 3"), never a stack trace and never text from the report.
 */
export type Failure = {
  readonly code: FailureCode
  readonly file?: string
  readonly sheet?: string
  readonly cell?: string
  readonly detail?: string
}
