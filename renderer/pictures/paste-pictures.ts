import { countingIdSource } from '../../shared/base/id.ts'
import { blocksFromHtml } from '../editor/clipboard/blocks-from-html.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { insertFiles } from './insert-pictures.ts'
import { pictureFiles } from './picture-files.ts'

/**
 * Pastes the pictures on the clipboard when there is nothing else to paste: Excel and Word put a picture beside what was
 * copied, so text and tables go first. True when there were pictures.
 */
export function pastePictures(data: DataTransfer): boolean {
  const files = pictureFiles(data.files)
  const editor = writingEditor(uiStore.getState().chapter)
  if (files.length === 0 || !editor || hasWords(data, files)) return false
  const [first] = files
  // What is copied from a program is called the same by all of them.
  const isNameless = files.length === 1 && /^image\.\w+$/i.test(first?.name ?? '')
  void insertFiles(editor, files, isNameless ? text.pictures.fromClipboard : undefined)
  return true
}

function hasWords(data: DataTransfer, files: ReadonlyArray<File>): boolean {
  const html = data.getData('text/html')
  if (html !== '' && blocksFromHtml(html, countingIdSource()).length > 0) return true
  const plain = data.getData('text/plain').trim()
  // A file copied on a Mac has its name as text.
  return plain !== '' && html === '' && !files.some(({ name }) => plain.includes(name))
}
