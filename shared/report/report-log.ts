import { choice, isRecord, type ReadContext, records } from '../base/reading.ts'
import { type ReportStatus, reportStatuses } from './report-status.ts'

/** What was done with the report as a whole, oldest first. It is kept with the report and is no part of what is read. */
export type ReportLog = ReadonlyArray<LogEntry>
export type LogEntry = ExportEntry | StatusEntry

/** A file that was made of the report. */
export type ExportEntry = {
  readonly kind: 'export'
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly format: ExportFormat
  /** Its name, without folders. */
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  /** Which content it was made of; see `versionedContent`. */
  readonly version: string
  readonly status: ReportStatus
}
export const exportFormats = ['docx', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** The report was moved on, or opened for changes again. */
export type StatusEntry = {
  readonly kind: 'status'
  readonly at: string
  readonly from: ReportStatus
  readonly to: ReportStatus
}

/** A log holds no more; the oldest entries go first. */
export const MAX_LOG_ENTRIES = 5000

export function withLogEntry(log: ReportLog, entry: LogEntry): ReportLog {
  return [...log, entry].slice(-MAX_LOG_ENTRIES)
}

/** The entries that hold; what does not is left out and named. An empty log is absent. */
export function readLog(value: unknown, context: ReadContext): { readonly log?: ReportLog } {
  if (value === undefined) return {}
  const log = records(value, PLACE, context).flatMap((entry, index) => {
    const read = readEntry(entry, context)
    if (!read) context.repairs.push({ code: 'invalid-value', place: `${PLACE}[${index}]` })
    return read ?? []
  })
  return log.length === 0 ? {} : { log: log.slice(-MAX_LOG_ENTRIES) }
}

const PLACE = 'log'
const SHA256 = /^[0-9a-f]{64}$/
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/
const MAX_NAME = 500

function readEntry(entry: Record<string, unknown>, context: ReadContext): LogEntry | null {
  if (!isRecord(entry) || typeof entry.at !== 'string' || !TIME.test(entry.at)) return null
  const { at } = entry
  const status = (value: unknown) =>
    choice(value, reportStatuses, 'draft', `${PLACE}.status`, context)
  if (entry.kind === 'status') {
    return { kind: 'status', at, from: status(entry.from), to: status(entry.to) }
  }
  const { kind, file, sha256, version, bytes } = entry
  const isWhole =
    kind === 'export' && isName(file) && isHash(sha256) && isHash(version) && isSize(bytes)
  if (!isWhole) return null
  const format = choice(entry.format, exportFormats, 'docx', `${PLACE}.format`, context)
  return { kind, at, format, file, sha256, bytes, version, status: status(entry.status) }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_NAME
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && SHA256.test(value)
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
