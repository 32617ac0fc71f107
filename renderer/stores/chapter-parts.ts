import { Editor, Element, Transforms } from 'slate'
import type { BlockId, ChapterId } from '../../shared/base/id.ts'
import { copyChapters } from '../../shared/report/copy-chapters.ts'
import { withoutEmptyEnd } from '../../shared/report/edit-report.ts'
import { mergeChapter } from '../../shared/report/merge-chapter.ts'
import type { Chapter, ReferenceChip } from '../../shared/report/report.ts'
import { splitChapter } from '../../shared/report/split-chapter.ts'
import { asSlate, blocksOf, type ChapterEditor, isBlockElement } from '../editor/slate-types.ts'
import { ids } from '../ids.ts'
import { change } from './change-report.ts'
import { addEditor } from './chapter-editors.ts'
import { branchEnd, shiftBranch } from './chapter-order.ts'
import { editorOf, reportStore } from './report-store.ts'
import { shownWords } from './shown-words.ts'

/**
 * Puts a copy of a chapter and everything under it after it. `titleOf` gives the copy its title. Gives the copy's id;
 * null when the chapter is gone.
 */
export function duplicateChapter(
  id: ChapterId,
  titleOf: (title: string) => string,
): ChapterId | null {
  const { chapters } = reportStore.getState()
  const start = chapters.findIndex((one) => one.id === id)
  if (start === -1) return null
  const end = branchEnd(chapters, start)
  const branch = chapters.slice(start, end).map(({ id: one }) => wholeChapter(one))
  const [first, ...rest] = copyChapters(branch, ids)
  if (!first) return null
  const copies = [{ ...first, title: titleOf(first.title) }, ...rest]
  for (const copy of copies) addEditor(copy.id, copy.blocks)
  const metas = copies.map(({ blocks: _, ...meta }) => meta)
  change({ chapters: [...chapters.slice(0, end), ...metas, ...chapters.slice(end)] })
  return first.id
}

/**
 * Makes a chapter of its own of a heading and what stands after it in the chapter. References to the heading point to the
 * chapter. Gives the new chapter's id; null when the heading is gone.
 */
export function splitChapterAt(id: ChapterId, heading: BlockId): ChapterId | null {
  const { chapters } = reportStore.getState()
  const index = chapters.findIndex((one) => one.id === id)
  const title = shownHeading(id, heading)
  const split = title !== null && splitChapter(wholeChapter(id), heading, title, ids)
  if (!split || index === -1) return null
  const editor = editorOf(id)
  const { blocks, ...meta } = split.next
  addEditor(meta.id, blocks)
  Editor.withoutNormalizing(editor, () => {
    for (let last = editor.children.length - 1; last >= split.kept; last--)
      Transforms.removeNodes(editor, { at: [last] })
  })
  change({ chapters: [...chapters.slice(0, index + 1), meta, ...chapters.slice(index + 1)] })
  retarget(heading, meta.id)
  return meta.id
}

/** How a heading of a chapter reads; null when it is gone. */
export function shownHeading(id: ChapterId, heading: BlockId): string | null {
  const block = editorOf(id).children.find(
    (one) => Element.isElement(one) && isBlockElement(one) && one.id === heading,
  )
  return block ? shownWords(block).trim() : null
}

/**
 * Puts a chapter's text at the end of the one above it, its title as a heading; chapters under it go under that one.
 * References to the chapter point to the heading. Gives the id of the chapter above; null when there is none.
 */
export function mergeWithAbove(id: ChapterId): ChapterId | null {
  const { chapters } = reportStore.getState()
  const index = chapters.findIndex((one) => one.id === id)
  const [before, chapter] = [chapters[index - 1], chapters[index]]
  if (!before || !chapter) return null
  const { above, added } = mergeChapter(wholeChapter(before.id), wholeChapter(id), ids)
  const editor = editorOf(before.id)
  const place = withoutEmptyEnd(blocksOf(editor)).length
  Editor.withoutNormalizing(editor, () => {
    if (place < editor.children.length) Transforms.removeNodes(editor, { at: [place] })
    Transforms.insertNodes(editor, asSlate(added), { at: [place] })
  })
  const shifted = shiftBranch(chapters, index, before.level - chapter.level)
  const next = shifted.map((one) => (one.id === before.id ? above : one))
  change({ chapters: next.filter((one) => one.id !== id) })
  retarget(id, added[0].id)
  return before.id
}

function wholeChapter(id: ChapterId): Chapter {
  const meta = reportStore.getState().chapters.find((one) => one.id === id)
  if (!meta) throw new Error(`Cannot read chapter ${id} because the report has no such chapter.`)
  return { ...meta, blocks: blocksOf(editorOf(id)) }
}

type Target = ReferenceChip['target']

/** Lets every reference to one place in the report point to another. */
function retarget(from: Target, to: Target): void {
  for (const { id } of reportStore.getState().chapters) retargetIn(editorOf(id), from, to)
}

function retargetIn(editor: ChapterEditor, from: Target, to: Target): void {
  editor.children.forEach((block, blockIndex) => {
    if (!Element.isElement(block)) return
    block.children.forEach((inline, index) => {
      if (!Element.isElement(inline) || inline.type !== 'reference' || inline.target !== from)
        return
      Transforms.setNodes(editor, { target: to }, { at: [blockIndex, index], voids: true })
    })
  })
}
