import type { ChapterId } from '../../shared/base/id.ts'
import { chapterKinds, chapterStatuses } from '../../shared/report/report.ts'
import { countWords } from '../editor/count-words.ts'
import { setChapter } from '../stores/change-report.ts'
import { setChapterStatus } from '../stores/chapter-status.ts'
import { reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { formatCount } from '../workspace/format-count.ts'
import { useDeferredRevision } from '../workspace/use-deferred-revision.ts'
import { ChangedNumbers } from './chapter-details-changed.tsx'
import { ChapterNotes } from './chapter-details-notes.tsx'
import { ChapterNumberingField } from './chapter-details-numbering.tsx'
import { ChapterOutline } from './chapter-outline.tsx'
import styles from './inspector.module.css'

const words = text.inspector

/** What is known of a chapter, to be changed. */
export function ChapterDetails({ chapter: id }: { readonly chapter: ChapterId }) {
  useDeferredRevision()
  const chapter = reportStore.use((state) => state.chapters.find((one) => one.id === id))
  if (!chapter) return <p className={styles.hint}>{words.noReport}</p>
  return (
    <>
      <div className={styles.form}>
        <TextField
          label={words.chapterTitle}
          value={chapter.title}
          onChange={(title) => setChapter(id, { title })}
        />
        <Select
          label={words.status}
          value={chapter.status}
          options={chapterStatuses.map((value) => ({ value, label: text.chapters.status[value] }))}
          onChange={(status) => setChapterStatus(id, status)}
        />
        <TextField
          label={words.owner}
          value={chapter.owner}
          onChange={(owner) => setChapter(id, { owner })}
        />
        <Select
          label={words.kind}
          value={chapter.kind}
          options={chapterKinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(kind) => setChapter(id, { kind })}
        />
        <ChapterNumberingField chapter={chapter} />
      </div>
      <p className={styles.hint}>{words.words(formatCount(countWords(id)))}</p>
      <ChangedNumbers chapter={id} />
      <ChapterOutline chapter={id} />
      <ChapterNotes chapter={id} />
      <p className={styles.hint}>{words.hint}</p>
    </>
  )
}
