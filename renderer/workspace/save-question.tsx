import { reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { saveQuestionStore } from './ask-to-save.ts'

/** Asks whether to save before the report is left. */
export function SaveQuestion() {
  const answer = saveQuestionStore.use((state) => state.answer)
  const title = reportStore.use((state) => state.settings.title)
  if (!answer) return null
  const { unsavedTitle, unsavedText, untitled, save, dontSave, cancel } = text.workspace
  return (
    <Dialog
      title={unsavedTitle}
      size="small"
      onClose={() => answer('cancel')}
      footer={
        <>
          <Button look="quiet" onPress={() => answer('cancel')}>
            {cancel}
          </Button>
          <Button onPress={() => answer('discard')}>{dontSave}</Button>
          <Button look="primary" autoFocus onPress={() => answer('save')}>
            {save}
          </Button>
        </>
      }
    >
      <p>{unsavedText(title || untitled)}</p>
    </Dialog>
  )
}
