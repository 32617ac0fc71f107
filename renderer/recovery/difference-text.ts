import type { PartChange, ReportDifference } from '../../shared/report/compare-reports.ts'
import { text as texts } from '../text/text.ts'

const text = texts.recovery
const MAX_NAMED = 5

/** What differs, a line each for chapters, tables and the report as a whole. */
export function differenceLines(difference: ReportDifference): ReadonlyArray<string> {
  const { chapters, tables, isReordered, isAboutChanged } = difference
  const lines = [
    chapters.length > 0 ? text.chapters(named(chapters)) : null,
    tables.length > 0 ? text.tables(named(tables)) : null,
    isReordered ? text.reordered : null,
    isAboutChanged ? text.about : null,
  ].filter((line) => line !== null)
  return lines.length > 0 ? lines : [text.nothing]
}

type Part = { readonly title: string; readonly change: PartChange }

function named(parts: ReadonlyArray<Part>): string {
  const names = parts
    .slice(0, MAX_NAMED)
    .map(({ title, change }) => text.part(title || texts.workspace.untitled, change))
  const rest = parts.length - names.length
  return [...names, ...(rest > 0 ? [text.more(rest)] : [])].join(', ')
}
