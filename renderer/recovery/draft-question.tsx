import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { draftQuestionStore } from './ask-about-drafts.ts'
import { DraftWords } from './draft-words.tsx'
import styles from './unsaved-work.module.css'

const text = texts.recovery

/** Asks which version to open when a file has work that was not saved. */
export function DraftQuestion() {
  const asked = draftQuestionStore.use((state) => state.asked)
  if (!asked) return null
  const { file, drafts, answer } = asked
  const now = new Date()
  return (
    <Dialog
      title={text.questionTitle}
      size="medium"
      onClose={() => answer(null)}
      footer={<Button onPress={() => answer(null)}>{text.openSaved}</Button>}
    >
      <p>{text.questionText(file.name)}</p>
      <ul className={styles.list}>
        {drafts.map((draft, index) => (
          <li key={draft.draft} className={styles.draft}>
            <DraftWords draft={draft} now={now} />
            <div className={styles.buttons}>
              <Button
                look={index === 0 ? 'primary' : 'plain'}
                autoFocus={index === 0}
                onPress={() => answer(draft.draft)}
              >
                {text.open}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
