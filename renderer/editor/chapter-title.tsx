import type { KeyboardEvent } from 'react'
import { Editor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { fieldNames } from '../find/field-of-text.ts'
import { findStore, titleMark } from '../find/find-store.ts'
import { setChapter } from '../stores/change-report.ts'
import { type ChapterMeta, editorOf } from '../stores/report-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { useReadOnly } from '../stores/write-gate.ts'
import { text } from '../text/text.ts'
import { WrittenField } from '../ui/written-field.tsx'
import styles from './chapter-title.module.css'

/** The chapter's title, written where it stands. */
export function ChapterTitle({ chapter }: { readonly chapter: ChapterMeta }) {
  const number = resolvedStore.use((state) => state.numbering.chapters.get(chapter.id) ?? '')
  const found = findStore.use((state) => titleMark(state, chapter.id))
  const isReadOnly = useReadOnly() !== null
  const Heading = headings[chapter.level]
  return (
    <Heading className={styles.title}>
      {number !== '' && <span className={styles.number}>{number}</span>}
      <WrittenField
        name={fieldNames.title(chapter.id)}
        value={chapter.title}
        placeholder={text.editor.titlePlaceholder}
        className={styles.words}
      >
        <textarea
          rows={1}
          className={styles.words}
          data-found={found}
          readOnly={isReadOnly}
          spellCheck={false}
          aria-label={text.editor.chapterTitle}
          placeholder={text.editor.titlePlaceholder}
          value={chapter.title}
          onChange={(event) =>
            setChapter(chapter.id, { title: event.target.value.replaceAll('\n', ' ') })
          }
          onFocus={() => uiStore.setState({ chapter: chapter.id, selection: { kind: 'chapter' } })}
          onKeyDown={(event) => goToText(chapter, event)}
        />
      </WrittenField>
    </Heading>
  )
}

const headings = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const

function goToText(chapter: ChapterMeta, event: KeyboardEvent<HTMLTextAreaElement>): void {
  const isAtEnd = event.currentTarget.selectionStart === chapter.title.length
  if (event.key !== 'Enter' && !(event.key === 'ArrowDown' && isAtEnd)) return
  event.preventDefault()
  if (event.currentTarget.readOnly) return
  const editor = editorOf(chapter.id)
  ReactEditor.focus(editor)
  Transforms.select(editor, Editor.start(editor, []))
}
