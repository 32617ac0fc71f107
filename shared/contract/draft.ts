import type { ReportDifference } from '../report/compare-reports.ts'
import type { Check } from './checks.ts'
import { isListOf, isObject, isOneOf, isToken } from './checks.ts'
import type { ChosenFile, DraftId } from './values.ts'

/** One part of a report (`splitReport`) as JSON. */
export type DraftPart = { readonly name: string; readonly json: string }

const MAX_PARTS = 20_000
const MAX_PART_LENGTH = 64 * 1024 * 1024

const isPartName: Check<string> = (value, path) =>
  typeof value === 'string' && /^(?:head|(?:chapters|tables)\/[a-z]-[a-z0-9-]{1,64})$/.test(value)
    ? null
    : `${path} must name a part of a report`

const isPartJson: Check<string> = (value, path) =>
  typeof value === 'string' && value.length <= MAX_PART_LENGTH
    ? null
    : `${path} must be a text of at most ${MAX_PART_LENGTH} characters`

/**
 * `saved`: the parts are all that differs from the report as it was opened or saved last, none when nothing does.
 * `kept`: they come on top of what was kept before.
 */
export const isDraftChange = isObject({
  draft: isToken,
  since: isOneOf(['saved', 'kept'] as const),
  parts: isListOf(isObject({ name: isPartName, json: isPartJson }), MAX_PARTS),
})

/** Unsaved work that was found, and what it would change. */
export type FoundDraft = {
  readonly draft: DraftId
  readonly title: string
  readonly organisation: string
  /** When the last change was kept. */
  readonly keptAt: string
  /** Null for a report that was never saved. */
  readonly file: ChosenFile | null
  /** How the file stands to what the work began from. */
  readonly fileState:
    | 'never-saved'
    | 'unchanged'
    | 'changed'
    | 'missing'
    | 'unreadable'
    | 'not-read'
  /** From the file as it is now, when it was read, or else from what the work began from. */
  readonly difference: ReportDifference
  /** Some of what was kept cannot be read: that many parts are lost, or stand as they were a little earlier. */
  readonly damagedParts: number
}

/** Unsaved work of which nothing can be read. */
export type LostDraft = { readonly draft: DraftId; readonly file: ChosenFile | null }

export type FoundDrafts = {
  readonly found: ReadonlyArray<FoundDraft>
  readonly lost: ReadonlyArray<LostDraft>
}
