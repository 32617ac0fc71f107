import { ChartDetails } from '../charts/chart-details.tsx'
import { ContactDetails } from '../people/contact-details.tsx'
import { RosterDetails } from '../people/roster-details.tsx'
import { SignaturesDetails } from '../people/signatures-details.tsx'
import { reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { useReadOnly } from '../stores/write-gate.ts'
import { text } from '../text/text.ts'
import { ReadOnlyContext } from '../ui/read-only-context.ts'
import { CellDetails } from './cell-details.tsx'
import { ChapterDetails } from './chapter-details.tsx'
import { FootnoteDetails } from './footnote-details.tsx'
import { ImageDetails } from './image-details.tsx'
import styles from './inspector.module.css'
import { NumberDetails } from './number-details.tsx'
import { ReportDetails } from './report-details.tsx'
import { TableDetails } from './table-details.tsx'

/** Says what is selected, where it comes from and where it is used. */
export function Inspector() {
  const selection = uiStore.use((state) => state.selection)
  const isReadOnly = useReadOnly() !== null
  return (
    <div className={styles.inspector}>
      <h2 className={styles.kind}>{text.inspector[selection.kind]}</h2>
      <ReadOnlyContext value={isReadOnly}>
        <Details />
      </ReadOnlyContext>
    </div>
  )
}

function Details() {
  const selection = uiStore.use((state) => state.selection)
  const chapter = uiStore.use((state) => state.chapter)
  const isThere = reportStore.use((state) => state.chapters.some((one) => one.id === chapter))
  switch (selection.kind) {
    case 'report':
      return <ReportDetails />
    case 'cell':
      return <CellDetails place={selection} />
    case 'number':
      return <NumberDetails fact={selection.fact} isInText />
    case 'footnote':
      return <FootnoteDetails footnote={selection.footnote} />
    case 'image':
      return <ImageDetails block={selection.block} />
    case 'chart':
      return <ChartDetails block={selection.block} />
    case 'table':
      return <TableDetails table={selection.table} />
    case 'people':
      return <RosterDetails block={selection.block} />
    case 'contact':
      return <ContactDetails />
    case 'signatures':
      return <SignaturesDetails block={selection.block} />
    case 'chapter':
      return chapter && isThere ? (
        <ChapterDetails chapter={chapter} />
      ) : (
        <p className={styles.hint}>{text.inspector.noReport}</p>
      )
  }
}
