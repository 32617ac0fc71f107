import { Editor, type Range } from 'slate'
import type { BlockId, ChapterId } from '../../shared/base/id.ts'
import { type ListKind, type Mark, marks } from '../../shared/report/report.ts'
import { type BlockElement, blocksOf, type ChapterEditor } from '../editor/slate-types.ts'
import { currentBlock } from '../editor/with-blocks.ts'
import { createStore } from './create-store.ts'
import { editorOf, reportStore } from './report-store.ts'

export type BlockName = BlockElement['type'] | 'heading2' | 'heading3' | 'heading4' | ListKind

/** What the caret stands in, for the toolbar; `chapter` is where commands write. */
export type CursorState = {
  readonly chapter: ChapterId | null
  readonly block: BlockName | null
  /** The heading the caret stands in or under. */
  readonly heading: BlockId | null
  /** Joined, so that it is the same when nothing has changed. */
  readonly marks: string
}

const nowhere: CursorState = { chapter: null, block: null, heading: null, marks: '' }

export const cursorStore = createStore<CursorState>(nowhere)

reportStore.subscribe((state, previous) => {
  if (state.id !== previous.id) cursorStore.setState(nowhere)
})

/** Notes where the caret is; called by the editor in use at every change of text or selection. */
export function noteCursor(editor: ChapterEditor): void {
  const block = currentBlock(editor)
  const next: CursorState = {
    chapter: editor.chapter,
    block: block && blockName(block),
    heading: headingOver(editor),
    marks: marks.filter((mark) => hasMark(editor, mark)).join(),
  }
  const now = cursorStore.getState()
  const isSame =
    now.chapter === next.chapter &&
    now.block === next.block &&
    now.heading === next.heading &&
    now.marks === next.marks
  if (!isSame) cursorStore.setState(next)
}

/** The heading the caret stands in or under, as the editor has it now: what is noted waits for the next drawing. */
export function headingOver(editor: ChapterEditor): BlockId | null {
  const at = editor.selection?.focus.path[0] ?? -1
  const heading = blocksOf(editor)
    .slice(0, at + 1)
    .findLast(({ type }) => type === 'heading')
  return heading?.id ?? null
}

function hasMark(editor: ChapterEditor, mark: Mark): boolean {
  return editor.selection !== null && Editor.marks(editor)?.[mark] === true
}

function blockName(block: BlockElement): BlockName {
  if (block.type === 'heading') return `heading${block.level}`
  if (block.type === 'list-item') return block.list
  return block.type
}

/** The editor commands write in: that of the chosen chapter, which is the one with the caret unless another was chosen since. */
export function writingEditor(chapter: ChapterId | null): ChapterEditor | null {
  const { chapters } = reportStore.getState()
  const known = (id: ChapterId | null): id is ChapterId =>
    id !== null && chapters.some((one) => one.id === id)
  const id = [chapter, cursorStore.getState().chapter, chapters[0]?.id ?? null].find(known)
  if (!id) return null
  const editor = editorOf(id)
  if (!editor.selection || !Editor.hasPath(editor, editor.selection.focus.path)) {
    const end = Editor.end(editor, [])
    editor.select({ anchor: end, focus: end } satisfies Range)
  }
  return editor
}
