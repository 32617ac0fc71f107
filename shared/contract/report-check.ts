import type { Report } from '../report/report.ts'
import type { Check } from './checks.ts'
export const isReport: Check<Report> = (value, path) =>
  typeof value === 'object' && value !== null ? null : `${path} must be a report`
