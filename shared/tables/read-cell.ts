import { type Decimal, parseDecimal } from '../base/decimal.ts'
import { type FootnoteId, isId } from '../base/id.ts'
import {
  choiceOrNull,
  type ReadContext,
  records,
  repaired,
  text,
  wholeNumber,
} from '../base/reading.ts'
import {
  type Cell,
  type CellContent,
  type CellParagraph,
  cellLists,
  type NoteReference,
  scales,
  units,
} from './typed-table.ts'

const MAX_DECIMALS = 20

/** Reads one cell; see `readTables`. A number that cannot be read is kept as text: it is wrong, but it is not lost. */
export function readCell(
  value: Record<string, unknown>,
  place: string,
  context: ReadContext,
): Cell {
  const unit = choiceOrNull(value.unit, units, `${place}.unit`, context)
  const scale = choiceOrNull(value.scale, scales, `${place}.scale`, context)
  const notes = readFootnoteIds(value.footnotes)
  return {
    ...readContent(value, place, context),
    ...(typeof value.formula === 'string' ? { formula: value.formula } : {}),
    ...(typeof value.source === 'string' ? { source: value.source } : {}),
    ...(notes.length > 0 ? { footnotes: notes } : {}),
    ...(unit === null ? {} : { unit }),
    ...(scale === null ? {} : { scale }),
    ...(value.overridden === true ? { overridden: true } : {}),
    ...(typeof value.comment === 'string' ? { comment: value.comment } : {}),
  }
}

function readContent(
  value: Record<string, unknown>,
  place: string,
  context: ReadContext,
): CellContent {
  const decimals = () =>
    wholeNumber(value.decimals, { min: 0, max: MAX_DECIMALS, or: 0 }, `${place}.decimals`, context)
  switch (value.state) {
    case 'number': {
      const number = readDecimal(value.value)
      if (number !== null) return { state: 'number', value: number, decimals: decimals() }
      const kept = repaired(String(value.value ?? ''), `${place}.value`, context)
      return { state: 'text', paragraphs: [{ text: kept }] }
    }
    case 'zero':
      return { state: 'zero', decimals: decimals() }
    case 'blank':
    case 'uncalculated':
      return { state: value.state }
    case 'notApplicable':
      return { state: 'notApplicable', text: text(value.text, '–', `${place}.text`, context) }
    case 'text':
      return {
        state: 'text',
        paragraphs: readParagraphs(value.paragraphs, place, context),
        ...readNotes(value.notes, place, context),
      }
    case 'error':
      return { state: 'error', code: text(value.code, '#N/A', `${place}.code`, context) }
    default:
      return repaired({ state: 'blank' }, `${place}.state`, context)
  }
}

function readDecimal(value: unknown): Decimal | null {
  return typeof value === 'string' ? parseDecimal(value) : null
}

function readParagraphs(
  value: unknown,
  place: string,
  context: ReadContext,
): ReadonlyArray<CellParagraph> {
  return records(value, `${place}.paragraphs`, context).map((paragraph) => {
    const kind = cellLists.find((known) => known === paragraph.list)
    const list = kind ? { list: kind } : {}
    const depth = paragraph.level
    const level = isLevel(depth) ? { level: depth } : {}
    return { text: text(paragraph.text, '', place, context), ...list, ...level }
  })
}

function isLevel(value: unknown): value is number {
  return typeof value === 'number' && [0, 1, 2, 3].includes(value)
}

function readNotes(
  value: unknown,
  place: string,
  context: ReadContext,
): { readonly notes?: ReadonlyArray<NoteReference> } {
  if (value === undefined) return {}
  const notes = records(value, `${place}.notes`, context).flatMap(({ text: shown, target }) =>
    typeof shown === 'string' && (isId('c', target) || isId('b', target))
      ? [{ text: shown, target }]
      : repaired([], `${place}.notes`, context),
  )
  return notes.length > 0 ? { notes } : {}
}

export function readFootnoteIds(value: unknown): ReadonlyArray<FootnoteId> {
  return Array.isArray(value) ? value.filter((id) => isId('n', id)) : []
}
