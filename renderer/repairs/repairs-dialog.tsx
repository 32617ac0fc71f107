import { openBackup } from '../commands/document-actions.ts'
import { showNotice } from '../stores/ui-store.ts'
import { failureText } from '../text/failure-text.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './repairs-dialog.module.css'
import { closeRepairs, type DamageTold, repairsStore } from './repairs-store.ts'

const text = texts.repairs

/** Says in words what was put right in a file, and offers its backup when that is whole. */
export function RepairsDialog() {
  const told = repairsStore.use((state) => state.told)
  if (!told) return null
  const { file, sentences, refusal, backup } = told
  return (
    <Dialog
      title={refusal === null ? text.title : text.refusedTitle}
      size="medium"
      onClose={closeRepairs}
      footer={<Choices told={told} />}
    >
      <p>{refusal ?? (file ? text.opened(file.name) : text.openedUnsaved)}</p>
      {sentences.length > 0 && (
        <>
          <p id="repairs-list">{text.list}</p>
          <ul className={styles.list} aria-labelledby="repairs-list">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {backup && <p>{text.backup(timeOf(backup.savedAt))}</p>}
    </Dialog>
  )
}

function Choices({ told: { file, refusal, backup } }: { readonly told: DamageTold }) {
  const canUseBackup = file !== null && backup !== null
  return (
    <>
      {canUseBackup && (
        <Button
          {...(refusal === null ? {} : { look: 'primary' as const, autoFocus: true })}
          onPress={() => void takeBackup(file)}
        >
          {text.openBackup}
        </Button>
      )}
      <Button
        {...(refusal === null ? { look: 'primary' as const, autoFocus: true } : {})}
        onPress={closeRepairs}
      >
        {refusal === null ? text.goOn : text.close}
      </Button>
    </>
  )
}

async function takeBackup(file: Parameters<typeof openBackup>[0]): Promise<void> {
  closeRepairs()
  const opened = await openBackup(file)
  if (opened && !opened.ok) showNotice('error', failureText(opened.error))
}

function timeOf(savedAt: string): string {
  return new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(savedAt),
  )
}
