import { ReactEditor } from 'slate-react'
import { assertExists } from '../../../shared/base/assert.ts'
import type { ChapterId } from '../../../shared/base/id.ts'
import { editorOf, reportStore } from '../../stores/report-store.ts'
import type { ChapterEditor } from '../slate-types.ts'

/** A block on the page, with its element. */
export type BlockOnPage = {
  readonly editor: ChapterEditor
  readonly index: number
  readonly element: Element
}

/** A block, and where on the page its handle stands, in pixels from the page's upper edge. */
export type HandlePlace = {
  readonly chapter: ChapterId
  readonly index: number
  readonly top: number
}

const BLOCK = '[data-slate-editor] > [data-slate-node="element"]'

/** The block that stands at a height of the window, wherever across the page the pointer is. */
export function blockAtHeight(page: HTMLElement, y: number): BlockOnPage | null {
  const { left, width } = page.getBoundingClientRect()
  const element = document.elementFromPoint(left + width / 2, y)?.closest(BLOCK)
  const chapter = element?.closest('[data-chapter]')?.getAttribute('data-chapter')
  const known = reportStore.getState().chapters.find(({ id }) => id === chapter)
  if (!element || !known || !page.contains(element)) return null
  const editor = editorOf(known.id)
  const index = editor.children.findIndex((node) => domOf(editor, node) === element)
  return index === -1 ? null : { editor, index, element }
}

/** Where the handle of a block stands; null when the block is not on the page. */
export function placeOfBlock(editor: ChapterEditor, index: number): HandlePlace | null {
  const node = editor.children[index]
  const element = node && domOf(editor, node)
  const page = element?.closest('[data-page]')
  if (!element || !page) return null
  const style = getComputedStyle(element)
  const { top, height } = element.getBoundingClientRect()
  const padding = Number.parseFloat(style.paddingTop) || 0
  const line = Math.min(Number.parseFloat(style.lineHeight) || height, height - padding)
  const middle = top + padding + line / 2 - page.getBoundingClientRect().top
  return { chapter: editor.chapter, index, top: Math.round(middle) }
}

function domOf(editor: ChapterEditor, node: ChapterEditor['children'][number]): Element | null {
  // A chapter that is not on the page has no elements.
  if (!document.querySelector(`[data-chapter="${editor.chapter}"] [data-slate-editor]`)) return null
  return ReactEditor.toDOMNode(editor, assertExists(node, 'the block is one of the chapter'))
}
