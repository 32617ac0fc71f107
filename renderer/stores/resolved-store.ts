import type { TableId } from '../../shared/base/id.ts'
import { buildLedger } from '../../shared/facts/build-ledger.ts'
import type { Ledger } from '../../shared/facts/fact.ts'
import type { Language } from '../../shared/language/language.ts'
import { type NoteNumbers, noteNumbers } from '../../shared/report/notes.ts'
import { type Numbering, numberReport } from '../../shared/report/numbering.ts'
import { resolveReference } from '../../shared/report/references.ts'
import type { LiveNumber, ReferenceChip, Report } from '../../shared/report/report.ts'
import { resolveNumber } from '../../shared/report/resolve-number.ts'
import { resolveTable } from '../../shared/report/resolve-table.ts'
import type {
  ResolvedNumber,
  ResolvedReference,
  ResolvedTable,
} from '../../shared/report/resolved.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import type { InlineElement } from '../editor/slate-types.ts'
import { createStore } from './create-store.ts'
import { currentReport, type ReportState, reportStore } from './report-store.ts'

/** What follows from the report: never changed by hand. */
export type ResolvedState = {
  readonly ledger: Ledger
  readonly numbering: Numbering
  readonly notes: NoteNumbers
  readonly language: Language
  /** For looking up what references point to; its blocks are those of the last structural change. */
  readonly report: Pick<Report, 'chapters' | 'tables' | 'settings'>
}

const noReport = { chapters: [], tables: {}, settings: reportStore.getState().settings }

export const resolvedStore = createStore<ResolvedState>({
  ledger: new Map(),
  numbering: numberReport(noReport),
  notes: new Map(),
  language: 'nb',
  report: noReport,
})

reportStore.subscribe((state, previous) => {
  if (state.structureRevision === previous.structureRevision && state.id === previous.id) return
  resolvedStore.setState(resolve(state, previous))
})

function resolve(state: ReportState, previous: ReportState): Partial<ResolvedState> {
  const report = state.id === null ? noReport : currentReport()
  const isSame = state.tables === previous.tables && state.id === previous.id
  return {
    ...(isSame ? {} : { ledger: buildLedger(Object.values(state.tables)) }),
    numbering: numberReport(report),
    notes: keepIfSame(resolvedStore.getState().notes, noteNumbers(report)),
    language: state.settings.language,
    report,
  }
}

/** The same object as long as no note is called something else, so that tables need not be worded anew. */
function keepIfSame(before: NoteNumbers, now: NoteNumbers): NoteNumbers {
  const isSame = before.size === now.size && [...now].every(([id, text]) => before.get(id) === text)
  return isSame ? before : now
}

export function numberText(state: ResolvedState, number: LiveNumber): ResolvedNumber {
  return resolveNumber(state.ledger, number, state.language)
}

export function referenceText(
  state: ResolvedState,
  chip: Pick<ReferenceChip, 'target' | 'show'>,
): ResolvedReference {
  return resolveReference(state.report, state.numbering, chip)
}

const known = new WeakMap<
  TypedTable,
  {
    readonly language: Language
    readonly notes: NoteNumbers
    readonly resolved: ResolvedTable
  }
>()

/** The table as it is shown, with its number; null when the report has no such table. */
export function tableText(state: ResolvedState, id: TableId): ResolvedTable | null {
  const table = state.report.tables[id]
  if (!table) return null
  const block = state.numbering.tableBlocks.get(id)
  const number = block === undefined ? 0 : (state.numbering.tables.get(block) ?? 0)
  const before = known.get(table)
  const { language, notes } = state
  const isSame = before?.language === language && before.notes === notes
  if (isSame && before.resolved.number === number) return before.resolved
  const resolved = resolveTable(table, number, language, notes)
  known.set(table, { language, notes, resolved })
  return resolved
}

/** The words of a chip as they are shown now, for copying as plain text. */
export function shownText(chip: InlineElement): string {
  const state = resolvedStore.getState()
  if (chip.type === 'number') return numberText(state, chip).text
  if (chip.type === 'reference') return referenceText(state, chip).text
  return ''
}
