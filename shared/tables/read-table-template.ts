import { isRecord } from '../base/reading.ts'
import { type Formula, formulaInputs } from './formula.ts'
import {
  fieldsOf,
  listOf,
  localised,
  numberIn,
  oneOf,
  oneOfOrNull,
  refuse,
  templateId,
  textsOf,
} from './read-template-fields.ts'
import {
  type LocalisedText,
  type TableTemplate,
  type TableTemplateGroup,
  type TableTemplateSet,
  type TemplateColumn,
  type TemplateFootnote,
  type TemplateRow,
  tableTemplateGroupIds,
} from './table-template.ts'
import {
  columnRoles,
  goalDirections,
  rowRoles,
  scales,
  scenarios,
  tableKinds,
  units,
} from './typed-table.ts'

/** Gives the templates of a parsed group file. They are part of the product, so a wrong one throws with place and reason. */
export function readTableTemplateGroup(value: unknown): TableTemplateGroup {
  const fields = fieldsOf(value, 'group', ['id', 'title', 'templates', 'sets'])
  const id = oneOf(fields.id, tableTemplateGroupIds, 'group.id')
  const templates = listOf(fields.templates, id).map((template, index) =>
    readTemplate(template, `${id}.templates[${index}]`),
  )
  const known = unique(templates, id)
  const sets = listOf(fields.sets ?? [], id).map((set, index) =>
    readSet(set, known, `${id}.sets[${index}]`),
  )
  unique([...templates, ...sets], id)
  return { id, title: localised(fields.title, `${id}.title`), templates, sets }
}

function readSet(value: unknown, known: ReadonlySet<string>, place: string): TableTemplateSet {
  const fields = fieldsOf(value, place, ['id', 'title', 'description', 'templates'])
  return {
    id: templateId(fields.id, place),
    title: localised(fields.title, `${place}.title`),
    description: localised(fields.description, `${place}.description`),
    templates: namesIn(fields.templates, known, `${place}.templates`),
  }
}

const templateFields = [
  'id',
  'kind',
  'title',
  'description',
  'unit',
  'scale',
  'labelHeader',
  'columns',
  'rows',
  'footnotes',
] as const

function readTemplate(value: unknown, at: string): TableTemplate {
  const fields = fieldsOf(value, at, templateFields)
  const id = templateId(fields.id, at)
  const place = `${at} ${id}`
  const footnotes = listOf(fields.footnotes ?? [], place).map((note, index) =>
    readFootnote(note, `${place}.footnotes[${index}]`),
  )
  const notes = unique(footnotes, place)
  const columns = listOf(fields.columns, place).map((column, index) =>
    readColumn(column, notes, `${place}.columns[${index}]`),
  )
  const rows = listOf(fields.rows, place).map((row, index) =>
    readRow(row, notes, columns, `${place}.rows[${index}]`),
  )
  checkFormulas(columns, `${place}.columns`)
  checkFormulas(rows, `${place}.rows`)
  return {
    id,
    kind: oneOf(fields.kind, tableKinds, `${place}.kind`),
    title: localised(fields.title, `${place}.title`),
    description: localised(fields.description, `${place}.description`),
    unit: oneOfOrNull(fields.unit, units, `${place}.unit`),
    scale: oneOf(fields.scale ?? 1, scales, `${place}.scale`),
    labelHeader: headerOf(fields.labelHeader, `${place}.labelHeader`),
    columns,
    rows,
    footnotes,
  }
}

const columnFields = [
  'id',
  'header',
  'role',
  'period',
  'scenario',
  'unit',
  'scale',
  'footnotes',
  'formula',
] as const

function readColumn(value: unknown, notes: ReadonlySet<string>, place: string): TemplateColumn {
  const fields = fieldsOf(value, place, columnFields)
  const unit = oneOfOrNull(fields.unit, units, `${place}.unit`)
  const formula = readFormula(fields.formula, `${place}.formula`)
  const isFraction = formula?.kind === 'share' || formula?.kind === 'changePercent'
  if (isFraction && unit !== 'percent') refuse(`${place}.unit`, 'a share is in percent')
  return {
    id: templateId(fields.id, place),
    header: headerOf(fields.header, `${place}.header`),
    role: oneOf(fields.role ?? 'value', columnRoles, `${place}.role`),
    period: readPeriod(fields.period, `${place}.period`),
    scenario: oneOfOrNull(fields.scenario, scenarios, `${place}.scenario`),
    unit,
    scale: oneOfOrNull(fields.scale, scales, `${place}.scale`),
    footnotes: namesIn(fields.footnotes ?? [], notes, `${place}.footnotes`),
    formula,
  }
}

const rowFields = [
  'id',
  'label',
  'role',
  'level',
  'unit',
  'scale',
  'direction',
  'footnotes',
  'formula',
  'cells',
] as const

function readRow(
  value: unknown,
  notes: ReadonlySet<string>,
  columns: ReadonlyArray<TemplateColumn>,
  place: string,
): TemplateRow {
  const fields = fieldsOf(value, place, rowFields)
  const direction = oneOfOrNull(fields.direction, goalDirections, `${place}.direction`)
  if (direction !== null && !columns.some(({ role }) => role === 'goal')) {
    refuse(`${place}.direction`, 'the table has no column for the goal')
  }
  return {
    id: templateId(fields.id, place),
    label: localised(fields.label, `${place}.label`),
    role: oneOf(fields.role ?? 'item', rowRoles, `${place}.role`),
    level: numberIn(fields.level ?? 0, 0, 3, `${place}.level`),
    unit: oneOfOrNull(fields.unit, units, `${place}.unit`),
    scale: oneOfOrNull(fields.scale, scales, `${place}.scale`),
    direction,
    footnotes: namesIn(fields.footnotes ?? [], notes, `${place}.footnotes`),
    formula: readFormula(fields.formula, `${place}.formula`),
    cells: readPresets(fields.cells ?? {}, columns, `${place}.cells`),
  }
}

function readPresets(
  value: unknown,
  columns: ReadonlyArray<TemplateColumn>,
  place: string,
): Readonly<Record<string, LocalisedText>> {
  if (!isRecord(value)) return refuse(place, 'it is not an object')
  const known = new Set(columns.filter(({ formula }) => !formula).map(({ id }) => id))
  return Object.fromEntries(
    Object.entries(value).map(([column, text]) => {
      if (!known.has(column)) refuse(place, `there is no column "${column}" to write in`)
      return [column, localised(text, `${place}.${column}`)]
    }),
  )
}

function readFootnote(value: unknown, place: string): TemplateFootnote {
  const fields = fieldsOf(value, place, ['id', 'text'])
  return { id: templateId(fields.id, place), text: localised(fields.text, `${place}.text`) }
}

/** `{ "sum": ["a", "-b"] }`, `{ "average": ["a", "b"] }`, `{ "change": ["from", "to"] }`, `{ "share": ["part", "whole"] }`. */
function readFormula(value: unknown, place: string): Formula<string> | null {
  if (value === undefined) return null
  const [entry, ...more] = isRecord(value) ? Object.entries(value) : []
  if (!entry || more.length > 0) return refuse(place, 'it is no formula')
  const [kind, inputs] = entry
  const of = textsOf(inputs, place)
  if (kind === 'sum') {
    const terms = of.map((id) =>
      id.startsWith('-')
        ? ({ of: id.slice(1), sign: -1 } as const)
        : ({ of: id, sign: 1 } as const),
    )
    return { kind, terms }
  }
  if (kind === 'average') return { kind, of }
  const [first, second] = of
  if (first === undefined || second === undefined || of.length > 2) {
    return refuse(place, 'it needs two inputs')
  }
  if (kind === 'change' || kind === 'changePercent') return { kind, from: first, to: second }
  if (kind === 'share') return { kind, part: first, whole: second }
  return refuse(place, `"${kind}" is no kind of formula`)
}

/** Formulas name what is there, and none needs its own result. */
function checkFormulas(
  parts: ReadonlyArray<{ readonly id: string; readonly formula: Formula<string> | null }>,
  place: string,
): void {
  const known = unique(parts, place)
  const inputs = new Map(
    parts.map(({ id, formula }) => [id, formula ? formulaInputs(formula) : []]),
  )
  for (const { id } of parts) {
    const missing = inputs.get(id)?.find((input) => !known.has(input))
    if (missing !== undefined) refuse(place, `the formula of "${id}" names "${missing}"`)
    if (reaches(inputs, id, id)) refuse(place, `the formula of "${id}" needs its own result`)
  }
}

function reaches(
  inputs: ReadonlyMap<string, ReadonlyArray<string>>,
  from: string,
  goal: string,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (seen.has(from)) return false
  const next = inputs.get(from) ?? []
  return next.some((id) => id === goal || reaches(inputs, id, goal, new Set([...seen, from])))
}

function headerOf(value: unknown, place: string): ReadonlyArray<LocalisedText> {
  const levels = listOf(value, place).map((level, index) => localised(level, `${place}[${index}]`))
  return levels.length === 1 || levels.length === 2 ? levels : refuse(place, 'it has 1 or 2 levels')
}

function readPeriod(value: unknown, place: string): string | null {
  if (value === undefined) return null
  const isPeriod =
    typeof value === 'string' && /^(\{year([+-]\d+)?\}|\d{4})(-\d\d-\d\d|-T\d)?$/.test(value)
  return isPeriod ? value : refuse(place, 'it is no period')
}

function namesIn(value: unknown, known: ReadonlySet<string>, place: string): ReadonlyArray<string> {
  const names = textsOf(value, place)
  const unknown = names.find((name) => !known.has(name))
  return unknown === undefined ? names : refuse(place, `there is no "${unknown}"`)
}

function unique(parts: ReadonlyArray<{ readonly id: string }>, place: string): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { id } of parts) {
    if (ids.has(id)) refuse(place, `"${id}" is there twice`)
    ids.add(id)
  }
  return ids
}
