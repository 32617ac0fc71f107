import { assertExists } from '../base/assert.ts'
import type { BlockId, ChapterId } from '../base/id.ts'
import type { Ledger } from '../facts/fact.ts'
import type { Language } from '../language/language.ts'
import { type NoteNumbers, noteNumbers } from './notes.ts'
import { type Numbering, numberReport } from './numbering.ts'
import { resolveReference } from './references.ts'
import type { Block, Chapter, Inline, Report, Text } from './report.ts'
import { marks } from './report.ts'
import { resolveNumber } from './resolve-number.ts'
import { resolveTable } from './resolve-table.ts'
import type {
  ResolvedBlock,
  ResolvedChapter,
  ResolvedReport,
  ResolvedRun,
  ResolveProblem,
} from './resolved.ts'

/** What one pass needs to know while it turns nodes into text. */
type Context = {
  readonly report: Report
  readonly ledger: Ledger
  readonly numbering: Numbering
  readonly notes: NoteNumbers
  readonly language: Language
  readonly chapter: ChapterId
  readonly problems: ResolveProblem[]
  facts: number
}

/**
 * Turns a report and its facts into text, in one pass. It is the only place where a fact becomes text, so the screen,
 * the checks and Word always agree.
 */
export function resolveReport(report: Report, ledger: Ledger): ResolvedReport {
  const numbering = numberReport(report)
  const problems: ResolveProblem[] = []
  const notes = noteNumbers(report)
  const { language } = report.settings
  let facts = 0
  const chapters = report.chapters.map((chapter): ResolvedChapter => {
    const context: Context = {
      report,
      ledger,
      numbering,
      notes,
      language,
      chapter: chapter.id,
      problems,
      facts: 0,
    }
    const blocks = chapter.blocks.map((block) => resolveBlock(context, chapter, block))
    facts += context.facts
    return { id: chapter.id, chapter, number: numbering.chapters.get(chapter.id) ?? '', blocks }
  })
  const counts = { tables: numbering.tables.size, footnotes: numbering.footnotes.size, facts }
  return { settings: report.settings, chapters, problems, counts }
}

function resolveBlock(context: Context, chapter: Chapter, block: Block): ResolvedBlock {
  switch (block.type) {
    case 'paragraph':
    case 'lead':
    case 'quote':
      return {
        kind: block.type,
        id: block.id,
        runs: resolveRuns(context, block.id, block.children),
      }
    case 'heading': {
      const heading = assertExists(
        context.numbering.headings.get(block.id),
        `heading ${block.id} of chapter ${chapter.id} was counted`,
      )
      const runs = resolveRuns(context, block.id, block.children)
      return { kind: 'heading', id: block.id, ...heading, runs }
    }
    case 'list-item':
      return {
        kind: 'list-item',
        id: block.id,
        list: block.list,
        level: block.level,
        listInstance: context.numbering.listItems.get(block.id)?.instance ?? 0,
        runs: resolveRuns(context, block.id, block.children),
      }
    case 'table':
      return resolveTableBlock(context, block)
    case 'page-break':
      return { kind: 'page-break', id: block.id }
  }
}

function resolveTableBlock(
  context: Context,
  block: Block & { readonly type: 'table' },
): ResolvedBlock {
  const table = context.report.tables[block.table]
  if (!table) {
    context.problems.push({ code: 'missing-table', chapter: context.chapter, block: block.id })
    return { kind: 'missing-table', id: block.id, block }
  }
  const number = context.numbering.tables.get(block.id) ?? 0
  const { language, notes } = context
  return { kind: 'table', id: block.id, table: resolveTable(table, number, language, notes) }
}

function resolveRuns(
  context: Context,
  block: BlockId,
  inlines: ReadonlyArray<Inline>,
): ReadonlyArray<ResolvedRun> {
  return inlines.flatMap((inline) => resolveInline(context, block, inline))
}

function resolveInline(
  context: Context,
  block: BlockId,
  inline: Inline,
): ResolvedRun | ReadonlyArray<never> {
  if (!('type' in inline)) return inline.text === '' ? [] : resolveText(inline)
  switch (inline.type) {
    case 'number': {
      const number = resolveNumber(context.ledger, inline, context.language)
      context.facts++
      if (number.status === 'missing') addProblem(context, 'missing-number', block)
      return { kind: 'number', fact: inline.fact, ...number }
    }
    case 'reference': {
      const { report, numbering } = context
      const reference = resolveReference(report, numbering, inline)
      if (reference.status === 'missing') addProblem(context, 'missing-reference', block)
      return { kind: 'reference', target: inline.target, ...reference }
    }
    case 'footnote':
      return {
        kind: 'footnote',
        id: inline.id,
        number: context.numbering.footnotes.get(inline.id) ?? 0,
        runs: inline.content.map(resolveText),
      }
    case 'link':
      return { kind: 'link', url: inline.url, runs: inline.children.map(resolveText) }
  }
}

function resolveText(text: Text): ResolvedRun {
  return { kind: 'text', text: text.text, marks: marks.filter((mark) => text[mark]) }
}

function addProblem(context: Context, code: ResolveProblem['code'], block: BlockId): void {
  context.problems.push({ code, chapter: context.chapter, block })
}
