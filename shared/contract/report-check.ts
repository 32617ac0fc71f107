import { readReport } from '../report/read-report.ts'
import type { Report } from '../report/report.ts'
import type { Check } from './checks.ts'

/** Lets through whatever the gate can make a report of; whoever keeps it reads it through the gate (`readReport`). */
export const isReport: Check<Report> = (value, path) =>
  readReport(value).ok ? null : `${path} must be a report`
