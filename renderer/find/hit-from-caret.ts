import { Editor, Range } from 'slate'
import type { BlockId } from '../../shared/base/id.ts'
import type { Hit } from '../../shared/report/find-text.ts'
import { flatText } from '../../shared/report/flat-text.ts'
import { blocksOf, type ChapterEditor } from '../editor/slate-types.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'

/** Chapter (−1 for none), block (−1 for the title) and letter, in reading order. */
type Position = readonly [number, number, number]

/**
 * The first hit after the caret, or the last before it; the other end of the report when there is none. −1 without hits.
 */
export function hitFromCaret(hits: ReadonlyArray<Hit>, way: 1 | -1): number {
  const caret = caretPosition(way)
  const positionOf = positionFinder()
  const found =
    way === 1
      ? hits.findIndex((hit) => compare(positionOf(hit), caret) >= 0)
      : hits.findLastIndex((hit) => compare(positionOf(hit), caret) < 0)
  if (found !== -1) return found
  return way === 1 && hits.length > 0 ? 0 : hits.length - 1
}

/** The hit that is just what is selected; −1 when none is. */
export function selectedHit(hits: ReadonlyArray<Hit>): number {
  const start = caretPosition(-1)
  const end = caretPosition(1)
  const positionOf = positionFinder()
  return hits.findIndex(
    (hit) =>
      hit.place.kind === 'text' &&
      compare(positionOf(hit), start) === 0 &&
      hit.end - hit.start === end[2] - start[2] &&
      end[1] === start[1],
  )
}

/** The end of the selection on the way down, its start on the way up. */
function caretPosition(way: 1 | -1): Position {
  const { chapter, selection } = uiStore.getState()
  const index = reportStore.getState().chapters.findIndex(({ id }) => id === chapter)
  if (chapter === null || index === -1) return [0, -1, 0]
  const editor = editorOf(chapter)
  if (selection.kind === 'cell' || selection.kind === 'table') {
    const block = blocksOf(editor).findIndex(
      (one) => one.type === 'table' && one.table === selection.table,
    )
    if (block !== -1) return [index, block, 0]
  }
  if (!editor.selection) return [index, -1, 0]
  const [start, end] = Range.edges(editor.selection)
  const { path, offset } = way === 1 ? end : start
  return [index, path[0] ?? 0, flatOffset(editor, path, offset)]
}

/** How far into the letters of its block a point stands. */
export function flatOffset(
  editor: ChapterEditor,
  path: ReadonlyArray<number>,
  offset: number,
): number {
  const [index = 0, ...inner] = path
  const block = blocksOf(editor)[index]
  if (!block || !Editor.hasPath(editor, [...path])) return 0
  const leaf = flatText(block).leaves.find((one) => one.path.join() === inner.join())
  return leaf ? leaf.start + offset : 0
}

/** Looks up chapters and blocks once for many hits. */
function positionFinder(): (hit: Hit) => Position {
  const { chapters } = reportStore.getState()
  const chapterAt = new Map(chapters.map(({ id }, index) => [id, index]))
  const blockAt = new Map<BlockId, number>()
  for (const { id } of chapters) {
    for (const [index, block] of blocksOf(editorOf(id)).entries()) blockAt.set(block.id, index)
  }
  return ({ chapter, place, start }) => {
    if (chapter === null) return [-1, 0, 0]
    const inReport = chapterAt.get(chapter) ?? 0
    if (place.kind === 'title') return [inReport, -1, 0]
    if (!('block' in place)) return [inReport, Number.MAX_SAFE_INTEGER, 0]
    return [inReport, blockAt.get(place.block) ?? 0, place.kind === 'text' ? start : 0]
  }
}

function compare(a: Position, b: Position): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}
