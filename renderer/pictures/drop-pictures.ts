import { Editor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { isId } from '../../shared/base/id.ts'
import type { ChapterEditor } from '../editor/slate-types.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { insertFiles } from './insert-pictures.ts'
import { pictureFiles } from './picture-files.ts'

/** Puts dropped pictures in the report, where they were dropped. False when there are none, or no report to put them in. */
export function dropPictures(files: ReadonlyArray<File>, event: DragEvent): boolean {
  const pictures = pictureFiles(files)
  if (pictures.length === 0 || reportStore.getState().id === null) return false
  const editor = editorUnder(event) ?? writingEditor(uiStore.getState().chapter)
  if (editor) void insertFiles(editor, pictures)
  return editor !== null
}

/** The chapter under the pointer, with the caret at the end of the block there. */
function editorUnder(event: DragEvent): ChapterEditor | null {
  const target = event.target instanceof Element ? event.target : null
  const chapter = target?.closest('[data-chapter]')?.getAttribute('data-chapter')
  const isKnown = reportStore.getState().chapters.some(({ id }) => id === chapter)
  if (!isId('c', chapter) || !isKnown) return null
  const editor = editorOf(chapter)
  const index = target?.closest('[data-slate-editor]') ? blockUnder(editor, event) : null
  const place = index === null ? Editor.end(editor, []) : Editor.end(editor, [index])
  Transforms.select(editor, place)
  return editor
}

/** The last block that begins above the pointer. */
function blockUnder(editor: ChapterEditor, { clientY }: DragEvent): number {
  const tops = editor.children.map(
    (node) => ReactEditor.toDOMNode(editor, node).getBoundingClientRect().top,
  )
  return Math.max(
    0,
    tops.findLastIndex((top) => top <= clientY),
  )
}
