import { type ChapterId, type IdSource, newId } from '../base/id.ts'
import type { TypedTable } from '../tables/typed-table.ts'
import { emptyChapter, emptyParagraph, numberedLike } from './new-report.ts'
import { linkNotes, noteNumbers } from './notes.ts'
import { type Block, type Chapter, type Report, voidChildren } from './report.ts'

export type TablePlace = { readonly chapter: ChapterId } | { readonly newChapter: string }

/** Puts tables at the end of a chapter, or in a new chapter at the end of the report (before the signatures). */
export function addTables(
  report: Report,
  tables: ReadonlyArray<TypedTable>,
  place: TablePlace,
  ids: IdSource,
): Report {
  const chapters =
    'chapter' in place ? report.chapters : withNewChapter(report, place.newChapter, ids)
  const target = 'chapter' in place ? place.chapter : newestChapter(report.chapters, chapters)
  const blocks = tables.map((table) => tableBlock(table, ids))
  const notes = noteNumbers(report)
  const linked = tables.map((table) => linkNotes(table, notes))
  return {
    ...report,
    tables: { ...report.tables, ...Object.fromEntries(linked.map((table) => [table.id, table])) },
    chapters: chapters.map((chapter) =>
      chapter.id === target
        ? {
            ...chapter,
            blocks: [...withoutEmptyEnd(chapter.blocks), ...blocks, emptyParagraph(ids)],
          }
        : chapter,
    ),
  }
}

/** A block that shows a table. */
export function tableBlock(table: Pick<TypedTable, 'id'>, ids: IdSource): Block {
  return { type: 'table', id: newId('b', ids), table: table.id, children: voidChildren }
}

/** The chapter with this title, whatever the case. */
export function chapterByTitle(report: Report, title: string): Chapter | null {
  const wanted = title.trim().toLocaleLowerCase('nb')
  return (
    report.chapters.find((chapter) => chapter.title.trim().toLocaleLowerCase('nb') === wanted) ??
    null
  )
}

function withNewChapter(report: Report, title: string, ids: IdSource): ReadonlyArray<Chapter> {
  const chapter = { ...emptyChapter(title, 1, ids), ...numberedLike(report.chapters) }
  const signatures = report.chapters.findIndex(({ kind }) => kind === 'signature')
  const at = signatures === -1 ? report.chapters.length : signatures
  return [...report.chapters.slice(0, at), chapter, ...report.chapters.slice(at)]
}

function newestChapter(
  before: ReadonlyArray<Chapter>,
  after: ReadonlyArray<Chapter>,
): ChapterId | null {
  const known = new Set(before.map(({ id }) => id))
  return after.find(({ id }) => !known.has(id))?.id ?? null
}

/** The blocks without the empty line at their end. */
export function withoutEmptyEnd(blocks: ReadonlyArray<Block>): ReadonlyArray<Block> {
  const last = blocks.at(-1)
  const isEmpty =
    last?.type === 'paragraph' &&
    last.children.every((inline) => !('type' in inline) && inline.text === '')
  return isEmpty ? blocks.slice(0, -1) : blocks
}
