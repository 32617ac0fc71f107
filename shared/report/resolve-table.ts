import { assertExists } from '../base/assert.ts'
import { toPercent } from '../base/decimal.ts'
import type { FootnoteId } from '../base/id.ts'
import { formatDecimal, NBSP } from '../language/format-number.ts'
import type { Language } from '../language/language.ts'
import { phrases } from '../language/phrases.ts'
import { cellValue, unitOf } from '../tables/cells.ts'
import { computeTable } from '../tables/compute-table.ts'
import { joinHeader } from '../tables/head-cells.ts'
import type { Cell, Column, Row, TableFootnote, TypedTable } from '../tables/typed-table.ts'
import { longUnit, mentionsUnit, shortUnit } from '../tables/unit-words.ts'
import { type NoteNumbers, noteText } from './notes.ts'
import { isFraction } from './resolve-number.ts'
import type { ResolvedCell, ResolvedColumn, ResolvedRow, ResolvedTable } from './resolved.ts'

const noNotes: NoteNumbers = new Map()

/** The table as text. `number` is its number in the report, 0 when it is not placed in a chapter. */
export function resolveTable(
  table: TypedTable,
  number: number,
  language: Language,
  noteNumbers: NoteNumbers = noNotes,
): ResolvedTable {
  const notes = notesInOrder(table)
  const markers = new Map(notes.flatMap(({ note, marker }) => (marker ? [[note.id, marker]] : [])))
  const computed = computeTable(table)
  return {
    id: table.id,
    table,
    number,
    label: number > 0 ? `${phrases[language].table}${NBSP}${number}` : phrases[language].table,
    caption: table.caption ?? table.title,
    unitLine: unitLine(table, language),
    alt: table.alt ?? describeTable(table, language),
    labelHeader: table.labelHeader,
    columns: computed.columns.map((column, index) => ({
      ...resolveColumn(computed, column, index),
      marker: markerText(column.footnotes ?? [], markers),
    })),
    rows: computed.rows.map((row) =>
      rememberRow(computed, row, language, () =>
        resolveRow(computed, row, markers, language, noteNumbers),
      ),
    ),
    footnotes: notes.map(({ note, marker }) => ({ marker, text: note.text })),
  }
}

/** So many headings are named when a table is described; a listener remembers no more. */
const NAMED_HEADINGS = 12

/** `Tabell med 7 rader og 3 kolonner: Post, 2024, 2023. Tall i hele tusen kroner.` */
export function describeTable(table: TypedTable, language: Language): string {
  const { labelHeader, columns, rows } = table
  const heads = [labelHeader, ...columns.map(({ header }) => header)].map(joinHeader)
  const named = heads.filter((head) => head !== '')
  const more = named.length > NAMED_HEADINGS ? ' …' : ''
  const size = phrases[language].tableOf(rows.length, heads.length)
  const list = named.slice(0, NAMED_HEADINGS).join(', ') + more
  const sentences = [list === '' ? size : `${size}: ${list}`, unitLine(table, language)]
  return sentences.flatMap((sentence) => (sentence === '' ? [] : `${sentence}.`)).join(' ')
}

/**
 * Notes in the order they are first used: headings from the left, then row by row. A note that nothing points to is
 * about the whole table; it comes last and has no marker.
 */
export function notesInOrder(
  table: TypedTable,
): ReadonlyArray<{ readonly note: TableFootnote; readonly marker: string }> {
  const used = new Set([
    ...table.columns.flatMap(({ footnotes = [] }) => footnotes),
    ...table.rows.flatMap((row) => [
      ...row.footnotes,
      ...row.cells.flatMap(({ footnotes = [] }) => footnotes),
    ]),
  ])
  const byId = new Map(table.footnotes.map((note) => [note.id, note]))
  const marked = [...used].flatMap((id) => byId.get(id) ?? [])
  const general = table.footnotes.filter(({ id }) => !used.has(id))
  return [
    ...marked.map((note, index) => ({ note, marker: String(index + 1) })),
    ...general.map((note) => ({ note, marker: '' })),
  ]
}

/** "Tall i hele tusen kroner"; empty when the table is in plain counts or its rows say it themselves. */
function unitLine(table: TypedTable, language: Language): string {
  const words = phrases[language]
  const unit = longUnit(table.unit, language)
  if (table.scale === 1) {
    if (table.unit === null || table.unit === 'count' || table.unit === 'persons') return ''
    return `${words.numbersIn} ${table.unit === 'NOK' ? words.wholeKroner : unit}`
  }
  const scale =
    table.scale === 1000
      ? words.wholeThousand
      : table.scale === 1_000_000
        ? words.million[1]
        : words.billion[1]
  return [words.numbersIn, scale, unit].filter((word) => word !== '').join(' ')
}

/** A column is set right when most of what stands in it is numbers or "no value". */
function resolveColumn(
  table: TypedTable,
  column: Column,
  index: number,
): Omit<ResolvedColumn, 'marker'> {
  let numbers = 0
  let texts = 0
  for (const row of table.rows) {
    const state = row.cells[index]?.state
    if (state === 'number' || state === 'zero') numbers++
    if (state === 'text') texts++
  }
  const isNumeric = numbers > 0 ? numbers >= texts : texts === 0 && column.role !== 'comment'
  return { header: column.header, align: isNumeric ? 'right' : 'left' }
}

const known = new WeakMap<
  Row,
  Pick<TypedTable, 'columns' | 'unit'> & {
    readonly language: Language
    readonly resolved: ResolvedRow
  }
>()

/**
 * A row that has no notes is shown by what is in it, the columns and the table's unit alone: while those are the same it
 * is not written anew. One figure of a long table changes at a time.
 */
function rememberRow(
  { columns, unit }: TypedTable,
  row: Row,
  language: Language,
  resolve: () => ResolvedRow,
): ResolvedRow {
  const before = known.get(row)
  if (before?.columns === columns && before.unit === unit && before.language === language) {
    return before.resolved
  }
  const resolved = resolve()
  const hasNotes =
    row.footnotes.length > 0 ||
    row.cells.some((cell) => cell.footnotes || (cell.state === 'text' && cell.notes))
  if (!hasNotes) known.set(row, { columns, unit, language, resolved })
  return resolved
}

function resolveRow(
  table: TypedTable,
  row: Row,
  markers: ReadonlyMap<FootnoteId, string>,
  language: Language,
  noteNumbers: NoteNumbers,
): ResolvedRow {
  return {
    label: row.label,
    marker: markerText(row.footnotes, markers),
    cells: table.columns.map((column, index) => {
      const cell = row.cells[index] ?? { state: 'blank' }
      const text = cellText(table, row, column, cell, language)
      const notes = cell.state === 'text' ? cell.notes : undefined
      return {
        ...(notes ? noteText(text, notes, noteNumbers) : { text }),
        marker: markerText(cell.footnotes ?? [], markers),
      }
    }),
  } satisfies { label: string; marker: string; cells: ReadonlyArray<ResolvedCell> }
}

function markerText(
  notes: ReadonlyArray<FootnoteId>,
  markers: ReadonlyMap<FootnoteId, string>,
): string {
  return notes.flatMap((note) => markers.get(note) ?? []).join(', ')
}

function cellText(
  table: TypedTable,
  row: Row,
  column: Column,
  cell: Cell,
  language: Language,
): string {
  switch (cell.state) {
    case 'number':
    case 'zero':
      return numberText(table, row, column, cell)
    case 'blank':
      return ''
    case 'notApplicable':
      return cell.text
    case 'text':
      return cell.paragraphs.map((paragraph) => paragraph.text).join('\n')
    case 'error':
      return cell.code
    case 'uncalculated':
      return phrases[language].notCalculated
  }
}

function numberText(
  table: TypedTable,
  row: Row,
  column: Column,
  cell: Cell & { readonly state: 'number' | 'zero' },
): string {
  const value = assertExists(cellValue(cell), 'a number or zero cell has a value')
  const unit = unitOf(table, row, column, cell)
  const number = formatDecimal(isFraction(unit) ? toPercent(value) : value, cell.decimals)
  const suffix = cellSuffix(table, row, column, cell)
  return suffix === '' ? number : `${number}${NBSP}${suffix}`
}

/**
 * The unit after a number in a cell: nothing where the table, the row, the heading or a unit column says it, and never
 * for kroner. A percentage keeps its sign unless the whole table is in per cent.
 */
function cellSuffix(table: TypedTable, row: Row, column: Column, cell: Cell): string {
  const unit = unitOf(table, row, column, cell)
  if (unit === null || unit === table.unit || unit === 'NOK') return ''
  if (unit === 'percent') return shortUnit(unit)
  if (table.columns.some(({ role }) => role === 'unit')) return ''
  const isSaid = [row.label, ...column.header].some((text) => mentionsUnit(text, unit))
  return isSaid ? '' : shortUnit(unit)
}
