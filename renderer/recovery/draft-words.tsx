import type { FoundDraft } from '../../shared/contract/draft.ts'
import { openedAtText } from '../start/opened-at-text.ts'
import { text as texts } from '../text/text.ts'
import { Notice } from '../ui/notice.tsx'
import { differenceLines } from './difference-text.ts'
import styles from './unsaved-work.module.css'

const text = texts.recovery

/** When unsaved work was kept, what it changes, and what is not whole. */
export function DraftWords({ draft, now }: { readonly draft: FoundDraft; readonly now: Date }) {
  return (
    <>
      <p className={styles.line}>
        {[draft.organisation, draft.file?.name, openedAtText(draft.keptAt, now, text.kept)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className={styles.differences}>
        {differenceLines(draft.difference).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.line}>{text.fileState(draft.fileState)}</p>
      {draft.damagedParts > 0 && <Notice tone="warning">{text.damaged(draft.damagedParts)}</Notice>}
    </>
  )
}
