import type { ChapterEditor } from '../slate-types.ts'

/** Makes a table of a pasted range. Gives false when what was pasted is no range of cells. */
export function pasteTable(_editor: ChapterEditor, _html: string, _plain: string): boolean {
  return false
}
