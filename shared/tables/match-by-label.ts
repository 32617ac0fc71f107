import { cellValue } from './cells.ts'
import { cameFromSource } from './made-here.ts'
import { looseLabel, normalHeader, normalLabel } from './normal-label.ts'
import { Pairing, type Pairs } from './pairing.ts'
import { periodInText } from './read-period.ts'
import { sameContent, wordsOf } from './same-content.ts'
import type { Cell, Column, Row, TypedTable } from './typed-table.ts'

/** For each row and column of a table, which of another table it is; null where the other has none. */
export type TableMatch = { readonly rows: Pairs; readonly columns: Pairs }

/**
 * Finds the rows and columns of a table again in a newer version of it: by what the source called them, whatever their
 * order and whatever they are called in the report.
 */
export function matchTables(table: TypedTable, newer: TypedTable): TableMatch {
  const columns = matchColumns(table, newer)
  const rows = matchRows(table, newer, columns.result())
  // What is called something else, but stands in the same place with the same figures.
  columns.byPlace((first, second) => isSameColumn(table, newer, rows.result(), first, second))
  rows.byPlace((first, second) => isSameRow(table, newer, columns.result(), first, second))
  return { columns: columns.result(), rows: rows.result() }
}

function isSameColumn(
  table: TypedTable,
  newer: TypedTable,
  rows: Pairs,
  first: number,
  second: number,
): boolean {
  const [ours, theirs] = [table.columns[first], newer.columns[second]]
  if (!ours || !theirs || ours.role !== theirs.role || !cameFromSource(table, ours)) return false
  const pairs = rows.flatMap((other, index) =>
    other === null ? [] : [[table.rows[index]?.cells[first], newer.rows[other]?.cells[second]]],
  )
  return haveSameFigures(pairs)
}

function isSameRow(
  table: TypedTable,
  newer: TypedTable,
  columns: Pairs,
  first: number,
  second: number,
): boolean {
  const [ours, theirs] = [table.rows[first], newer.rows[second]]
  if (!ours || !theirs || !cameFromSource(table, ours)) return false
  return haveSameFigures(
    columns.flatMap((other, index) =>
      other === null ? [] : [[ours.cells[index], theirs.cells[other]]],
    ),
  )
}

/** The same in every pair, and a figure in at least one. */
function haveSameFigures(pairs: ReadonlyArray<ReadonlyArray<Cell | undefined>>): boolean {
  const blank: Cell = { state: 'blank' }
  return (
    pairs.some(([before]) => before !== undefined && cellValue(before) !== null) &&
    pairs.every(([before = blank, after = blank]) => sameContent(before, after))
  )
}

/** What the source called a row. */
export function sourceLabelOf(row: Row): string {
  return row.sourceLabel ?? row.label
}

export function sourceHeaderOf(column: Column): ReadonlyArray<string> {
  return column.sourceHeader ?? column.header
}

function matchColumns(table: TypedTable, newer: TypedTable): Pairing {
  const pairing = new Pairing(table.columns.length, newer.columns.length)
  const keys =
    (columns: ReadonlyArray<Column>, key: (column: Column) => string | null) => (index: number) => {
      const column = columns[index]
      return column ? key(column) : null
    }
  const likeness = columnLikeness(table, newer)
  pairing.byKey(
    keys(table.columns, (column) => normalHeader(sourceHeaderOf(column))),
    keys(newer.columns, ({ header }) => normalHeader(header)),
    likeness,
  )
  const ours = table.columns.filter((column) => cameFromSource(table, column))
  const isOurs = (column: Column) => ours.includes(column)
  for (const key of [periodKey, roleKey]) {
    pairing.byUniqueKey(
      keys(table.columns, (column) => (isOurs(column) ? key(column) : null)),
      keys(newer.columns, key),
    )
  }
  return pairing
}

function periodKey({ period, scenario, role }: Column): string | null {
  return period === null ? null : `${period}|${scenario ?? ''}|${role}`
}

/** A table seldom has more than one column of changes, notes or comments, whatever its heading says this year. */
function roleKey({ role, period, scenario }: Column): string | null {
  return role === 'value' ? null : `${role}|${period ?? ''}|${scenario ?? ''}`
}

/** How many rows of the same label have the same in two columns. */
function columnLikeness(table: TypedTable, newer: TypedTable) {
  const rows = new Map(newer.rows.map((row) => [normalLabel(row.label), row]))
  return (first: number, second: number): number =>
    table.rows.reduce((sum, row) => {
      const ours = row.cells[first]
      const theirs = rows.get(normalLabel(sourceLabelOf(row)))?.cells[second]
      return sum + (ours && theirs && ours.state !== 'blank' && sameContent(ours, theirs) ? 1 : 0)
    }, 0)
}

function matchRows(table: TypedTable, newer: TypedTable, columns: Pairs): Pairing {
  const naming = namingColumns(table, newer, columns)
  const ours = rowNames(
    table,
    naming.map(([first]) => first),
  )
  const theirs = rowNames(
    newer,
    naming.map(([, second]) => second),
  )
  const pairing = new Pairing(table.rows.length, newer.rows.length)
  const likeness = (first: number, second: number): number =>
    columns.reduce<number>((sum, other, index) => {
      const before = table.rows[first]?.cells[index]
      const after = other === null ? undefined : newer.rows[second]?.cells[other]
      return sum + (before && after && sameContent(before, after) ? 1 : 0)
    }, 0)
  const mayPair = (first: number, second: number): boolean =>
    areSamePeriod(ours[first]?.beside ?? '', theirs[second]?.beside ?? '')
  const named = (names: ReadonlyArray<RowName>, key: (name: RowName) => string | null) => {
    return (index: number): string | null => {
      const name = names[index]
      return name ? key(name) : null
    }
  }
  const inGroup = ({ group, label }: RowName) => `${group}|${label}`
  const withBeside = (name: RowName) => `${inGroup(name)}|${name.beside}`
  const label = (name: RowName) => (name.label === '' ? null : name.label)
  const loose = (name: RowName) => (name.isFromSource && name.loose !== '' ? name.loose : null)
  pairing.byKey(named(ours, withBeside), named(theirs, withBeside), likeness)
  pairing.byKey(named(ours, inGroup), named(theirs, inGroup), likeness, mayPair)
  pairing.byUniqueKey(named(ours, label), named(theirs, label), mayPair)
  const groups = renamedGroups(ours, theirs, pairing)
  const renamed = ({ group, label: name }: RowName) => `${groups.get(group) ?? group}|${name}`
  pairing.byKey(named(ours, renamed), named(theirs, inGroup), likeness, mayPair)
  pairing.byUniqueKey(named(ours, loose), named(theirs, loose), mayPair)
  return pairing
}

type RowName = {
  readonly label: string
  readonly loose: string
  /** The heading the row stands under. */
  readonly group: string
  /** Words and years beside the label that tell rows with the same label apart. */
  readonly beside: string
  readonly isFromSource: boolean
}

/** Columns of both tables that hold words and years only, and so tell rows apart. */
function namingColumns(
  table: TypedTable,
  newer: TypedTable,
  columns: Pairs,
): ReadonlyArray<readonly [number, number]> {
  return columns.flatMap((other, index) => {
    const role = table.columns[index]?.role
    if (other === null || (role !== 'value' && role !== 'unit')) return []
    const tells = holdsOnlyWords(table, index) && holdsOnlyWords(newer, other)
    return tells ? [[index, other] as const] : []
  })
}

function rowNames(table: TypedTable, naming: ReadonlyArray<number>): ReadonlyArray<RowName> {
  let group = ''
  return table.rows.map((row) => {
    const label = normalLabel(sourceLabelOf(row))
    const name = {
      label,
      loose: looseLabel(sourceLabelOf(row)),
      group,
      beside: naming.map((index) => normalLabel(wordsOf(row.cells[index]))).join('|'),
      isFromSource: cameFromSource(table, row),
    }
    if (row.role === 'group') group = label
    return name
  })
}

function holdsOnlyWords(table: TypedTable, column: number): boolean {
  const filled = table.rows.flatMap(({ cells }) => {
    const cell = cells[column]
    return cell && cell.state !== 'blank' ? [cell] : []
  })
  return filled.length > 0 && filled.every(({ state }) => state === 'text')
}

/** Two rows of one person for two years are not each other, however alike. */
function areSamePeriod(first: string, second: string): boolean {
  return first === second || periodsIn(first) === periodsIn(second)
}

function periodsIn(beside: string): string {
  return beside
    .split('|')
    .flatMap((text) => periodInText(text) ?? [])
    .join('|')
}

/** Which heading a heading has become, by where the rows under it have gone. */
function renamedGroups(
  ours: ReadonlyArray<RowName>,
  theirs: ReadonlyArray<RowName>,
  pairing: Pairing,
): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>()
  ours.forEach(({ group }, index) => {
    const second = pairing.secondOf(index)
    const other = second === null ? undefined : theirs[second]?.group
    if (other === undefined) return
    const counts = votes.get(group) ?? new Map<string, number>()
    counts.set(other, (counts.get(other) ?? 0) + 1)
    votes.set(group, counts)
  })
  return new Map(
    [...votes].map(([group, counts]) => {
      const [winner = group] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? []
      return [group, winner]
    }),
  )
}
