import { type IdPrefix, isId } from '../base/id.ts'
import { choice, isRecord, type ReadContext, uniqueId } from '../base/reading.ts'
import { type ChartChoice, chartKinds, seriesFroms } from '../charts/chart.ts'
import { isIsoDate } from '../language/dates.ts'
import { isMediaName } from '../media/media-name.ts'
import { creditWords } from './credit.ts'
import { readFactId, readInlines, readNumberDetails } from './read-inlines.ts'
import { type Block, type Box, boxKinds, listKinds, plainTypes, voidChildren } from './report.ts'

const headingLevels = [2, 3, 4] as const
const listLevels = [0, 1, 2, 3] as const

/** Reads one block; see `readReport`. An unknown one becomes a paragraph with its text; null when it is no block at all. */
export function readBlock(value: unknown, place: string, context: ReadContext): Block | null {
  if (!isRecord(value)) {
    context.repairs.push({ code: 'invalid-value', place })
    return null
  }
  const id = uniqueId('b', value.id, `${place}.id`, context)
  return readVoid(value, id) ?? readText(value, id, place, context)
}

function readVoid(value: Record<string, unknown>, id: Block['id']): Block | null {
  const { type, table, of } = value
  if (type === 'page-break' || type === 'divider') return { type, id, children: voidChildren }
  if (type === 'table' && isId('t', table)) return { type, id, table, children: voidChildren }
  if (type === 'mirror' && isId('b', of)) return { type, id, of, children: voidChildren }
  if (type === 'contact') return { type, id, children: voidChildren }
  if (type === 'people') {
    const show = value.show === 'management' ? 'management' : 'board'
    return { type, id, show, children: voidChildren }
  }
  if (type === 'signatures') {
    const place = typeof value.place === 'string' ? value.place : ''
    const date = isIsoDate(value.date) ? { date: value.date } : {}
    const by = value.by === 'chiefExecutive' ? { by: 'chiefExecutive' as const } : {}
    return { type, id, place, ...date, ...by, children: voidChildren }
  }
  return null
}

function readText(
  value: Record<string, unknown>,
  id: Block['id'],
  place: string,
  context: ReadContext,
): Block {
  const { type } = value
  const children = readInlines(value.children, place, context)
  const text = { id, children, ...readBox(value.box, place, context) }
  const plain = plainTypes.find((known) => known === type)
  if (plain) return { type: plain, ...text }
  if (type === 'heading') {
    const level = choice(value.level, headingLevels, 2, `${place}.level`, context)
    return { type, id, level, children }
  }
  if (type === 'list-item') {
    const list = choice(value.list, listKinds, 'bullet', `${place}.list`, context)
    const level = choice(value.level, listLevels, 0, `${place}.level`, context)
    const restart = value.restart === true ? { restart: true as const } : {}
    return { type, list, level, ...restart, ...text }
  }
  if (type === 'big-number') {
    const fact = readFactId(value.fact)
    return { type, ...(fact === null ? {} : { fact }), ...readNumberDetails(value), ...text }
  }
  if (type === 'image' && isMediaName(value.media)) {
    return { type, media: value.media, ...readImageDetails(value), ...text }
  }
  if (type === 'chart' && isId('t', value.table)) {
    const chart = choice(value.chart, chartKinds, 'column', `${place}.chart`, context)
    return { type, table: value.table, chart, ...readChartDetails(value), ...text }
  }
  context.repairs.push({ code: 'unknown-block', place })
  return { type: 'paragraph', ...text }
}

function readImageDetails(value: Record<string, unknown>) {
  const { print, alt, credit } = value
  const creditWord = creditWords.find((known) => known === value.creditWord)
  return {
    ...(isMediaName(print) && { print }),
    alt: typeof alt === 'string' ? alt : '',
    ...(value.decorative === true && { decorative: true as const }),
    ...(typeof credit === 'string' && credit !== '' && { credit }),
    ...(creditWord && { creditWord }),
    ...(value.consent === true && { consent: true as const }),
    ...(value.size === 'half' && { size: 'half' as const }),
  }
}

function readChartDetails(value: Record<string, unknown>) {
  const { alt } = value
  const rows = readIds('w', value.rows)
  const columns = readIds('k', value.columns)
  const series = seriesFroms.find((known) => known === value.series)
  return {
    ...(rows && { rows }),
    ...(columns && { columns }),
    ...(series && { series }),
    ...(typeof alt === 'string' && alt !== '' && { alt }),
    ...(value.size === 'half' && { size: 'half' as const }),
  } satisfies Omit<ChartChoice, 'chart'>
}

/** Ids of parts of a table, or null when none are named: then the chart chooses itself. */
function readIds<P extends IdPrefix>(
  prefix: P,
  value: unknown,
): ReadonlyArray<`${P}-${string}`> | null {
  const ids = Array.isArray(value) ? value.filter((id) => isId(prefix, id)) : []
  return ids.length > 0 ? [...new Set(ids)] : null
}

function readBox(value: unknown, place: string, context: ReadContext): { readonly box?: Box } {
  if (value === undefined) return {}
  const kind = isRecord(value) ? boxKinds.find((known) => known === value.kind) : undefined
  if (isRecord(value) && isId('x', value.id) && kind) return { box: { id: value.id, kind } }
  context.repairs.push({ code: 'invalid-value', place: `${place}.box` })
  return {}
}
