import type { ChapterEditor } from '../editor/slate-types.ts'
import { text } from '../text/text.ts'
import { insertFiles } from './insert-pictures.ts'

/** Puts in the pictures among pasted files, when there are no words beside them. False when there is nothing to put in. */
export function pastePictures(
  editor: ChapterEditor,
  files: ReadonlyArray<File>,
  plain: string,
): boolean {
  // A file copied on a Mac has its name as text.
  const hasWords = plain.trim() !== '' && !files.some(({ name }) => plain.includes(name))
  if (files.length === 0 || hasWords) return false
  const [first] = files
  // What is copied from a program is called the same by all of them.
  const isNameless = files.length === 1 && /^image\.\w+$/i.test(first?.name ?? '')
  void insertFiles(editor, files, isNameless ? text.pictures.fromClipboard : undefined)
  return true
}
