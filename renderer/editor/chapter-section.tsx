import { memo, useCallback, useMemo } from 'react'
import { Editable, type RenderPlaceholderProps, Slate } from 'slate-react'
import { languageTag } from '../../shared/language/language.ts'
import { handleCopy } from '../pictures/handle-copy.ts'
import { noteCursor } from '../stores/cursor-store.ts'
import { type ChapterMeta, editorOf, reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { useReadOnly } from '../stores/write-gate.ts'
import { text } from '../text/text.ts'
import styles from './chapter-section.module.css'
import { ChapterTitle } from './chapter-title.tsx'
import { handlePaste } from './clipboard/handle-paste.ts'
import { EditorElementView } from './elements/editor-element.tsx'
import { Leaf } from './elements/leaf.tsx'
import { followSelection } from './follow-selection.ts'
import { handleEditorKey } from './handle-editor-key.ts'
import { showCaret } from './show-caret.ts'
import { followSlash } from './slash-menu/slash-store.ts'

type ChapterSectionProps = { readonly chapter: ChapterMeta }

/** One chapter on the page: its title and its text. */
export const ChapterSection = memo(function ChapterSection({ chapter }: ChapterSectionProps) {
  const editor = editorOf(chapter.id)
  const language = reportStore.use((state) => state.settings.language)
  const isReadOnly = useReadOnly() !== null
  const initialValue = useMemo(() => editor.children, [editor])
  const takeCursor = useCallback(() => {
    uiStore.setState({ chapter: chapter.id })
    noteCursor(editor)
    showCaret(editor)
  }, [chapter.id, editor])
  return (
    <section
      className={styles.section}
      id={`chapter-${chapter.id}`}
      data-level={chapter.level}
      data-chapter={chapter.id}
    >
      <ChapterTitle chapter={chapter} />
      <Slate
        editor={editor}
        initialValue={initialValue}
        onChange={() => {
          noteCursor(editor)
          followSlash(editor)
        }}
        onSelectionChange={() => followSelection(editor)}
      >
        <Editable
          className={styles.text}
          readOnly={isReadOnly}
          aria-label={text.editor.chapterText(chapter.title)}
          lang={languageTag[language]}
          // A browser may send what is written to a service to have it checked: nothing leaves the machine.
          spellCheck={false}
          placeholder={text.editor.placeholder}
          renderPlaceholder={Placeholder}
          renderElement={EditorElementView}
          renderLeaf={Leaf}
          onKeyDown={(event) => handleEditorKey(editor, event)}
          onCopy={(event) => handleCopy(editor, event)}
          onCut={(event) => handleCopy(editor, event)}
          onPaste={(event) => handlePaste(editor, event)}
          onFocus={takeCursor}
        />
      </Slate>
    </section>
  )
})

/** Slate's own placeholder is one third opaque, which is too weak to read: the colour says it instead. */
function Placeholder({ attributes, children }: RenderPlaceholderProps) {
  return (
    <span
      {...attributes}
      style={{ ...attributes.style, opacity: 1 }}
      className={styles.placeholder}
    >
      {children}
    </span>
  )
}
