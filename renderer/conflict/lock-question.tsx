import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { lockQuestionStore } from './file-lock.ts'

const text = texts.conflict

/** Asks how a file is to be opened that someone else has open. */
export function LockQuestion() {
  const asked = lockQuestionStore.use((state) => state.asked)
  if (!asked) return null
  const { file, user, answer } = asked
  return (
    <Dialog
      title={text.lockedTitle}
      size="small"
      onClose={() => answer('cancel')}
      footer={
        <>
          <Button look="quiet" onPress={() => answer('cancel')}>
            {text.cancel}
          </Button>
          <Button onPress={() => answer('write')}>{text.openAnyway}</Button>
          <Button look="primary" autoFocus onPress={() => answer('read-only')}>
            {text.openReadOnly}
          </Button>
        </>
      }
    >
      <p>{text.locked(file.name, user.name, user.machine)}</p>
      <p>{text.lockedLine}</p>
    </Dialog>
  )
}
