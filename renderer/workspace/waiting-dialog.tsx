import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { cancelWaiting, waitingStore } from './while-waiting.ts'

const { openingTitle, openingFile } = texts.start
const { savingTitle, savingFile, cancel } = texts.workspace

/** Says that a report is being opened or saved, when that takes long, and lets the person end it. */
export function WaitingDialog() {
  const waiting = waitingStore.use((state) => state.waiting)
  if (!waiting) return null
  const isOpening = waiting.for === 'opening'
  const line = isOpening ? openingFile : savingFile
  return (
    <Dialog
      title={isOpening ? openingTitle : savingTitle}
      size="small"
      onClose={cancelWaiting}
      footer={
        <Button autoFocus onPress={cancelWaiting}>
          {cancel}
        </Button>
      }
    >
      <ProgressBar label={line(waiting.name)} done={0} total={0} />
    </Dialog>
  )
}
