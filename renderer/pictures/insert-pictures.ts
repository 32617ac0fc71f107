import { Editor, Transforms } from 'slate'
import { newId } from '../../shared/base/id.ts'
import { MAX_PICTURE_BYTES } from '../../shared/media/limits.ts'
import { focusEditor } from '../commands/focus-editor.ts'
import { whenDialogIsGone } from '../commands/leave-dialog.ts'
import { boxOf } from '../editor/boxes.ts'
import type { BlockElement, ChapterEditor } from '../editor/slate-types.ts'
import { currentBlock } from '../editor/with-blocks.ts'
import { isTextBlock } from '../editor/with-schema.ts'
import { ids } from '../ids.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { reportStore } from '../stores/report-store.ts'
import { showNotice, uiStore } from '../stores/ui-store.ts'
import { failureText } from '../text/failure-text.ts'
import { text } from '../text/text.ts'
import { chooseFile } from '../workspace/choose-file.ts'
import { type AddedPicture, addPicture, type PictureSource } from './add-picture.ts'

/** Asks for a picture and puts it where the caret is. */
export async function choosePicture(): Promise<void> {
  const editor = writingEditor(uiStore.getState().chapter)
  if (!editor) return
  const file = await chooseFile('open-picture', '')
  if (!file) {
    whenDialogIsGone(() => focusEditor(editor))
    return
  }
  await insertSources(editor, [{ name: file.name, read: async () => ({ file: file.token }) }])
}

/** Puts pictures that were dropped or pasted where the caret is. */
export async function insertFiles(
  editor: ChapterEditor,
  files: ReadonlyArray<File>,
  nameless?: string,
): Promise<void> {
  await insertSources(
    editor,
    files.map((file) => ({ name: nameless ?? file.name, read: () => readFile(file) })),
  )
}

type Incoming = {
  readonly name: string
  /** Null for one that is too large to be read. */
  readonly read: () => Promise<PictureSource | null>
}

async function readFile(file: File): Promise<PictureSource | null> {
  if (file.size > MAX_PICTURE_BYTES) return null
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** Those that can be shown are put in, as one step to undo; the first that cannot is named. */
async function insertSources(
  editor: ChapterEditor,
  incoming: ReadonlyArray<Incoming>,
): Promise<void> {
  const report = reportStore.getState().id
  const added: AddedPicture[] = []
  let fault: string | null = null
  showNotice('good', text.pictures.reading)
  for (const { name, read } of incoming) {
    const source = await read()
    const limit = `${MAX_PICTURE_BYTES / 1024 / 1024} MB`
    const picture = source
      ? await addPicture(source)
      : ({ ok: false, error: { code: 'file-too-large', detail: limit } } as const)
    if (picture.ok) added.push(picture.value)
    else fault ??= failureText({ ...picture.error, file: name })
  }
  uiStore.setState({ notice: fault === null ? null : { tone: 'error', text: fault } })
  // Another report may have been opened meanwhile.
  if (reportStore.getState().id !== report) return
  if (added.length > 0) insertBlocks(editor, added)
  whenDialogIsGone(() => focusEditor(editor))
}

/** After the block with the caret, or in its place when it is empty; the caret goes to the caption of the first. */
function insertBlocks(editor: ChapterEditor, added: ReadonlyArray<AddedPicture>): void {
  const block = currentBlock(editor)
  const index = block ? (editor.selection?.focus.path[0] ?? 0) : editor.children.length - 1
  const isEmpty = block !== null && isTextBlock(block) && Editor.isEmpty(editor, block)
  const box = block ? boxOf(block) : undefined
  const at = index + (isEmpty ? 0 : 1)
  const blocks = added.map((picture): BlockElement => {
    const id = newId('b', ids)
    return { type: 'image', id, ...picture, alt: '', ...(box && { box }), children: [{ text: '' }] }
  })
  Editor.withoutNormalizing(editor, () => {
    if (isEmpty) Transforms.removeNodes(editor, { at: [index] })
    Transforms.insertNodes(editor, blocks, { at: [at] })
  })
  Transforms.select(editor, Editor.start(editor, [at]))
}
