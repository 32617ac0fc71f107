import { isId, type ReportId } from '../base/id.ts'
import { choice, isRecord, type ReadContext, repaired, text, wholeNumber } from '../base/reading.ts'
import { fail, ok, type Result } from '../base/result.ts'
import { languages } from '../language/language.ts'
import { readTables } from '../tables/read-table.ts'
import { readLook } from './look.ts'
import { readChapters } from './read-chapters.ts'
import { readContact, readPeople } from './read-people.ts'
import { MAX_WORD_LETTERS, MAX_WORDS, type Report, type ReportSettings } from './report.ts'
import { readLog } from './report-log.ts'
import { reportStatuses } from './report-status.ts'

export type ReadReport = {
  readonly report: Report
  readonly repairs: ReadContext['repairs']
}

/**
 * Makes a valid report of anything that claims to be one: the one gate through which a report from a file or another
 * process comes in. Invariants that hold afterwards:
 *
 * 1. Every id is well formed and unique in the report.
 * 2. The first chapter has level 1, and no chapter is more than one level below the one before it.
 * 3. Every chapter has at least one block, every text block at least one inline, and starts and ends with a text.
 * 4. Every row of a table has one cell for each column.
 * 5. No property is null where the type says absent; unknown properties are left out.
 *
 * What is mended is named in `repairs`. Unknown blocks with text become paragraphs, so no written word is lost.
 * A table block or live number whose target is gone is kept: it is shown as missing and can be put right by a person.
 */
export function readReport(value: unknown): Result<ReadReport> {
  if (!isRecord(value) || !isRecord(value.settings) || !Array.isArray(value.chapters)) {
    return fail({ code: 'report-invalid' })
  }
  const context: ReadContext = { repairs: [], usedIds: new Set(), nextId: 0 }
  const report: Report = {
    id: readReportId(value.id, context),
    settings: readSettings(value.settings, context),
    tables: readTables(value.tables, context),
    chapters: readChapters(value.chapters, context),
    ...readStatus(value.status, context),
    ...readLog(value.log, context),
  }
  return ok({ report, repairs: context.repairs })
}

function readReportId(value: unknown, context: ReadContext): ReportId {
  if (isId('r', value)) return value
  context.repairs.push({ code: 'invalid-value', place: 'id' })
  return 'r-repaired'
}

function readStatus(value: unknown, context: ReadContext): Pick<Report, 'status'> {
  if (value === undefined) return {}
  const status = choice(value, reportStatuses, 'draft', 'status', context)
  return status === 'draft' ? {} : { status }
}

function readClassification(
  value: unknown,
  context: ReadContext,
): Pick<ReportSettings, 'classification'> {
  if (value === undefined) return {}
  const classification = text(value, '', 'settings.classification', context)
  return classification === '' ? {} : { classification }
}

function readSettings(value: Record<string, unknown>, context: ReadContext): ReportSettings {
  return {
    title: text(value.title, '', 'settings.title', context),
    organisation: text(value.organisation, '', 'settings.organisation', context),
    organisationNumber: text(value.organisationNumber, '', 'settings.organisationNumber', context),
    year: wholeNumber(value.year, { min: 1900, max: 2200, or: 2000 }, 'settings.year', context),
    language: choice(value.language, languages, 'nb', 'settings.language', context),
    template: text(value.template, 'tom', 'settings.template', context),
    ...readClassification(value.classification, context),
    ...readWords(value.words, context),
    ...readPeople(value.people, context),
    ...readContact(value, context),
    ...readLook(value.look, context),
    ...readFlag(value, 'listsFigures', context),
    ...readFlag(value, 'listsTables', context),
  }
}

function readFlag<K extends 'listsFigures' | 'listsTables'>(
  value: Record<string, unknown>,
  key: K,
  context: ReadContext,
): { readonly [P in K]?: true } {
  if (value[key] === undefined) return {}
  if (value[key] !== true) return repaired({}, `settings.${key}`, context)
  // Safe: the one key of the type, which a computed key does not tell.
  return { [key]: true } as { readonly [P in K]?: true }
}

/** The word list without what is no word; a list without words is absent. */
function readWords(value: unknown, context: ReadContext): Pick<ReportSettings, 'words'> {
  if (value === undefined) return {}
  const place = 'settings.words'
  const given = Array.isArray(value) ? value : []
  const words = [...new Set(given.filter(isListWord))].slice(0, MAX_WORDS)
  const isWhole = Array.isArray(value) && words.length === value.length && words.length > 0
  const kept = isWhole ? words : repaired(words, place, context)
  return kept.length === 0 ? {} : { words: kept }
}

function isListWord(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_WORD_LETTERS && /^\S+$/u.test(value)
}
