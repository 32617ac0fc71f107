import type { Report } from '../../shared/report/report.ts'
import { wordCase } from './word-cases.ts'

/** One report with everything that has to find its place in a template: lists, notes, pictures, wide tables, references. */
export function reportForTemplates(): Report {
  const names = [
    ...['mixed-numbering', 'every-block', 'pictures', 'references', 'wide-table', 'people'],
    'charts',
  ]
  const reports = names.map(prefixed)
  const [first] = reports
  if (!first) throw new Error('There is no case to make a report of.')
  return {
    ...first,
    settings: { ...reports.at(-1)?.settings, ...first.settings, organisationNumber: '987654321' },
    chapters: reports.flatMap(({ chapters }) => chapters),
    tables: Object.assign({}, ...reports.map(({ tables }) => tables)),
  }
}

/** A case whose ids are its own, so that several can be one report. */
function prefixed(name: string): Report {
  const text = JSON.stringify(wordCase(name))
  const own = text.replace(/"([ctb])-/g, `"$1-${name}-`).replace(/"f:t-/g, `"f:t-${name}-`)
  // Safe: only ids are written otherwise.
  return JSON.parse(own) as Report
}
