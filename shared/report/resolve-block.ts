import { assertExists } from '../base/assert.ts'
import type { BlockId } from '../base/id.ts'
import type { Ledger } from '../facts/fact.ts'
import { NBSP } from '../language/format-number.ts'
import type { Language } from '../language/language.ts'
import { phrases } from '../language/phrases.ts'
import { type MediaName, typeOfMedia } from '../media/media-name.ts'
import { creditLine } from './credit.ts'
import type { NoteNumbers } from './notes.ts'
import type { Numbering } from './numbering.ts'
import { resolveReference } from './references.ts'
import {
  type BigNumberBlock,
  type Block,
  type Chapter,
  type ChartBlock,
  type ImageBlock,
  type Inline,
  type ListItemBlock,
  type MirrorBlock,
  marks,
  type Report,
  type Text,
} from './report.ts'
import { statusOf } from './report-status.ts'
import { resolveChart } from './resolve-chart.ts'
import { resolveNumber } from './resolve-number.ts'
import { resolveContact, resolveRoster, resolveSignatures } from './resolve-people.ts'
import { resolveTable } from './resolve-table.ts'
import type {
  ResolvedBlock,
  ResolvedBox,
  ResolvedFormat,
  ResolvedImage,
  ResolvedListItem,
  ResolvedNumber,
  ResolvedRun,
  ResolveProblem,
} from './resolved.ts'

/** What one pass needs to know while it turns the nodes of a chapter into text. */
export type ResolveContext = {
  readonly report: Report
  readonly ledger: Ledger
  readonly numbering: Numbering
  readonly notes: NoteNumbers
  readonly language: Language
  readonly chapter: Chapter
  readonly boxes: ReadonlyMap<BlockId, ResolvedBox>
  readonly problems: ResolveProblem[]
  readonly counted: { facts: number }
  /** Whether the bytes of a picture are there. */
  readonly hasMedia: (name: MediaName) => boolean
}

/** One block as text. What has no text is named in the context's problems. */
export function resolveBlock(context: ResolveContext, block: Block): ResolvedBlock {
  switch (block.type) {
    case 'heading': {
      const heading = assertExists(
        context.numbering.headings.get(block.id),
        `heading ${block.id} of chapter ${context.chapter.id} was counted`,
      )
      const runs = resolveRuns(context, block.id, block.children)
      return { kind: 'heading', id: block.id, ...heading, runs }
    }
    case 'list-item': {
      const instance = context.numbering.listItems.get(block.id)?.instance ?? 0
      return resolveListItem(context, block, instance)
    }
    case 'big-number':
      return {
        kind: 'big-number',
        number: resolveBigNumber(context, block),
        ...resolveText(context, block),
      }
    case 'image':
      return resolveImage(context, block)
    case 'chart':
      return resolveChartBlock(context, block)
    case 'table':
      return resolveTableBlock(context, block)
    case 'mirror':
      return { kind: 'mirror', id: block.id, items: resolveMirror(context, block) }
    case 'divider':
    case 'page-break':
      return { kind: block.type, id: block.id }
    case 'people':
      return resolveRoster(block, context.report.settings)
    case 'contact':
      return resolveContact(block.id, context.report.settings)
    case 'signatures':
      return resolveSignatures(block, context.report.settings, statusOf(context.report))
    default:
      return { kind: block.type, ...resolveText(context, block) }
  }
}

function resolveText(
  context: ResolveContext,
  { id, children }: { readonly id: BlockId; readonly children: ReadonlyArray<Inline> },
) {
  const box = context.boxes.get(id) ?? null
  return { id, runs: resolveRuns(context, id, children), box }
}

function resolveListItem(
  context: ResolveContext,
  block: ListItemBlock,
  listInstance: number,
): ResolvedListItem {
  const { list, level } = block
  return { kind: 'list-item', list, level, listInstance, ...resolveText(context, block) }
}

function resolveBigNumber(context: ResolveContext, block: BigNumberBlock): ResolvedNumber {
  context.counted.facts++
  const { fact, style, derived } = block
  const number: ResolvedNumber =
    fact === undefined
      ? { status: 'missing', text: phrases[context.language].missingNumber }
      : resolveNumber(
          context.ledger,
          { fact, style, ...(derived && { derived }) },
          context.language,
        )
  if (number.status === 'missing') addProblem(context, 'missing-number', block.id)
  return number
}

function resolveImage(context: ResolveContext, block: ImageBlock): ResolvedImage {
  const { id, alt, decorative, print, size = 'full' } = block
  // Word shows no drawing: that is why it has a print.
  const media = [...(print ? [print] : []), block.media].filter(
    (name) => typeOfMedia(name) !== 'svg',
  )
  if (!media.some(context.hasMedia)) addProblem(context, 'missing-picture', id)
  return {
    kind: 'image',
    ...{ media, alt, size },
    ...figureLabel(context, id),
    isDecorative: decorative === true,
    credit: creditLine(block, context.language),
    ...resolveText(context, block),
  }
}

function resolveChartBlock(context: ResolveContext, block: ChartBlock): ResolvedBlock {
  const { id, size = 'full' } = block
  const chart = resolveChart(context.report, context.numbering, block)
  if (!chart) {
    addProblem(context, 'missing-table', id)
    return { kind: 'missing-table', id, block }
  }
  if (!chart.model) addProblem(context, 'empty-chart', id)
  const text = resolveText(context, block)
  return { kind: 'chart', ...chart, size, ...figureLabel(context, id), ...text }
}

function figureLabel({ numbering, language }: ResolveContext, id: BlockId) {
  const number = String(numbering.figures.get(id) ?? '')
  return { number, label: number === '' ? '' : `${phrases[language].figure}${NBSP}${number}` }
}

/** The items of the list that begins with a mirror's target, counted as a list of their own and without footnotes. */
function resolveMirror(
  context: ResolveContext,
  mirror: MirrorBlock,
): ReadonlyArray<ResolvedListItem> {
  const items = listFrom(context.report, mirror.of)
  if (items.length === 0) addProblem(context, 'missing-list', mirror.id)
  const instance = context.numbering.mirrors.get(mirror.id) ?? 0
  return items.map((item) => {
    const resolved = resolveListItem({ ...context, boxes: new Map() }, item, instance)
    return { ...resolved, runs: resolved.runs.filter(({ kind }) => kind !== 'footnote') }
  })
}

/** A decision list, from its first item to its last; empty when the block is not the first of one. */
export function listFrom(
  report: Pick<Report, 'chapters'>,
  first: BlockId,
): ReadonlyArray<ListItemBlock> {
  for (const { blocks } of report.chapters) {
    const start = blocks.findIndex(({ id }) => id === first)
    if (start === -1) continue
    const length = blocks
      .slice(start)
      .findIndex((block, index) => !isDecision(block) || (index > 0 && block.restart === true))
    return blocks
      .slice(start, length === -1 ? undefined : start + length)
      .filter((block) => isDecision(block))
  }
  return []
}

function isDecision(block: Block): block is ListItemBlock {
  return block.type === 'list-item' && block.list === 'decision'
}

function resolveTableBlock(
  context: ResolveContext,
  block: Block & { readonly type: 'table' },
): ResolvedBlock {
  const table = context.report.tables[block.table]
  if (!table) {
    addProblem(context, 'missing-table', block.id)
    return { kind: 'missing-table', id: block.id, block }
  }
  const number = context.numbering.tables.get(block.id) ?? 0
  const { language, notes } = context
  return { kind: 'table', id: block.id, table: resolveTable(table, number, language, notes) }
}

function resolveRuns(
  context: ResolveContext,
  block: BlockId,
  inlines: ReadonlyArray<Inline>,
): ReadonlyArray<ResolvedRun> {
  return inlines.flatMap((inline) => resolveInline(context, block, inline))
}

function resolveInline(
  context: ResolveContext,
  block: BlockId,
  inline: Inline,
): ResolvedRun | ReadonlyArray<never> {
  if (!('type' in inline)) return inline.text === '' ? [] : resolveLeaf(inline)
  switch (inline.type) {
    case 'number': {
      const number = resolveNumber(context.ledger, inline, context.language)
      context.counted.facts++
      if (number.status === 'missing') addProblem(context, 'missing-number', block)
      return { kind: 'number', fact: inline.fact, ...number, ...formatOf(inline.children[0]) }
    }
    case 'reference': {
      const { report, numbering } = context
      const reference = resolveReference(report, numbering, inline)
      if (reference.status === 'missing') addProblem(context, 'missing-reference', block)
      const format = formatOf(inline.children[0])
      return { kind: 'reference', target: inline.target, ...reference, ...format }
    }
    case 'footnote':
      return {
        kind: 'footnote',
        id: inline.id,
        number: context.numbering.footnotes.get(inline.id) ?? 0,
        runs: inline.content.map(resolveLeaf),
      }
    case 'link':
      return { kind: 'link', url: inline.url, runs: inline.children.map(resolveLeaf) }
  }
}

function resolveLeaf(text: Text): ResolvedRun {
  return { kind: 'text', text: text.text, ...formatOf(text) }
}

function formatOf(text: Text): ResolvedFormat {
  const { language } = text
  return { marks: marks.filter((mark) => text[mark]), ...(language ? { language } : {}) }
}

function addProblem(context: ResolveContext, code: ResolveProblem['code'], block: BlockId): void {
  context.problems.push({ code, chapter: context.chapter.id, block })
}
