import { Editor, type PathRef } from 'slate'
import { fillPlaces, type Incoming, type PicturePlace } from '../../pictures/insert-pictures.ts'
import { putTables } from '../../stores/change-report.ts'
import { showNotice } from '../../stores/ui-store.ts'
import { text } from '../../text/text.ts'
import type { ChapterEditor } from '../slate-types.ts'
import type { PastedDocument } from './document-from-html.ts'
import { rememberPasted } from './paste-table.ts'
import { type ReadablePicture, readablePictures } from './pasted-pictures.ts'

/** What else than the page is on the clipboard: the bytes of its pictures may be there. */
export type BesideThePage = {
  readonly files: ReadonlyArray<File>
  readonly rtf: () => string
}

/**
 * Puts in the words and tables of a pasted document at once, and its pictures when they are taken in. Those that the
 * other program did not give are counted and told.
 */
export function pasteDocument(
  editor: ChapterEditor,
  { blocks, pictures, sheets }: PastedDocument,
  { files, rtf }: BesideThePage,
): void {
  putTables(sheets.flatMap(({ tables }) => tables.map(({ table }) => table)))
  if (blocks.length > 0) editor.insertFragment(blocks)
  if (sheets.length > 0) rememberPasted(editor, sheets)
  const readable = readablePictures(pictures, files, rtf)
  const left = pictures.length - readable.length
  const leftOut = left === 0 ? null : text.pictures.leftOut(left)
  if (readable.length > 0)
    void fillPlaces(editor, placesOf(editor, blocks.length, readable), leftOut)
  else if (leftOut !== null) showNotice('warning', leftOut)
}

/** The caret is in the last of the blocks that were put in. */
function placesOf(
  editor: ChapterEditor,
  count: number,
  pictures: ReadonlyArray<ReadablePicture>,
): ReadonlyArray<PicturePlace> {
  const last = editor.selection?.focus.path[0] ?? editor.children.length - 1
  const afters = [...new Set(pictures.map(({ after }) => after))]
  return afters.map((after): PicturePlace => {
    const isBefore = after === -1 && count > 0
    const index = isBefore ? last - count + 1 : last - (count === 0 ? 0 : count - 1 - after)
    const block: PathRef = Editor.pathRef(editor, [Math.max(0, index)])
    const incoming = pictures.filter((picture) => picture.after === after).map(toIncoming)
    return { block, side: isBefore ? 'before' : 'after', incoming }
  })
}

function toIncoming({ alt, read }: ReadablePicture): Incoming {
  return { name: text.pictures.fromClipboard, alt, read }
}
