import type { Report } from '../../shared/report/report.ts'
import { type ReportParts, splitReport } from '../../shared/report/report-parts.ts'

/** How a report stood at some time. Nothing in it is copied: parts that are the same objects have not changed. */
export type Snapshot = ReportParts

export function snapshotOf(report: Report): Snapshot {
  return splitReport(report)
}

/** The names of the parts that are new or other than before, the head last. */
export function changedParts(before: Snapshot, now: Snapshot): ReadonlyArray<string> {
  return [...now].flatMap(([name, part]) => (isUntouched(before.get(name), part) ? [] : [name]))
}

/** Compares the properties by identity: chapters are put together anew each time, from parts that are kept. */
function isUntouched(before: unknown, now: unknown): boolean {
  if (before === now) return true
  if (!isObject(before) || !isObject(now)) return false
  const keys = new Set([...Object.keys(before), ...Object.keys(now)])
  return [...keys].every((key) => isSame(Reflect.get(before, key), Reflect.get(now, key)))
}

/** Lists of ids are made anew each time too; all other values are kept. */
function isSame(before: unknown, now: unknown): boolean {
  if (before === now) return true
  return isIds(before) && isIds(now) && before.join() === now.join()
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isIds(value: unknown): value is ReadonlyArray<string> {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
