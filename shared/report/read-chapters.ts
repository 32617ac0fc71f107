import { choice, isRecord, type ReadContext, text, uniqueId, wholeNumber } from '../base/reading.ts'
import { readInlines } from './read-inlines.ts'
import {
  type Block,
  type Chapter,
  type ChapterLevel,
  chapterKinds,
  chapterStatuses,
  voidChildren,
} from './report.ts'

const headingLevels = [2, 3, 4] as const
const listLevels = [0, 1, 2, 3] as const
const listKinds = ['bullet', 'number'] as const

export function readChapters(
  values: ReadonlyArray<unknown>,
  context: ReadContext,
): ReadonlyArray<Chapter> {
  const chapters: Chapter[] = []
  values.forEach((value, index) => {
    const place = `chapters[${index}]`
    if (!isRecord(value)) {
      context.repairs.push({ code: 'invalid-value', place })
      return
    }
    chapters.push(readChapter(value, chapters.at(-1)?.level ?? 0, place, context))
  })
  return chapters
}

function readChapter(
  value: Record<string, unknown>,
  levelBefore: number,
  place: string,
  context: ReadContext,
): Chapter {
  return {
    id: uniqueId('c', value.id, `${place}.id`, context),
    title: text(value.title, '', `${place}.title`, context),
    level: readLevel(value.level, levelBefore, place, context),
    kind: choice(value.kind, chapterKinds, 'text', `${place}.kind`, context),
    numbered: value.numbered !== false,
    status: choice(value.status, chapterStatuses, 'draft', `${place}.status`, context),
    owner: text(value.owner, '', `${place}.owner`, context),
    blocks: readBlocks(value.blocks, `${place}.blocks`, context),
  }
}

function readLevel(
  value: unknown,
  before: number,
  place: string,
  context: ReadContext,
): ChapterLevel {
  const declared = wholeNumber(value, { min: 1, max: 4, or: 1 }, `${place}.level`, context)
  const allowed = Math.min(declared, before + 1)
  if (allowed < declared) context.repairs.push({ code: 'chapter-level', place })
  // Safe: `wholeNumber` gives 1–4 and `before` is at least 0.
  return allowed as ChapterLevel
}

function readBlocks(value: unknown, place: string, context: ReadContext): ReadonlyArray<Block> {
  const values = Array.isArray(value) ? value : []
  const blocks = values.flatMap(
    (block, index) => readBlock(block, `${place}[${index}]`, context) ?? [],
  )
  if (blocks.length > 0) return blocks
  context.repairs.push({ code: 'empty-chapter', place })
  return [{ type: 'paragraph', id: uniqueId('b', null, place, context), children: [{ text: '' }] }]
}

function readBlock(value: unknown, place: string, context: ReadContext): Block | null {
  if (!isRecord(value)) {
    context.repairs.push({ code: 'invalid-value', place })
    return null
  }
  const id = uniqueId('b', value.id, `${place}.id`, context)
  const type = value.type
  if (type === 'page-break') return { type, id, children: voidChildren }
  if (type === 'table' && typeof value.table === 'string' && /^t-[a-z0-9-]+$/.test(value.table)) {
    // Safe: the pattern is the form of a table id.
    return { type, id, table: value.table as `t-${string}`, children: voidChildren }
  }
  const children = readInlines(value.children, place, context)
  if (type === 'paragraph' || type === 'lead' || type === 'quote') return { type, id, children }
  if (type === 'heading') {
    return {
      type,
      id,
      level: choice(value.level, headingLevels, 2, `${place}.level`, context),
      children,
    }
  }
  if (type === 'list-item') {
    const list = choice(value.list, listKinds, 'bullet', `${place}.list`, context)
    const level = choice(value.level, listLevels, 0, `${place}.level`, context)
    const restart = value.restart === true ? { restart: true as const } : {}
    return { type, id, list, level, ...restart, children }
  }
  context.repairs.push({ code: 'unknown-block', place })
  return { type: 'paragraph', id, children }
}
