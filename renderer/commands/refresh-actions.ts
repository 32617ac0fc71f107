import type { ReportId, TableId } from '../../shared/base/id.ts'
import type { JobProgress } from '../../shared/contract/job.ts'
import type { SourceRefresh } from '../../shared/contract/values.ts'
import { applyRefresh } from '../../shared/tables/apply-refresh.ts'
import { acceptedByDefault, type SourceVersion } from '../../shared/tables/table-refresh.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { api } from '../bridge.ts'
import { ids } from '../ids.ts'
import { type Choices, versionOf } from '../refresh/refresh-view.ts'
import { putTables } from '../stores/change-report.ts'
import { createStore } from '../stores/create-store.ts'
import { documentStore } from '../stores/document-store.ts'
import { currentReport, history, reportStore } from '../stores/report-store.ts'
import { openDialog, showNotice, uiStore } from '../stores/ui-store.ts'
import { mayWrite } from '../stores/write-gate.ts'
import { failureText } from '../text/failure-text.ts'
import { text } from '../text/text.ts'
import { chooseFile } from '../workspace/choose-file.ts'
import { leaveDialog } from './leave-dialog.ts'

export type RefreshState =
  | { readonly kind: 'reading'; readonly progress: JobProgress | null }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'ready'
      readonly sources: ReadonlyArray<SourceRefresh>
      readonly readAt: Date
      readonly choices: Choices
      /** Keys of accepted changes, by table. */
      readonly accepted: ReadonlyMap<TableId, ReadonlySet<string>>
    }

type ChosenWorkbook = { readonly file: string; readonly token: string }

/** The refresh that is going on, with its job so that it can be stopped. */
export const refreshStore = createStore<{
  readonly state: RefreshState | null
  readonly job: string | null
  /** The tables it is about; null for all. */
  readonly tables: ReadonlyArray<TableId> | null
  /** Workbooks the person pointed to, by the name the report has for them. */
  readonly chosen: ReadonlyArray<ChosenWorkbook>
  /** When a report was last compared with its workbooks. */
  readonly last: { readonly report: ReportId | null; readonly at: Date } | null
}>({ state: null, job: null, tables: null, chosen: [], last: null })

/** Reads the workbooks the report's tables came from, and shows what has changed. */
export async function startRefresh(tables: ReadonlyArray<TableId> | null = null): Promise<void> {
  if (!mayWrite()) return
  refreshStore.setState({ tables, chosen: [] })
  openDialog('refresh')
  await readSources()
}

/** Asks for a file to read in place of a workbook of the report. */
export async function pointTo(file: string): Promise<void> {
  const found = await chooseFile('open-workbook', file)
  if (!found) return
  const others = refreshStore.getState().chosen.filter((one) => one.file !== file)
  refreshStore.setState({ chosen: [...others, { file, token: found.token }] })
  await readSources()
}

export async function readSources(): Promise<void> {
  const job = `refresh-${ids()}`
  const { tables, chosen } = refreshStore.getState()
  refreshStore.setState({ state: { kind: 'reading', progress: null }, job })
  const stop = api().onJobProgress((progress: JobProgress) => {
    if (progress.job === job && refreshStore.getState().job === job)
      refreshStore.setState({ state: { kind: 'reading', progress } })
  })
  const project = documentStore.getState().file?.token ?? null
  const report = currentReport()
  const read = await api().refreshSources({ job, project, report, tables, chosen })
  stop()
  // Stopped or started anew meanwhile.
  if (refreshStore.getState().job !== job) return
  const readAt = new Date()
  refreshStore.setState(
    read.ok
      ? {
          job: null,
          state: readyState(read.value, readAt),
          last: { report: report.id, at: readAt },
        }
      : { job: null, state: { kind: 'failed', message: failureText(read.error) } },
  )
}

function readyState(sources: ReadonlyArray<SourceRefresh>, readAt: Date): RefreshState {
  const accepted = new Map<TableId, ReadonlySet<string>>()
  const choices: Choices = new Map()
  for (const { refresh, version } of versionsIn(sources, choices)) {
    accepted.set(refresh.table, acceptedByDefault(version))
  }
  return { kind: 'ready', sources, readAt, choices, accepted }
}

/** Every table with the version it is compared with; those that were not found or not chosen are left out. */
function versionsIn(sources: ReadonlyArray<SourceRefresh>, choices: Choices) {
  return sources.flatMap((source) =>
    source.outcome === 'failed'
      ? []
      : source.refreshes.flatMap((refresh) => {
          const version = versionOf(refresh, choices)
          return version ? [{ refresh, version }] : []
        }),
  )
}

/** Says which of several places a table stands in now; null is none of them. */
export function choosePlaceOf(table: TableId, index: number | null): void {
  const { state } = refreshStore.getState()
  if (state?.kind !== 'ready') return
  const choices = new Map(state.choices)
  if (index === null) choices.delete(table)
  else choices.set(table, index)
  const found = versionsIn(state.sources, choices).find(({ refresh }) => refresh.table === table)
  const accepted = new Map(state.accepted)
  accepted.set(table, found ? acceptedByDefault(found.version) : new Set())
  refreshStore.setState({ state: { ...state, choices, accepted } })
}

/** Accepts or refuses changes of a table. */
export function acceptChanges(
  table: TableId,
  keys: ReadonlyArray<string>,
  isAccepted: boolean,
): void {
  const { state } = refreshStore.getState()
  if (state?.kind !== 'ready') return
  const next = new Set(state.accepted.get(table))
  for (const key of keys) {
    if (isAccepted) next.add(key)
    else next.delete(key)
  }
  refreshStore.setState({
    state: { ...state, accepted: new Map(state.accepted).set(table, next) },
  })
}

export function closeRefresh(): void {
  const { job } = refreshStore.getState()
  refreshStore.setState({ state: null, job: null })
  leaveDialog()
  // The answer does not matter: nobody waits for the job any more.
  if (job !== null) void api().cancelJob({ job })
}

/** Puts what was accepted into the report, as one step to undo. */
export function applyChanges(): void {
  const { state } = refreshStore.getState()
  if (state?.kind !== 'ready') return
  const { tables } = reportStore.getState()
  const refreshed = versionsIn(state.sources, state.choices).flatMap(({ refresh, version }) => {
    const table = tables[refresh.table]
    const accepted = state.accepted.get(refresh.table) ?? new Set<string>()
    const isNews = accepted.size > 0 || hasNewSource(table, version)
    return table && isNews ? [{ table: applyRefresh(table, version, accepted), accepted }] : []
  })
  refreshStore.setState({ state: null, job: null })
  leaveDialog()
  if (refreshed.length === 0) return
  putTables(refreshed.map(({ table }) => table))
  const changed = refreshed.filter(({ accepted }) => accepted.size > 0)
  const changes = changed.reduce((sum, { accepted }) => sum + accepted.size, 0)
  if (changes === 0) {
    showNotice('good', text.refresh.sourceKept)
    return
  }
  const words = text.refresh.applied(changes, changed.length)
  uiStore.setState({ notice: { tone: 'good', text: words, undoMark: history.mark() } })
}

/** Whether the table stands in another file or another place than the report knows. */
export function hasNewSource(table: TypedTable | undefined, { fresh }: SourceVersion): boolean {
  const [before, after] = [table?.source, fresh.source]
  return (
    before?.file !== after?.file || before?.sheet !== after?.sheet || before?.range !== after?.range
  )
}
