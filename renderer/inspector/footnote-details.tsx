import { useContext } from 'react'
import { Element, Node, Transforms } from 'slate'
import type { BlockId } from '../../shared/base/id.ts'
import { focusEditor } from '../commands/focus-editor.ts'
import type { ChapterEditor, EditorElement } from '../editor/slate-types.ts'
import { leaveChip } from '../editor/with-chips.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { text } from '../text/text.ts'
import { ReadOnlyContext } from '../ui/read-only-context.ts'
import { useTextRevision } from '../workspace/use-text-revision.ts'
import styles from './inspector.module.css'

type Footnote = Extract<EditorElement, { readonly type: 'footnote' }>
type Found = {
  readonly editor: ChapterEditor
  readonly path: number[]
  readonly footnote: Footnote
}

/** The text of a footnote, written here. */
export function FootnoteDetails({ footnote: id }: { readonly footnote: BlockId }) {
  const isReadOnly = useContext(ReadOnlyContext)
  useTextRevision()
  const number = resolvedStore.use((state) => state.numbering.footnotes.get(id) ?? 0)
  const found = findFootnote(id)
  if (!found) return <p className={styles.hint}>{text.inspector.hint}</p>
  const { editor, path, footnote } = found
  const isNew = footnote.content.every((run) => run.text === '')
  return (
    <>
      <label>
        <span className={styles.label}>{text.editor.footnoteChip(number)}</span>
        <textarea
          readOnly={isReadOnly}
          key={id}
          className={styles.area}
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: a new footnote is inserted to be written.
          autoFocus={isNew}
          onKeyDown={(event) => {
            if (event.key === 'Escape') goBack(editor)
          }}
          value={footnote.content.map((run) => run.text).join('')}
          onChange={(event) =>
            Transforms.setNodes(
              editor,
              { content: [{ text: event.target.value.replaceAll('\n', ' ') }] },
              { at: path },
            )
          }
        />
      </label>
      <p className={styles.soft}>{text.inspector.editFootnote}</p>
    </>
  )
}

/** Back to the text, after the footnote. */
function goBack(editor: ChapterEditor): void {
  leaveChip(editor)
  focusEditor(editor)
}

function findFootnote(id: BlockId): Found | null {
  for (const chapter of reportStore.getState().chapters) {
    const editor = editorOf(chapter.id)
    for (const [node, path] of Node.elements(editor)) {
      if (Element.isElement(node) && node.type === 'footnote' && node.id === id)
        return { editor, path, footnote: node }
    }
  }
  return null
}
