import { BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx'
import type { BlockId, ChapterId } from '../base/id.ts'
import { captionLists } from '../report/contents-entries.ts'
import { spokenNumber } from '../report/numbering.ts'
import type { ResolvedReport, ResolvedRun } from '../report/resolved.ts'
import { inParagraph } from './elements.ts'

/** What a bookmark can stand round. */
export type TargetId = BlockId | ChapterId

/** Something a REF field can show: the whole heading or caption text, or its number. */
export type BookmarkPart = 'text' | 'number'

/** What a cross-reference needs to know about where it points. */
export type LinkTarget = {
  readonly kind: 'heading' | 'caption'
  readonly number: string
}

/** The bookmarks of one export: names by id, and which of them something points to. */
export type Bookmarks = {
  readonly ids: ReadonlyArray<TargetId>
  readonly target: (id: TargetId) => LinkTarget | null
  readonly name: (id: TargetId, part: BookmarkPart) => string
  /** Puts a bookmark round some runs; only the runs when nothing points there. */
  readonly mark: (
    id: TargetId,
    part: BookmarkPart,
    runs: ReadonlyArray<ParagraphChild>,
  ) => ReadonlyArray<ParagraphChild>
}

const MAX_NAME = 40

/** Gives the bookmarks of a report. Ids count up from 1 in the order they are written, so that the bytes repeat. */
export function createBookmarks(report: ResolvedReport): Bookmarks {
  const targets = collectTargets(report)
  const wanted = collectWanted(report)
  const names = nameTargets(targets.keys())
  let lastId = 0
  const name: Bookmarks['name'] = (id, part) => {
    const base = names.get(id)
    if (base === undefined) {
      throw new Error(`Cannot name a bookmark for ${id} because it is no heading, table or figure.`)
    }
    return part === 'text' ? base : `${base}_n`
  }
  return {
    ids: [...targets.keys()],
    target: (id) => targets.get(id) ?? null,
    name,
    mark: (id, part, runs) => {
      if (!wanted.has(`${id} ${part}`)) return runs
      lastId++
      return [
        inParagraph(new BookmarkStart(name(id, part), lastId)),
        ...runs,
        inParagraph(new BookmarkEnd(lastId)),
      ]
    },
  }
}

function collectTargets(report: ResolvedReport): ReadonlyMap<TargetId, LinkTarget> {
  const targets = new Map<TargetId, LinkTarget>()
  for (const { id, number, blocks } of report.chapters) {
    targets.set(id, { kind: 'heading', number: spokenNumber(number) })
    for (const block of blocks) {
      if (block.kind === 'heading') targets.set(block.id, { kind: 'heading', number: block.number })
      if (block.kind === 'table') {
        targets.set(block.id, { kind: 'caption', number: String(block.table.number) })
      }
      if ((block.kind === 'image' || block.kind === 'chart') && block.number !== '') {
        targets.set(block.id, { kind: 'caption', number: block.number })
      }
    }
  }
  return targets
}

/** What is listed after the front page needs a bookmark; other places only when a cross-reference points to them. */
function collectWanted(report: ResolvedReport): ReadonlySet<string> {
  const wanted = new Set<string>()
  const want = (run: ResolvedRun): void => {
    if (run.kind !== 'reference') return
    wanted.add(`${run.target} text`).add(`${run.target} number`)
  }
  for (const { id, blocks } of report.chapters) {
    wanted.add(`${id} text`)
    for (const block of blocks) {
      if (block.kind === 'heading') wanted.add(`${block.id} text`)
      if ('runs' in block) block.runs.forEach(want)
    }
  }
  for (const { id } of captionLists(report).flatMap(({ entries }) => entries)) {
    wanted.add(`${id} text`)
  }
  return wanted
}

/** Word cuts names at 40 characters and takes letters, digits and `_`; a leading `_` hides them from its dialog. */
function nameTargets(ids: Iterable<TargetId>): ReadonlyMap<TargetId, string> {
  const names = new Map<TargetId, string>()
  const taken = new Set<string>()
  const room = MAX_NAME - '_n'.length
  for (const id of ids) {
    const base = `_Ref_${id.replace(/[^A-Za-z0-9]/g, '_')}`
    let name = base.slice(0, room)
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) {
      const suffix = `_${copy}`
      name = base.slice(0, room - suffix.length) + suffix
    }
    taken.add(name.toLowerCase())
    names.set(id, name)
  }
  return names
}
