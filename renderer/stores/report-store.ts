import { assertExists } from '../../shared/base/assert.ts'
import type { ChapterId, ReportId, TableId } from '../../shared/base/id.ts'
import type { Chapter, Report, ReportSettings } from '../../shared/report/report.ts'
import type { ReportLog } from '../../shared/report/report-log.ts'
import type { ReportStatus } from '../../shared/report/report-status.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { blocksOf, type ChapterEditor } from '../editor/slate-types.ts'
import { createStore } from './create-store.ts'
import { History } from './history.ts'
import { type FileHold, readOnlyReason } from './read-only.ts'

/** A chapter without its text: the text lives in the chapter's editor. */
export type ChapterMeta = Omit<Chapter, 'blocks'>

export type ReportState = {
  /** Null while no report is open. */
  readonly id: ReportId | null
  readonly settings: ReportSettings
  readonly chapters: ReadonlyArray<ChapterMeta>
  readonly tables: Readonly<Record<TableId, TypedTable>>
  /** Moved by `setReportStatus` alone: never by undo. */
  readonly status: ReportStatus
  readonly log: ReportLog
  /** What about its file keeps the report from being changed; null when nothing does. */
  readonly hold: FileHold | null
  /** Grows when the text of any chapter changes. */
  readonly textRevision: number
  /** Grows when something that is counted or named in the text changes: a block, a chip, a heading. */
  readonly structureRevision: number
}

const closed: ReportState = {
  id: null,
  settings: {
    title: '',
    organisation: '',
    organisationNumber: '',
    year: 0,
    language: 'nb',
    template: '',
  },
  chapters: [],
  tables: {},
  status: 'draft',
  log: [],
  hold: null,
  textRevision: 0,
  structureRevision: 0,
}

export const reportStore = createStore<ReportState>(closed)
export const history = new History({
  isLocked: () => readOnlyReason(reportStore.getState()) !== null,
})

const editors = new Map<ChapterId, ChapterEditor>()

/** An editor outlives its chapter, so that a deleted one can come back. */
export function keepEditor(editor: ChapterEditor): void {
  editors.set(editor.chapter, editor)
}

export function dropEditors(): void {
  editors.clear()
}

/** Closes the report; nothing is asked and nothing is saved. */
export function closeReport(): void {
  reportStore.setState(closed)
  history.clear()
  dropEditors()
}

/** The editor of a chapter that is, or was, in the report. */
export function knownEditor(id: ChapterId): ChapterEditor | null {
  return editors.get(id) ?? null
}

export function editorOf(id: ChapterId): ChapterEditor {
  return assertExists(editors.get(id), `chapter ${id} was opened with the report`)
}

/** The report as it stands now, to be saved or exported. */
export function currentReport(): Report {
  const { id, settings, chapters, tables, status, log } = reportStore.getState()
  return {
    id: assertExists(id, 'a report is open'),
    settings,
    chapters: chapters.map((meta) => ({ ...meta, blocks: blocksOf(editorOf(meta.id)) })),
    tables,
    ...(status !== 'draft' && { status }),
    ...(log.length > 0 && { log }),
  }
}

let structural = false
let pending = false

/** Called by the editors at every change of the text. */
export function noteTextChange(isStructural: boolean): void {
  structural ||= isStructural
  if (pending) return
  pending = true
  // One announcement per tick: a paste is hundreds of operations.
  queueMicrotask(() => {
    pending = false
    const { textRevision, structureRevision } = reportStore.getState()
    const step = structural ? 1 : 0
    structural = false
    reportStore.setState({
      textRevision: textRevision + 1,
      structureRevision: structureRevision + step,
    })
  })
}
