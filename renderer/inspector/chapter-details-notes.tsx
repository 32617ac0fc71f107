import { useContext, useId } from 'react'
import type { ChapterId } from '../../shared/base/id.ts'
import { fieldNames } from '../find/field-of-text.ts'
import { setChapterNotes } from '../stores/chapter-status.ts'
import { reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { ReadOnlyContext } from '../ui/read-only-context.ts'
import { WrittenField } from '../ui/written-field.tsx'
import styles from './inspector.module.css'

/** What those who write the chapter say to themselves. */
export function ChapterNotes({ chapter: id }: { readonly chapter: ChapterId }) {
  const notes = reportStore.use(
    ({ chapters }) => chapters.find((one) => one.id === id)?.notes ?? '',
  )
  const isReadOnly = useContext(ReadOnlyContext)
  const hint = useId()
  return (
    <section className={styles.part}>
      <label>
        <span className={styles.label}>{text.chapters.notes}</span>
        <WrittenField name={fieldNames.notes(id)} value={notes} className={styles.area}>
          <textarea
            readOnly={isReadOnly}
            className={styles.area}
            spellCheck={false}
            aria-describedby={hint}
            value={notes}
            onChange={(event) => setChapterNotes(id, event.target.value)}
          />
        </WrittenField>
      </label>
      <p id={hint} className={styles.soft}>
        {text.chapters.notesHint}
      </p>
    </section>
  )
}
