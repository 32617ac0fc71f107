import type {
  RefreshChange,
  SourceVersion,
  TableRefresh,
} from '../../shared/tables/table-refresh.ts'
import type { Cell, TypedTable } from '../../shared/tables/typed-table.ts'

/** What a refresh found, as lines a person can read and compare. */
export function describeRefresh(table: TypedTable, refresh: TableRefresh): ReadonlyArray<string> {
  switch (refresh.outcome) {
    case 'found':
      return describeVersion(table, refresh.version)
    case 'unsure':
      return ['unsure', ...refresh.choices.map((choice) => `? ${placeOf(choice)}`)]
    case 'not-found':
      return ['not found']
  }
}

function describeVersion(table: TypedTable, version: SourceVersion): ReadonlyArray<string> {
  return [
    placeOf(version),
    ...version.remarks.map((remark) => `! ${Object.values(remark).join(' ')}`),
    ...version.changes.map((change) => describeChange(table, version, change)),
  ]
}

function placeOf({ fresh }: SourceVersion): string {
  return `${fresh.source?.sheet}!${fresh.source?.range}`
}

function describeChange(
  table: TypedTable,
  { fresh }: SourceVersion,
  change: RefreshChange,
): string {
  switch (change.kind) {
    case 'cell': {
      const row = table.rows.find(({ id }) => id === change.row)?.label
      const column = table.columns.find(({ id }) => id === change.column)?.header.join(' ')
      const doubt = change.doubt === null ? '' : ` (${change.doubt})`
      return `${row} · ${column}: ${shown(change.before)} → ${shown(change.after)}${doubt}`
    }
    case 'added-row': {
      const cells = fresh.rows.find(({ id }) => id === change.row)?.cells ?? []
      return `+ row ${change.label}: ${cells.map(shown).join(' | ')}`
    }
    case 'missing-row':
      return `- row ${change.label}`
    case 'added-column':
      return `+ column ${change.label}`
    case 'missing-column':
      return `- column ${change.label}`
    case 'renamed-row':
    case 'renamed-column':
      return `~ ${change.before} → ${change.after}`
    case 'footnote':
      return `* ${change.before} → ${change.after}`
    case 'added-footnote':
      return `+ * ${change.text}`
  }
}

function shown(cell: Cell): string {
  switch (cell.state) {
    case 'number':
      return cell.value
    case 'zero':
      return '0'
    case 'blank':
      return '_'
    case 'text':
      return cell.paragraphs.map(({ text }) => text).join('/')
    case 'notApplicable':
      return cell.text
    case 'error':
      return cell.code
    case 'uncalculated':
      return 'uncalculated'
  }
}

/** The table as rows of what it says. */
export function describeCells(table: TypedTable): ReadonlyArray<string> {
  const head = table.columns.map(({ header }) => header.join(' '))
  return [
    ['', ...head].join(' | '),
    ...table.rows.map(({ label, cells }) => [label, ...cells.map(shown)].join(' | ')),
  ]
}
