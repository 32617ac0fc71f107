import type { TableId } from '../../shared/base/id.ts'
import { buildLedger } from '../../shared/facts/build-ledger.ts'
import type { Ledger } from '../../shared/facts/fact.ts'
import type { Language } from '../../shared/language/language.ts'
import { type NoteNumbers, noteNumbers } from '../../shared/report/notes.ts'
import { type Numbering, numberReport } from '../../shared/report/numbering.ts'
import { pageText, resolveReference } from '../../shared/report/references.ts'
import type { LiveNumber, ReferenceChip, Report } from '../../shared/report/report.ts'
import {
  type ChartSource,
  type ChartText,
  resolveChart,
} from '../../shared/report/resolve-chart.ts'
import { resolveNumber } from '../../shared/report/resolve-number.ts'
import { resolveTable } from '../../shared/report/resolve-table.ts'
import type {
  ResolvedNumber,
  ResolvedReference,
  ResolvedTable,
} from '../../shared/report/resolved.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import type { EditorElement } from '../editor/slate-types.ts'
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
  /** The pages that the last export with page numbers found, by id; empty until there is one. */
  readonly pageOf: Readonly<Record<string, string>>
}

const noReport = { chapters: [], tables: {}, settings: reportStore.getState().settings }

export const resolvedStore = createStore<ResolvedState>({
  ledger: new Map(),
  numbering: numberReport(noReport),
  notes: new Map(),
  language: 'nb',
  report: noReport,
  pageOf: {},
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
    ...(state.id === previous.id ? {} : { pageOf: {} }),
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
  const reference = resolveReference(state.report, state.numbering, chip)
  if (chip.show !== 'page' || reference.status === 'missing') return reference
  return { ...reference, text: pageText(state.language, state.pageOf[chip.target]) }
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

const knownCharts = new WeakMap<
  ChartSource,
  {
    readonly table: TypedTable | undefined
    readonly number: number
    readonly language: Language
    readonly chart: ChartText | null
  }
>()

/** A chart as its table is now; null when the table is gone. The same object until one of them has changed. */
export function chartText(state: ResolvedState, block: ChartSource): ChartText | null {
  const { report, numbering, language } = state
  const table = report.tables[block.table]
  const placed = numbering.tableBlocks.get(block.table)
  const number = placed === undefined ? 0 : (numbering.tables.get(placed) ?? 0)
  const before = knownCharts.get(block)
  const isSame = before?.table === table && before?.number === number
  if (before && isSame && before.language === language) return before.chart
  const chart = resolveChart(report, numbering, block)
  knownCharts.set(block, { table, number, language, chart })
  return chart
}

/** The words of a chip, a big number or a table as they are shown now, for copying as plain text. */
export function shownText(element: EditorElement): string {
  const state = resolvedStore.getState()
  switch (element.type) {
    case 'number':
      return numberText(state, element).text
    case 'big-number': {
      const { fact } = element
      return fact === undefined ? '' : numberText(state, { ...element, fact }).text
    }
    case 'reference':
      return referenceText(state, element).text
    case 'footnote':
      return String(state.numbering.footnotes.get(element.id) ?? '')
    case 'table': {
      const table = tableText(state, element.table)
      return table ? tableLines(table).join('\n') : ''
    }
    default:
      return ''
  }
}

/** Caption, heading, rows and notes, with tabs between the cells. */
function tableLines(table: ResolvedTable): ReadonlyArray<string> {
  const { label, caption, labelHeader, columns, rows, footnotes } = table
  const inLine = (cells: ReadonlyArray<string>) =>
    cells.map((cell) => cell.replaceAll(/[\t\n]+/g, ' ').trim()).join('\t')
  const marked = (text: string, marker: string) => (marker === '' ? text : `${text} [${marker}]`)
  return [
    `${label} ${caption}`.trim(),
    inLine([
      labelHeader.join(' '),
      ...columns.map(({ header, marker }) => marked(header.join(' '), marker)),
    ]),
    ...rows.map((row) =>
      inLine([
        marked(row.label, row.marker),
        ...row.cells.map(({ text, marker }) => marked(text, marker)),
      ]),
    ),
    ...footnotes.map(({ marker, text }) => (marker === '' ? text : `[${marker}] ${text}`)),
  ]
}
