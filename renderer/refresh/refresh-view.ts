import { type FactId, factId, type TableId } from '../../shared/base/id.ts'
import type { SourceRefresh } from '../../shared/contract/values.ts'
import type { Language } from '../../shared/language/language.ts'
import { changeTexts, rowTexts } from '../../shared/report/change-texts.ts'
import {
  type ChangeDoubt,
  isAcceptedByDefault,
  type RefreshChange,
  type RefreshRemark,
  type SourceVersion,
  type TableRefresh,
} from '../../shared/tables/table-refresh.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { unitName } from '../../shared/tables/unit-words.ts'
import { failureText } from '../text/failure-text.ts'
import { text } from '../text/text.ts'
import { windowLanguage } from '../text/window-language.ts'

const words = text.refresh

/** What a refresh found, in words. */
export type SourceView = {
  readonly file: string
  /** The name of the file that was read, when it is another. */
  readonly readFrom: string | null
  readonly problem: SourceProblem | null
  readonly tables: ReadonlyArray<TableView>
}

export type SourceProblem = {
  readonly message: string
  /** Null when the file was there but could not be read. */
  readonly lookedIn: ReadonlyArray<string> | null
}

export type TableView = {
  readonly id: TableId
  readonly name: string
  readonly status: 'found' | 'unsure' | 'not-found'
  readonly remarks: ReadonlyArray<string>
  readonly changes: ReadonlyArray<ChangeView>
  /** Where the table could be, when a person must say. */
  readonly choices: ReadonlyArray<string>
}

export type ChangeView = {
  readonly key: string
  readonly name: string
  readonly before: string | null
  readonly after: string | null
  readonly doubt: ChangeDoubt | null
  /** «Godta alle» means it; what takes something away from the report is accepted one by one. */
  readonly isSafe: boolean
  readonly detail: string | null
}

/** What the words need from the report. */
export type ViewReport = {
  readonly tables: Readonly<Record<TableId, TypedTable>>
  readonly language: Language
  readonly nameOf: (table: TableId) => string
  readonly placesOf: (fact: FactId) => ReadonlyArray<string>
}

/** Which of several places a person chose for a table. */
export type Choices = ReadonlyMap<TableId, number>

/** The version a table is compared with: the one that was found, or the one a person chose. */
export function versionOf(refresh: TableRefresh, choices: Choices): SourceVersion | null {
  if (refresh.outcome === 'found') return refresh.version
  if (refresh.outcome === 'not-found') return null
  return refresh.choices[choices.get(refresh.table) ?? -1] ?? null
}

export function sourceView(
  source: SourceRefresh,
  report: ViewReport,
  choices: Choices,
): SourceView {
  if (source.outcome === 'failed') {
    const isMissing = source.failure.code === 'source-not-found'
    const message = isMissing
      ? words.missing(source.file)
      : failureText({ file: source.file, ...source.failure })
    const problem = { message, lookedIn: isMissing ? source.places : null }
    return { file: source.file, readFrom: null, problem, tables: [] }
  }
  return {
    file: source.file,
    readFrom: source.workbook === source.file ? null : source.workbook,
    problem: null,
    tables: source.refreshes.flatMap((refresh) => {
      const table = report.tables[refresh.table]
      return table ? [tableView(table, refresh, report, choices)] : []
    }),
  }
}

function tableView(
  table: TypedTable,
  refresh: TableRefresh,
  report: ViewReport,
  choices: Choices,
): TableView {
  const version = versionOf(refresh, choices)
  return {
    id: table.id,
    name: report.nameOf(table.id),
    status: refresh.outcome,
    remarks: version?.remarks.map(remarkText) ?? [],
    changes: version ? changeViews(table, version, report) : [],
    choices:
      refresh.outcome === 'unsure'
        ? refresh.choices.map(({ fresh, changes }) =>
            words.choice(fresh.source?.sheet ?? '', fresh.source?.range ?? '', changes.length),
          )
        : [],
  }
}

function remarkText(remark: RefreshRemark): string {
  switch (remark.kind) {
    case 'sheet-renamed':
      return words.sheetRenamed(remark.before, remark.after)
    case 'rescaled':
      return words.rescaled(remark.source, remark.report)
    case 'other-unit':
      return words.otherUnit(
        unitName(remark.source, windowLanguage),
        unitName(remark.report, windowLanguage),
      )
    case 'not-all-read':
      return words.notAllRead(remark.row)
  }
}

function changeViews(
  table: TypedTable,
  version: SourceVersion,
  report: ViewReport,
): ReadonlyArray<ChangeView> {
  const cells = changeTexts(table, version, report.language)
  const rows = rowTexts(table, version, report.language)
  return version.changes.map((change): ChangeView => {
    const isSafe = isAcceptedByDefault(change)
    const plain = { key: change.key, isSafe, before: null, after: null, doubt: null, detail: null }
    if (change.kind !== 'cell') return { ...plain, ...partView(change, rows) }
    const cell = cells.get(change.key)
    const places = report.placesOf(factId(table.id, change.row, change.column))
    return {
      ...plain,
      name: [cell?.row, cell?.column].filter((part) => part).join(' '),
      before: cell?.before || words.blank,
      after: cell?.after || words.blank,
      doubt: change.doubt,
      detail: detailOf(change.doubt, places),
    }
  })
}

function detailOf(doubt: ChangeDoubt | null, places: ReadonlyArray<string>): string | null {
  const shown = places.length === 0 ? [] : [words.shownIn(places.join('; '))]
  const why = {
    overridden: words.overriddenText,
    'figure-lost': words.figureLostText,
  }
  const sentences = [...(doubt === null ? [] : [why[doubt]]), ...shown]
  return sentences.length === 0 ? null : sentences.join(' ')
}

function partView(
  change: Exclude<RefreshChange, { readonly kind: 'cell' }>,
  rows: ReadonlyMap<string, ReadonlyArray<string>>,
): Pick<ChangeView, 'name'> & Partial<ChangeView> {
  switch (change.kind) {
    case 'added-row': {
      const cells = rows.get(change.row)?.filter((cell) => cell !== '') ?? []
      return { name: words.addedRow(change.label), detail: cells.join(' · ') || null }
    }
    case 'missing-row':
      return { name: words.missingRow(change.label), detail: words.removesRow }
    case 'renamed-row':
      return { name: words.renamedRow(change.before, change.after) }
    case 'added-column':
      return { name: words.addedColumn(change.label) }
    case 'missing-column':
      return { name: words.missingColumn(change.label), detail: words.removesColumn }
    case 'renamed-column':
      return { name: words.renamedColumn(change.before, change.after) }
    case 'footnote':
      return { name: words.footnote, before: change.before, after: change.after }
    case 'added-footnote':
      return { name: words.addedFootnote(change.text) }
  }
}

/** How much of what can be accepted together is accepted. */
export function acceptance(
  changes: ReadonlyArray<ChangeView>,
  accepted: (change: ChangeView) => boolean,
): 'none' | 'some' | 'all' {
  const safe = changes.filter(({ isSafe }) => isSafe)
  if (safe.length > 0 && safe.every(accepted)) return 'all'
  return changes.some(accepted) ? 'some' : 'none'
}

/** What «Godta alle» means; refused together, everything is. */
export function keysTogether(
  changes: ReadonlyArray<ChangeView>,
  isAccepted: boolean,
): ReadonlyArray<string> {
  return changes.filter(({ isSafe }) => isSafe || !isAccepted).map(({ key }) => key)
}
