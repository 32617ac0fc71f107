import { createEditor, Editor, type Operation } from 'slate'
import { withReact } from 'slate-react'
import type { ChapterId, IdSource } from '../../shared/base/id.ts'
import type { Block } from '../../shared/report/report.ts'
import { asSlate, type ChapterEditor, type InlineElement } from './slate-types.ts'
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
}

export type ChapterEditorOptions = {
  readonly chapter: ChapterId
  readonly blocks: ReadonlyArray<Block>
  readonly ids: IdSource
  readonly history: Recorder
  /** The words of a chip as they are shown now. */
  readonly shownText: (chip: InlineElement) => string
  /** Called at every change of the text; `isStructural` when something counted or named may have changed. */
  readonly onText: (isStructural: boolean) => void
}

/** One chapter's editor with all of its rules. It needs no view and no document. */
export function createChapterEditor(options: ChapterEditorOptions): ChapterEditor {
  const bare = Object.assign(withReact(createEditor()), { chapter: options.chapter })
  const editor = withAutoformat(
    withBlocks(
      withVoids(withChips(withClipboard(withIds(withSchema(bare, options.ids), options), options))),
    ),
  )
  editor.children = asSlate(options.blocks)
  // Before the history listens: what the rules mend in a file is not a change by the person.
  Editor.normalize(editor, { force: true })
  return recordChanges(editor, options)
}

function recordChanges(editor: ChapterEditor, { history, onText }: ChapterEditorOptions) {
  const { apply } = editor
  editor.apply = (operation) => {
    history.record(editor, operation)
    apply(operation)
    if (operation.type !== 'set_selection') onText(isStructural(editor, operation))
  }
  return editor
}

function isStructural(editor: ChapterEditor, operation: Operation): boolean {
  if (operation.type !== 'insert_text' && operation.type !== 'remove_text') return true
  const block = editor.children[operation.path[0] ?? 0]
  // The words of a heading are named by cross-references.
  return block !== undefined && 'type' in block && block.type === 'heading'
}
