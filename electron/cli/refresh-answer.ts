import { type FactId, factId } from '../../shared/base/id.ts'
import { changeTexts } from '../../shared/report/change-texts.ts'
import type { FactPlace } from '../../shared/report/fact-places.ts'
import type { Report } from '../../shared/report/report.ts'
import { cellValue } from '../../shared/tables/cells.ts'
import { wordsOf } from '../../shared/tables/same-content.ts'
import {
  isAcceptedByDefault,
  type RefreshChange,
  type SourceVersion,
  type TableRefresh,
} from '../../shared/tables/table-refresh.ts'
import type { Cell, TypedTable } from '../../shared/tables/typed-table.ts'
import type { GroupRefresh } from '../jobs/refresh-sources.ts'
import { failureSentence, refreshOutput, remarkSentence } from './text.ts'

export type RefreshContext = {
  /** As it was before the refresh. */
  readonly report: Report
  readonly places: ReadonlyMap<FactId, ReadonlyArray<FactPlace>>
  readonly isApplied: boolean
}

/** The refresh for a program; see "Command line" in the README for the promise. */
export function refreshJson(refreshed: ReadonlyArray<GroupRefresh>, context: RefreshContext) {
  return {
    sources: refreshed.map(({ group, workbook, places, result }) => ({
      file: group.file,
      workbook,
      status: result.ok ? 'read' : result.error.code,
      message: result.ok ? null : failureSentence(result.error),
      lookedIn: places,
      tables: result.ok
        ? result.value.map((refresh) => tableJson(tableOf(group.tables, refresh), refresh, context))
        : [],
    })),
    applied: context.isApplied,
  }
}

function tableOf(tables: ReadonlyArray<TypedTable>, refresh: TableRefresh): TypedTable {
  const table = tables.find(({ id }) => id === refresh.table)
  if (!table)
    throw new Error(`Cannot tell of table ${refresh.table} because it was not asked about.`)
  return table
}

function tableJson(table: TypedTable, refresh: TableRefresh, context: RefreshContext) {
  const version = refresh.outcome === 'found' ? refresh.version : null
  const changes = version?.changes ?? []
  const labels = (...kinds: ReadonlyArray<RefreshChange['kind']>) =>
    changes.flatMap((change) =>
      kinds.includes(change.kind) && 'label' in change ? [change.label] : [],
    )
  const renamed = (kind: 'renamed-row' | 'renamed-column') =>
    changes.flatMap((change) =>
      change.kind === kind ? [{ before: change.before, after: change.after }] : [],
    )
  return {
    table: table.id,
    title: table.title,
    status: statusOf(refresh),
    sheet: version?.fresh.source?.sheet ?? null,
    range: version?.fresh.source?.range ?? null,
    message: messagesOf(table, refresh).join(' ') || null,
    changed: version ? changedJson(table, version, context) : [],
    addedRows: labels('added-row'),
    missingRows: labels('missing-row'),
    renamedRows: renamed('renamed-row'),
    addedColumns: labels('added-column'),
    missingColumns: labels('missing-column'),
    renamedColumns: renamed('renamed-column'),
    footnotes: changes.flatMap(footnoteJson),
    choices: refresh.outcome === 'unsure' ? refresh.choices.map(placeOf) : [],
  }
}

function changedJson(
  table: TypedTable,
  version: SourceVersion,
  { report, places }: RefreshContext,
) {
  const texts = changeTexts(table, version, report.settings.language)
  return version.changes.flatMap((change) => {
    if (change.kind !== 'cell') return []
    const text = texts.get(change.key)
    return [
      {
        row: text?.row ?? '',
        column: text?.column ?? '',
        before: figureOrWords(change.before),
        after: figureOrWords(change.after),
        state: change.after.state,
        overridden: change.doubt === 'overridden',
        accepted: isAcceptedByDefault(change),
        source: change.after.source ?? null,
        places: places.get(factId(table.id, change.row, change.column))?.length ?? 0,
      },
    ]
  })
}

function footnoteJson(change: RefreshChange): ReadonlyArray<BeforeAndAfter> {
  if (change.kind === 'footnote') return [{ before: change.before, after: change.after }]
  return change.kind === 'added-footnote' ? [{ before: null, after: change.text }] : []
}

type BeforeAndAfter = { readonly before: string | null; readonly after: string }

function statusOf(refresh: TableRefresh): 'unchanged' | 'changed' | 'unsure' | 'notFound' {
  if (refresh.outcome === 'unsure') return 'unsure'
  if (refresh.outcome === 'not-found') return 'notFound'
  return refresh.version.changes.length === 0 ? 'unchanged' : 'changed'
}

function placeOf({ fresh }: SourceVersion) {
  return { sheet: fresh.source?.sheet ?? null, range: fresh.source?.range ?? null }
}

/** A figure as its decimal, else the words; null when there is neither. */
function figureOrWords(cell: Cell): string | null {
  const words = wordsOf(cell)
  return cellValue(cell) ?? (words === '' ? null : words)
}

/** The refresh for a person. */
export function refreshLines(
  refreshed: ReadonlyArray<GroupRefresh>,
  context: RefreshContext,
): ReadonlyArray<string> {
  if (refreshed.length === 0) return [refreshOutput.noSources]
  const isChanged = refreshed.some(
    ({ result }) => result.ok && result.value.some((one) => statusOf(one) === 'changed'),
  )
  return [
    ...refreshed.flatMap((one) => groupLines(one, context)),
    ...(isChanged ? [context.isApplied ? refreshOutput.applied : refreshOutput.dryRun] : []),
  ]
}

function groupLines(
  { group, workbook, result }: GroupRefresh,
  context: RefreshContext,
): ReadonlyArray<string> {
  const head = refreshOutput.source(group.file, workbook)
  if (!result.ok) return [head, `  ! ${failureSentence(result.error)}`]
  const lines = result.value.flatMap((refresh) => {
    const table = tableOf(group.tables, refresh)
    const messages = messagesOf(table, refresh).map((message) => `    ! ${message}`)
    const changes = refresh.outcome === 'found' ? changeLines(table, refresh.version, context) : []
    const all = [...messages, ...changes.map((line) => `    ${line}`)]
    return all.length === 0 ? [] : [`  ${table.title}`, ...all]
  })
  return [head, ...(lines.length === 0 ? [`  ${refreshOutput.unchanged}`] : lines)]
}

function messagesOf(table: TypedTable, refresh: TableRefresh): ReadonlyArray<string> {
  if (refresh.outcome === 'not-found') return [refreshOutput.notFound]
  if (refresh.outcome === 'found') return refresh.version.remarks.map(remarkSentence)
  const choices = refresh.choices.map(placeOf).map(({ sheet, range }) => `${sheet}!${range}`)
  return [refreshOutput.unsure(table.title, choices)]
}

function changeLines(
  table: TypedTable,
  version: SourceVersion,
  { report, places }: RefreshContext,
): ReadonlyArray<string> {
  const texts = changeTexts(table, version, report.settings.language)
  return version.changes.map((change) => {
    if (change.kind !== 'cell') return refreshOutput.change(change)
    const text = texts.get(change.key)
    const count = places.get(factId(table.id, change.row, change.column))?.length ?? 0
    const doubt = change.doubt === null ? '' : ` (${refreshOutput.doubt[change.doubt]})`
    const name = [text?.row, text?.column].filter((part) => part).join(' ')
    const shown = (words: string | undefined) => (words ? words : refreshOutput.blank)
    const line = `${name}: ${shown(text?.before)} → ${shown(text?.after)}`
    return `${line}${count > 0 ? refreshOutput.places(count) : ''}${doubt}`
  })
}
