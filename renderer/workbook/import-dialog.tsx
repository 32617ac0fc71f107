import type { JobProgress } from '../../shared/contract/job.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { ImportChooser } from './import-chooser.tsx'
import styles from './import-dialog.module.css'
import type { ImportDialogProps } from './import-dialog-props.ts'

const text = texts.workbook

/** Shows what was found in a workbook, lets the person correct it, and hands over the tables to insert. */
export function ImportDialog(props: ImportDialogProps) {
  const { state, onCancel } = props
  if (state.kind === 'reading') return <Reading {...state} onCancel={onCancel} />
  if (state.kind === 'failed') {
    return <Failed {...state} onCancel={onCancel} onChooseOther={props.onChooseOther} />
  }
  return (
    <Dialog title={text.title(state.inspection.file)} size="full" head="custom" onClose={onCancel}>
      <ImportChooser
        // A new workbook begins with a new plan.
        key={state.inspection.sha256}
        inspection={state.inspection}
        chapters={props.chapters}
        currentChapter={state.place ?? props.currentChapter}
        {...(props.onReadPart ? { onReadPart: props.onReadPart } : {})}
        onInsert={props.onInsert}
        onCancel={onCancel}
      />
    </Dialog>
  )
}

type ReadingProps = {
  readonly fileName: string
  readonly progress: JobProgress | null
  readonly onCancel: () => void
}

function Reading({ fileName, progress, onCancel }: ReadingProps) {
  return (
    <Dialog
      title={text.readingTitle}
      size="small"
      onClose={onCancel}
      footer={<Button onPress={onCancel}>{text.stop}</Button>}
    >
      <p className={styles.fileName}>{fileName}</p>
      <ProgressBar
        label={progress ? text.steps[progress.step] : text.reading}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
      />
    </Dialog>
  )
}

type FailedProps = {
  readonly fileName: string
  readonly message: string
  readonly onCancel: () => void
  readonly onChooseOther: () => void
}

function Failed({ fileName, message, onCancel, onChooseOther }: FailedProps) {
  return (
    <Dialog
      title={text.failedTitle(fileName)}
      size="small"
      onClose={onCancel}
      footer={
        <>
          <Button look="quiet" onPress={onCancel}>
            {text.cancel}
          </Button>
          <Button look="primary" onPress={onChooseOther} autoFocus>
            {text.chooseOther}
          </Button>
        </>
      }
    >
      <Notice tone="error" isAnnounced>
        {message}
      </Notice>
    </Dialog>
  )
}
