import type { ClipboardEvent } from 'react'
import { Node, Transforms } from 'slate'
import { catchUpSelection } from '../editor/catch-up-selection.ts'
import type { ChapterEditor } from '../editor/slate-types.ts'
import { chosenPicture } from './chosen-picture.ts'

/** Copies or cuts the chosen picture, with its caption. True when nothing is left to do. */
export function handleCopy(editor: ChapterEditor, event: ClipboardEvent): boolean {
  const index = chosenPicture(editor)
  const picture = index === null ? undefined : editor.children[index]
  if (index === null || !picture) {
    catchUpSelection(editor)
    return false
  }
  event.preventDefault()
  // As Slate itself writes what is copied.
  const fragment = window.btoa(encodeURIComponent(JSON.stringify([picture])))
  event.clipboardData.setData('application/x-slate-fragment', fragment)
  event.clipboardData.setData('text/plain', Node.string(picture))
  if (event.type === 'cut') Transforms.removeNodes(editor, { at: [index] })
  return true
}
