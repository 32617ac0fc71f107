import { createEditor, Editor, type Operation } from 'slate'
import { withReact } from 'slate-react'
import type { ChapterId, IdSource } from '../../shared/base/id.ts'
import type { Block } from '../../shared/report/report.ts'
import { withPictures } from '../pictures/with-pictures.ts'
import type { ShownText } from './clipboard/shown-text.ts'
import { asSlate, type ChapterEditor } from './slate-types.ts'
import { withAutoformat } from './with-autoformat.ts'
import { withBlocks } from './with-blocks.ts'
import { withChips } from './with-chips.ts'
import { withClipboard } from './with-clipboard.ts'
import { withIds } from './with-ids.ts'
import { withSchema } from './with-schema.ts'
import { withVoids } from './with-voids.ts'

type Recorder = {
  readonly record: (editor: ChapterEditor, operation: Operation) => void
  readonly isApplying: () => boolean
  /** What comes now is a step of its own. */
  readonly seal: () => void
}

export type ChapterEditorOptions = {
  readonly chapter: ChapterId
  readonly blocks: ReadonlyArray<Block>
  readonly ids: IdSource
  readonly history: Recorder
  readonly shownText: ShownText
  /** Whether the text may change now; it is asked before every change. */
  readonly mayWrite: () => boolean
  /** Called at every change of the text; `isStructural` when something counted or named may have changed. */
  readonly onText: (isStructural: boolean) => void
}

/** One chapter's editor with all of its rules. It needs no view and no document. */
export function createChapterEditor(options: ChapterEditorOptions): ChapterEditor {
  const bare = Object.assign(withReact(createEditor()), { chapter: options.chapter })
  const { ids } = options
  const listening = listenToChanges(bare, options)
  const chips = withChips(withClipboard(withIds(withSchema(bare, ids), options), options))
  const writing = withAutoformat(withBlocks(withVoids(chips, ids)), options.history)
  const editor = withPictures(writing, options)
  editor.children = asSlate(options.blocks)
  Editor.normalize(editor, { force: true })
  // Only now: what the rules mend in a file is not a change by the person.
  listening.start()
  return editor
}

/** Innermost, so that what is recorded is what happened, with the ids that were given. */
function listenToChanges(
  editor: ChapterEditor,
  { history, mayWrite, onText }: ChapterEditorOptions,
) {
  const { apply } = editor
  let isListening = false
  editor.apply = (operation) => {
    if (isListening && operation.type !== 'set_selection' && !mayWrite()) return
    if (isListening) history.record(editor, operation)
    apply(operation)
    if (isListening && operation.type !== 'set_selection') onText(isStructural(editor, operation))
  }
  return {
    start: () => {
      isListening = true
    },
  }
}

function isStructural(editor: ChapterEditor, operation: Operation): boolean {
  if (operation.type !== 'insert_text' && operation.type !== 'remove_text') return true
  const block = editor.children[operation.path[0] ?? 0]
  // The words of a heading or caption are named by cross-references.
  return block !== undefined && 'type' in block && /^(?:heading|image|chart)$/.test(block.type)
}
