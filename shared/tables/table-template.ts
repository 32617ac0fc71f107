import { assertExists } from '../base/assert.ts'
import { type ColumnId, type FootnoteId, type IdSource, newId, type RowId } from '../base/id.ts'
import type { Language } from '../language/language.ts'
import { textCell } from './cells.ts'
import type { Formula, FormulaTerm, TableFormula } from './formula.ts'
import type {
  Cell,
  Column,
  ColumnRole,
  GoalDirection,
  Row,
  RowRole,
  Scale,
  Scenario,
  TableKind,
  TypedTable,
  Unit,
} from './typed-table.ts'

/** The groups tables are offered in, in order; each is a file in `resources/table-templates`. */
export const tableTemplateGroupIds = [
  'key-figures',
  'accounts',
  'notes',
  'pension',
  'remuneration',
  'staff',
  'climate',
  'governance',
  'other',
] as const
export type TableTemplateGroupId = (typeof tableTemplateGroupIds)[number]

export type TableTemplateGroup = {
  readonly id: TableTemplateGroupId
  readonly title: LocalisedText
  readonly templates: ReadonlyArray<TableTemplate>
  readonly sets: ReadonlyArray<TableTemplateSet>
}

/** Tables that belong together and are put in at once, in this order. */
export type TableTemplateSet = {
  readonly id: string
  readonly title: LocalisedText
  readonly description: LocalisedText
  /** Ids of templates of the same group. */
  readonly templates: ReadonlyArray<string>
}

/** `{year}`, `{year-1}`, `{year+1}` … are filled in. */
export type LocalisedText = Readonly<Record<Language, string>>

/** A table to start from: everything but the figures. */
export type TableTemplate = {
  readonly id: string
  readonly kind: TableKind
  readonly title: LocalisedText
  readonly description: LocalisedText
  readonly unit: Unit | null
  readonly scale: Scale
  readonly labelHeader: ReadonlyArray<LocalisedText>
  readonly columns: ReadonlyArray<TemplateColumn>
  readonly rows: ReadonlyArray<TemplateRow>
  readonly footnotes: ReadonlyArray<TemplateFootnote>
}

export type TemplateColumn = {
  readonly id: string
  readonly header: ReadonlyArray<LocalisedText>
  readonly role: ColumnRole
  /** With `{year}` as in texts. */
  readonly period: string | null
  readonly scenario: Scenario | null
  readonly unit: Unit | null
  readonly scale: Scale | null
  readonly footnotes: ReadonlyArray<string>
  readonly formula: Formula<string> | null
}

export type TemplateRow = {
  readonly id: string
  readonly label: LocalisedText
  readonly role: RowRole
  readonly level: number
  readonly unit: Unit | null
  readonly scale: Scale | null
  readonly direction: GoalDirection | null
  readonly footnotes: ReadonlyArray<string>
  readonly formula: Formula<string> | null
  /** What stands in a cell from the start, by column id. */
  readonly cells: Readonly<Record<string, LocalisedText>>
}

export type TemplateFootnote = { readonly id: string; readonly text: LocalisedText }

export type TemplateOptions = { readonly year: number; readonly language: Language }

/** A table to be filled in, without source, with sums and changes that are computed as figures are written. */
export function tableFromTemplate(
  template: TableTemplate,
  options: TemplateOptions,
  ids: IdSource,
): TypedTable {
  const say = (text: LocalisedText) => fillYears(text[options.language], options.year)
  const columnIds = newIds(template.columns, () => newId('k', ids))
  const rowIds = newIds(template.rows, () => newId('w', ids))
  const noteIds = newIds(template.footnotes, () => newId('n', ids))
  return {
    id: newId('t', ids),
    kind: template.kind,
    title: say(template.title),
    caption: null,
    unit: template.unit,
    scale: template.scale,
    labelHeader: template.labelHeader.map(say),
    columns: template.columns.map((column) => toColumn(column, options, columnIds, noteIds)),
    rows: template.rows.map((row) => toRow(row, template.columns, say, rowIds, noteIds)),
    footnotes: template.footnotes.map(({ id, text }, index) => ({
      id: noteIds(id),
      marker: String(index + 1),
      text: say(text),
    })),
    source: null,
  }
}

/** The text with `{year}` and `{year-1}` as years. */
export function fillYears(text: string, year: number): string {
  return text.replace(YEAR, (_, step: string | undefined) => String(year + Number(step ?? 0)))
}

/** `{year}`, `{year-1}`: what a template's texts and periods may hold in braces. */
export const YEAR = /\{year([+-]\d+)?\}/g

type IdOf<Id> = (local: string) => Id

function newIds<Id>(parts: ReadonlyArray<{ readonly id: string }>, create: () => Id): IdOf<Id> {
  const known = new Map(parts.map(({ id }) => [id, create()]))
  return (local) => assertExists(known.get(local), `the template has a part called ${local}`)
}

function toColumn(
  column: TemplateColumn,
  { year, language }: TemplateOptions,
  idOf: IdOf<ColumnId>,
  noteOf: IdOf<FootnoteId>,
): Column {
  const { role, period, scenario, unit, scale, footnotes } = column
  return {
    id: idOf(column.id),
    header: column.header.map((level) => fillYears(level[language], year)),
    role,
    period: period === null ? null : fillYears(period, year),
    scenario,
    unit,
    scale,
    ...(footnotes.length > 0 ? { footnotes: footnotes.map(noteOf) } : {}),
    ...(column.formula ? { formula: computed(column.formula, idOf) } : {}),
  }
}

function toRow(
  row: TemplateRow,
  columns: ReadonlyArray<TemplateColumn>,
  say: (text: LocalisedText) => string,
  idOf: IdOf<RowId>,
  noteOf: IdOf<FootnoteId>,
): Row {
  const { role, level, unit, scale, direction } = row
  return {
    id: idOf(row.id),
    label: say(row.label),
    role,
    level,
    unit,
    scale,
    footnotes: row.footnotes.map(noteOf),
    cells: columns.map(({ id }): Cell => {
      const preset = row.cells[id]
      return preset ? textCell(say(preset)) : { state: 'blank' }
    }),
    ...(row.formula ? { formula: computed(row.formula, idOf) } : {}),
    ...(direction === null ? {} : { direction }),
  }
}

/** The formula over the table's own ids; its figure counts, for a new table has no other. */
function computed<Id>(formula: Formula<string>, idOf: IdOf<Id>): TableFormula<Id> {
  const term = ({ of, sign }: FormulaTerm<string>): FormulaTerm<Id> => ({ of: idOf(of), sign })
  const basis = 'computed'
  switch (formula.kind) {
    case 'sum':
      return { kind: 'sum', terms: formula.terms.map(term), basis }
    case 'average':
      return { kind: 'average', of: formula.of.map(idOf), basis }
    case 'change':
    case 'changePercent':
      return { kind: formula.kind, from: idOf(formula.from), to: idOf(formula.to), basis }
    case 'share':
      return { kind: 'share', part: idOf(formula.part), whole: idOf(formula.whole), basis }
  }
}
