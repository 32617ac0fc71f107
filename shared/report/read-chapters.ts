import { choice, isRecord, type ReadContext, text, uniqueId, wholeNumber } from '../base/reading.ts'
import { readBlock } from './read-block.ts'
import {
  type Block,
  type Chapter,
  type ChapterLevel,
  chapterKinds,
  chapterNumberStyles,
  chapterStatuses,
} from './report.ts'

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
    ...readNumberStyle(value.numberStyle, `${place}.numberStyle`, context),
    status: choice(value.status, chapterStatuses, 'draft', `${place}.status`, context),
    owner: text(value.owner, '', `${place}.owner`, context),
    ...readNotes(value.notes, `${place}.notes`, context),
    ...readApproved(value.approved, `${place}.approved`, context),
    blocks: readBlocks(value.blocks, `${place}.blocks`, context),
  }
}

function readNumberStyle(
  value: unknown,
  place: string,
  context: ReadContext,
): Pick<Chapter, 'numberStyle'> {
  if (value === undefined) return {}
  const numberStyle = chapterNumberStyles.find((known) => known === value)
  if (!numberStyle) context.repairs.push({ code: 'invalid-value', place })
  return numberStyle ? { numberStyle } : {}
}

function readNotes(value: unknown, place: string, context: ReadContext): Pick<Chapter, 'notes'> {
  if (value === undefined) return {}
  const notes = text(value, '', place, context)
  return notes === '' ? {} : { notes }
}

/** What is no text is left out; the rest says more than nothing. */
function readApproved(
  value: unknown,
  place: string,
  context: ReadContext,
): Pick<Chapter, 'approved'> {
  if (value === undefined) return {}
  const given = isRecord(value) ? Object.entries(value) : []
  const approved = given.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  if (!isRecord(value) || approved.length < given.length)
    context.repairs.push({ code: 'invalid-value', place })
  return isRecord(value) ? { approved: Object.fromEntries(approved) } : {}
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
