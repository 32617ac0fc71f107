import { canonicalJson } from '../base/canonical-json.ts'
import type { Report } from './report.ts'

/**
 * What is hashed to tell one version of a report from another: what someone who reads the report can see. Where
 * workbooks lie, who writes a chapter and how far it has come, notes to oneself, the word list, the report's status and
 * its log are no part of it.
 */
export function versionedContent({ id, settings, chapters, tables }: Report): string {
  const { words: _, ...shownSettings } = settings
  return canonicalJson({
    id,
    settings: shownSettings,
    chapters: chapters.map(({ status, owner, notes, approved, ...shown }) => shown),
    tables: Object.values(tables)
      .map(({ source, ...shown }) => shown)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  })
}
