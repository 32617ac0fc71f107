import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { cancelOpening, openingStore } from './while-opening.ts'

const text = texts.start

/** Says that a report is being opened, when that takes long, and lets the person end it. */
export function OpeningDialog() {
  const opening = openingStore.use((state) => state.opening)
  if (!opening) return null
  return (
    <Dialog
      title={text.openingTitle}
      size="small"
      onClose={cancelOpening}
      footer={
        <Button autoFocus onPress={cancelOpening}>
          {texts.workspace.cancel}
        </Button>
      }
    >
      <ProgressBar label={text.openingFile(opening.name)} done={0} total={0} />
    </Dialog>
  )
}
