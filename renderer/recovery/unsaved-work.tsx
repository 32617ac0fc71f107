import type { FoundDraft, FoundDrafts, LostDraft } from '../../shared/contract/draft.ts'
import type { ChosenFile } from '../../shared/contract/values.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { DraftWords } from './draft-words.tsx'
import styles from './unsaved-work.module.css'

const text = texts.recovery

export type UnsavedWorkProps = FoundDrafts & {
  readonly now: Date
  readonly isBusy: boolean
  readonly onOpen: (draft: FoundDraft) => void
  readonly onOpenSaved: (file: ChosenFile) => void
  readonly onDrop: (draft: FoundDraft | LostDraft) => void
}

/** Work that was kept when the program ended before it was saved. */
export function UnsavedWork({ found, lost, ...props }: UnsavedWorkProps) {
  if (found.length === 0 && lost.length === 0) return null
  return (
    <section aria-labelledby="unsaved-heading">
      <h2 id="unsaved-heading" className={styles.heading}>
        {text.heading}
      </h2>
      <ul className={styles.list}>
        {found.map((draft) => (
          <Found key={draft.draft} draft={draft} {...props} />
        ))}
        {lost.map((draft) => (
          <li key={draft.draft} className={styles.draft}>
            <Notice tone="error">{text.lost(draft.file?.name ?? '')}</Notice>
            <div className={styles.buttons}>
              <Button look="quiet" onPress={() => props.onDrop(draft)}>
                {text.drop}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

type FoundProps = Omit<UnsavedWorkProps, 'found' | 'lost'> & { readonly draft: FoundDraft }

function Found({ draft, now, isBusy, onOpen, onOpenSaved, onDrop }: FoundProps) {
  const { file, fileState } = draft
  const canOpenSaved = file !== null && ['unchanged', 'changed', 'not-read'].includes(fileState)
  return (
    <li className={styles.draft}>
      <h3 className={styles.title}>{draft.title || texts.workspace.untitled}</h3>
      <DraftWords draft={draft} now={now} />
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={isBusy} onPress={() => onOpen(draft)}>
          {text.open}
        </Button>
        {canOpenSaved && (
          <Button isDisabled={isBusy} onPress={() => onOpenSaved(file)}>
            {text.openSaved}
          </Button>
        )}
        <Button look="quiet" isDisabled={isBusy} onPress={() => onDrop(draft)}>
          {text.drop}
        </Button>
      </div>
    </li>
  )
}
