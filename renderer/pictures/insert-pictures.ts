import { Editor, type PathRef, Transforms } from 'slate'
import { newId } from '../../shared/base/id.ts'
import { fail, type Result } from '../../shared/base/result.ts'
import { MAX_PICTURE_BYTES } from '../../shared/media/limits.ts'
import { boxOf } from '../../shared/report/boxes.ts'
import { focusEditor } from '../commands/focus-editor.ts'
import { whenDialogIsGone } from '../commands/leave-dialog.ts'
import type { BlockElement, ChapterEditor } from '../editor/slate-types.ts'
import { isTextBlock } from '../editor/with-schema.ts'
import { ids } from '../ids.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { reportStore } from '../stores/report-store.ts'
import { showNotice, uiStore } from '../stores/ui-store.ts'
import { mayWrite } from '../stores/write-gate.ts'
import { failureText } from '../text/failure-text.ts'
import { text } from '../text/text.ts'
import { chooseFile } from '../workspace/choose-file.ts'
import { type AddedPicture, addPicture, type PictureSource } from './add-picture.ts'

/** Asks for a picture and puts it where the caret is. */
export async function choosePicture(): Promise<void> {
  if (!mayWrite()) return
  const editor = writingEditor(uiStore.getState().chapter)
  if (!editor) return
  const place = placeOf(editor)
  const file = await chooseFile('open-picture', '')
  await new Promise<void>((resolve) => whenDialogIsGone(resolve))
  focusEditor(editor)
  if (!file) place.unref()
  else
    await insertSources(editor, place, [
      { name: file.name, alt: '', read: async () => ({ file: file.token }) },
    ])
}

/** Puts pictures that were dropped or pasted where the caret is. */
export async function insertFiles(
  editor: ChapterEditor,
  files: ReadonlyArray<File>,
  nameless?: string,
): Promise<void> {
  if (!mayWrite()) return
  await insertSources(
    editor,
    placeOf(editor),
    files.map((file) => ({ name: nameless ?? file.name, alt: '', read: () => readFile(file) })),
  )
}

/** The block with the caret, wherever it is by then: more may be written while a large picture is drawn. */
function placeOf(editor: ChapterEditor): PathRef {
  return Editor.pathRef(editor, [editor.selection?.focus.path[0] ?? editor.children.length - 1])
}

export type Incoming = {
  readonly name: string
  /** What it shows, as far as it is known where it comes from. */
  readonly alt: string
  /** Null for one that is too large to be read. */
  readonly read: () => Promise<PictureSource | null>
}

/** Where pictures are to stand, by the block they stand beside. */
export type PicturePlace = {
  readonly block: PathRef
  readonly side: 'before' | 'after'
  readonly incoming: ReadonlyArray<Incoming>
}

async function readFile(file: File): Promise<PictureSource | null> {
  if (file.size > MAX_PICTURE_BYTES) return null
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

async function insertSources(
  editor: ChapterEditor,
  block: PathRef,
  incoming: ReadonlyArray<Incoming>,
): Promise<void> {
  const first = await fillPlaces(editor, [{ block, side: 'after', incoming }], null)
  if (first === null) return
  Transforms.select(editor, Editor.start(editor, [first]))
  focusEditor(editor)
}

type Filled = { readonly place: PicturePlace; readonly added: ReadonlyArray<ShownPicture> }
type ShownPicture = AddedPicture & { readonly alt: string }

/**
 * Takes in pictures and puts those that can be shown in their places, as one step to undo. The first that cannot is
 * named, before what `remark` says. Gives where the first of them stands; null when there is none.
 */
export async function fillPlaces(
  editor: ChapterEditor,
  places: ReadonlyArray<PicturePlace>,
  remark: string | null,
): Promise<number | null> {
  const report = reportStore.getState().id
  const filled: Filled[] = []
  let fault: string | null = null
  showNotice('good', text.pictures.reading)
  for (const place of places) {
    const added: ShownPicture[] = []
    for (const { name, alt, read } of place.incoming) {
      const picture = await addIncoming(read)
      if (picture.ok) added.push({ ...picture.value, alt })
      else fault ??= failureText({ ...picture.error, file: name })
    }
    filled.push({ place, added })
  }
  tell(fault, remark)
  // Another report may have been opened meanwhile.
  return reportStore.getState().id === report ? putIn(editor, filled) : null
}

function tell(fault: string | null, remark: string | null): void {
  const sentences = [fault, remark].filter((sentence) => sentence !== null)
  const tone = fault === null ? 'warning' : 'error'
  uiStore.setState({ notice: sentences.length > 0 ? { tone, text: sentences.join(' ') } : null })
}

function putIn(editor: ChapterEditor, filled: ReadonlyArray<Filled>): number | null {
  const starts = filled.flatMap(({ place, added }) => {
    const index = place.block.unref()?.[0] ?? editor.children.length - 1
    return added.length > 0 ? [insertBlocks(editor, index, place.side, added)] : []
  })
  return starts[0] ?? null
}

async function addIncoming(read: Incoming['read']): Promise<Result<AddedPicture>> {
  const source = await read()
  const detail = `${MAX_PICTURE_BYTES / 1024 / 1024} MB`
  return source ? await addPicture(source) : fail({ code: 'file-too-large', detail })
}

/** Beside a block, or in its place when it is empty. Gives where the first of them stands. */
function insertBlocks(
  editor: ChapterEditor,
  index: number,
  side: PicturePlace['side'],
  added: ReadonlyArray<ShownPicture>,
): number {
  const block = editor.children[index]
  const isEmpty = block !== undefined && isTextBlock(block) && Editor.isEmpty(editor, block)
  const box = block && isTextBlock(block) ? boxOf(block) : undefined
  const at = index + (isEmpty || side === 'before' ? 0 : 1)
  const blocks = added.map((picture): BlockElement => {
    const id = newId('b', ids)
    return { type: 'image', id, ...picture, ...(box && { box }), children: [{ text: '' }] }
  })
  Editor.withoutNormalizing(editor, () => {
    if (isEmpty) Transforms.removeNodes(editor, { at: [index] })
    Transforms.insertNodes(editor, blocks, { at: [at] })
  })
  return at
}
