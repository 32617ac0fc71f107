import type { FactId } from '../base/id.ts'
import { isRecord, type ReadContext, uniqueId } from '../base/reading.ts'
import type { Derivation } from '../facts/derive-fact.ts'
import { passageLanguages } from '../language/language.ts'
import { scales } from '../tables/typed-table.ts'
import {
  type Inline,
  type LiveNumber,
  marks,
  type NumberChip,
  type NumberStyle,
  numberWordings,
  type ReferenceChip,
  type Text,
  voidChildren,
} from './report.ts'

const MAX_DEPTH = 8
const shows = ['label-number', 'title', 'page'] as const

/**
 * Reads the inlines of a text block. An element of an unknown kind gives the texts inside it. As Slate demands, the
 * result begins and ends with a text and has one between any two elements.
 */
export function readInlines(
  value: unknown,
  place: string,
  context: ReadContext,
): ReadonlyArray<Inline> {
  const inlines = Array.isArray(value)
    ? value.flatMap((child, index) => readInline(child, `${place}.children[${index}]`, context, 0))
    : []
  return withTextsAround(inlines)
}

function withTextsAround(inlines: ReadonlyArray<Inline>): ReadonlyArray<Inline> {
  const spaced: Inline[] = []
  for (const inline of inlines) {
    const before = spaced.at(-1)
    if ('type' in inline && (before === undefined || 'type' in before)) spaced.push({ text: '' })
    spaced.push(inline)
  }
  const last = spaced.at(-1)
  if (last === undefined || 'type' in last) spaced.push({ text: '' })
  return spaced
}

function readInline(
  value: unknown,
  place: string,
  context: ReadContext,
  depth: number,
): ReadonlyArray<Inline> {
  if (!isRecord(value) || depth > MAX_DEPTH) {
    context.repairs.push({ code: 'invalid-value', place })
    return []
  }
  if (typeof value.text === 'string') return [readText(value, value.text)]
  const element = readElement(value, place, context)
  if (element) return [element]
  context.repairs.push({ code: 'unknown-block', place })
  const children = Array.isArray(value.children) ? value.children : []
  return children.flatMap((child, index) =>
    readInline(child, `${place}.children[${index}]`, context, depth + 1),
  )
}

function readElement(
  value: Record<string, unknown>,
  place: string,
  context: ReadContext,
): Inline | null {
  const { type } = value
  if (type === 'number' && isFactId(value.fact)) {
    const { fact } = value
    return { type, fact, ...readNumberDetails(value), children: readMarks(value.children) }
  }
  if (type === 'reference' && isTarget(value.target)) {
    const show = shows.find((known) => known === value.show) ?? 'label-number'
    return { type, target: value.target, show, children: readMarks(value.children) }
  }
  if (type === 'footnote') {
    const id = uniqueId('b', value.id, `${place}.id`, context)
    return { type, id, content: readTexts(value.content), children: voidChildren }
  }
  if (type === 'link' && typeof value.url === 'string') {
    return { type, url: value.url, children: readTexts(value.children) }
  }
  return null
}

function readTexts(value: unknown): ReadonlyArray<Text> {
  const found = Array.isArray(value)
    ? value.flatMap((child) =>
        isRecord(child) && typeof child.text === 'string' ? [readText(child, child.text)] : [],
      )
    : []
  return found.length > 0 ? found : [{ text: '' }]
}

/** The marks of a chip: those of the one empty text in it. */
function readMarks(children: unknown): NumberChip['children'] {
  const first: unknown = Array.isArray(children) ? children[0] : null
  return isRecord(first) ? [{ ...readText(first, ''), text: '' }] : voidChildren
}

function readText(value: Record<string, unknown>, text: string): Text {
  const set = marks.filter((mark) => value[mark] === true).map((mark) => [mark, true as const])
  const language = passageLanguages.find((known) => known === value.language)
  return { text, ...Object.fromEntries(set), ...(language ? { language } : {}) }
}

/** What a live number has beside its fact; what is wrong in it is left to its usual form. */
export function readNumberDetails(
  value: Record<string, unknown>,
): Pick<LiveNumber, 'style' | 'derived'> {
  const derived = isRecord(value.derived) ? readDerivation(value.derived) : null
  return { ...(derived ? { derived } : {}), style: readNumberStyle(value.style) }
}

function readDerivation(value: Record<string, unknown>): Derivation | null {
  const { kind, from, of } = value
  if ((kind === 'change' || kind === 'changePercent') && isFactId(from)) return { kind, from }
  if (kind === 'share' && isFactId(of)) return { kind, of }
  const others = Array.isArray(value.with) ? value.with.filter(isFactId) : []
  return kind === 'sum' && others.length > 0 ? { kind, with: others } : null
}

function readNumberStyle(value: unknown): NumberStyle {
  const style = isRecord(value) ? value : {}
  const scale = scales.find((known) => known === style.scale)
  const { decimals } = style
  const hasDecimals =
    typeof decimals === 'number' && Number.isInteger(decimals) && decimals >= 0 && decimals <= 20
  return {
    wording: numberWordings.find((known) => known === style.wording) ?? 'figure',
    ...(hasDecimals ? { decimals } : {}),
    ...(scale === undefined ? {} : { scale }),
  }
}

/** A fact id; null when it is none. */
export function readFactId(value: unknown): FactId | null {
  return isFactId(value) ? value : null
}

function isFactId(value: unknown): value is FactId {
  return typeof value === 'string' && /^t-[a-z0-9-]+\/w-[a-z0-9-]+\/k-[a-z0-9-]+$/.test(value)
}

function isTarget(value: unknown): value is ReferenceChip['target'] {
  return typeof value === 'string' && /^[bc]-[a-z0-9-]+$/.test(value)
}
