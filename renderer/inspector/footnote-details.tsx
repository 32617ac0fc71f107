import { useContext } from 'react'
import { Element, Node, Transforms } from 'slate'
import type { BlockId } from '../../shared/base/id.ts'
import { footnoteText } from '../../shared/report/flat-text.ts'
import { focusEditor } from '../commands/focus-editor.ts'
import type { ChapterEditor, EditorElement } from '../editor/slate-types.ts'
import { leaveChip } from '../editor/with-chips.ts'
import { fieldNames } from '../find/field-of-text.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { text } from '../text/text.ts'
import { ReadOnlyContext } from '../ui/read-only-context.ts'
import { useDraft } from '../ui/use-draft.ts'
import { WrittenField } from '../ui/written-field.tsx'
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
  useTextRevision()
  const found = findFootnote(id)
  if (!found) return <p className={styles.hint}>{text.inspector.hint}</p>
  return (
    <>
      <FootnoteField key={id} found={found} />
      <p className={styles.soft}>{text.inspector.editFootnote}</p>
    </>
  )
}

function FootnoteField({ found: { editor, path, footnote } }: { readonly found: Found }) {
  const isReadOnly = useContext(ReadOnlyContext)
  const number = resolvedStore.use((state) => state.numbering.footnotes.get(footnote.id) ?? 0)
  const [words, setWords] = useDraft(footnoteText(footnote), (written) =>
    Transforms.setNodes(editor, { content: [{ text: written }] }, { at: path }),
  )
  return (
    <label>
      <span className={styles.label}>{text.editor.footnoteChip(number)}</span>
      <WrittenField name={fieldNames.footnote(footnote.id)} value={words} className={styles.area}>
        <textarea
          readOnly={isReadOnly}
          className={styles.area}
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: a new footnote is inserted to be written.
          autoFocus={words === ''}
          onKeyDown={(event) => {
            if (event.key === 'Escape') goBack(editor)
          }}
          value={words}
          onChange={(event) => setWords(event.target.value.replaceAll('\n', ' '))}
        />
      </WrittenField>
    </label>
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
