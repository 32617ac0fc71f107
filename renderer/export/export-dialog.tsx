import type { JobProgress } from '../../shared/contract/job.ts'
import type { ChosenFile, ExportChoices, ExportSummary } from '../../shared/contract/values.ts'
import { type ExportFinding, stopsExport } from '../../shared/report/export-finding.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { ExportChoiceFields } from './export-choices.tsx'
import styles from './export-dialog.module.css'
import { ExportFindings } from './export-findings.tsx'
import { ExportResult } from './export-result.tsx'
import { FileName } from './file-name.tsx'
import { LookChoice, type LookChoiceProps } from './look-choice.tsx'

const text = texts.exportDialog

export type ExportState =
  /** `file` is the chosen place, null until it is chosen. */
  | { readonly kind: 'choosing'; readonly file: ChosenFile | null }
  | {
      readonly kind: 'working'
      readonly file: ChosenFile
      readonly progress: JobProgress | null
    }
  | { readonly kind: 'done'; readonly summary: ExportSummary }
  /** What happened, what was kept, what to do. */
  | { readonly kind: 'failed'; readonly message: string }

export type ExportDialogProps = {
  readonly state: ExportState
  /** What the report was found to have before it is written. */
  readonly findings: ReadonlyArray<ExportFinding>
  /** How the file is to look; null until it is known what there is to choose. */
  readonly look: LookChoiceProps | null
  readonly choices: ExportChoices
  readonly hasTallHeads: boolean
  readonly onChoose: (choices: Partial<ExportChoices>) => void
  readonly onChoosePlace: () => void
  readonly onExport: () => void
  /** Stops the export that is going on. */
  readonly onStop: () => void
  /** Turns to the place of a finding. */
  readonly onJump: (finding: ExportFinding) => void
  readonly onOpenFile: (file: ChosenFile) => void
  readonly onShowInFolder: (file: ChosenFile) => void
  readonly onCopyText: (text: string) => void
  readonly onClose: () => void
}

/** Export to Word: place, progress, result. */
export function ExportDialog(props: ExportDialogProps) {
  const { state, findings, onJump } = props
  const close = state.kind === 'working' ? props.onStop : props.onClose
  return (
    <Dialog title={text.title} size="small" onClose={close} footer={<Footer {...props} />}>
      <div className={styles.body}>
        {state.kind === 'choosing' && <Choosing file={state.file} {...props} />}
        {state.kind === 'working' && <Working file={state.file} progress={state.progress} />}
        {state.kind === 'done' && <ExportResult summary={state.summary} {...props} />}
        {state.kind === 'failed' && (
          <Notice tone="error" isAnnounced>
            <p className={styles.strong}>{text.failedTitle}</p>
            <p className={styles.line}>{state.message}</p>
          </Notice>
        )}
        {state.kind === 'choosing' && <ExportFindings findings={findings} onJump={onJump} />}
        {state.kind === 'failed' && (
          <ExportFindings findings={findings.filter(stopsExport)} onJump={onJump} />
        )}
      </div>
    </Dialog>
  )
}

type ChoosingProps = Pick<
  ExportDialogProps,
  'look' | 'choices' | 'hasTallHeads' | 'onChoose' | 'onChoosePlace'
> & {
  readonly file: ChosenFile | null
}

function Choosing({ file, look, onChoosePlace, ...choices }: ChoosingProps) {
  return (
    <>
      <p className={styles.line}>{text.intro}</p>
      <div className={styles.place}>
        <div className={styles.where}>
          <p className={styles.label}>{text.place}</p>
          {file ? <FileName file={file} /> : <p className={styles.line}>{text.noPlace}</p>}
        </div>
        <Button onPress={onChoosePlace}>{file ? text.changePlace : text.choosePlace}</Button>
      </div>
      {look && <LookChoice {...look} />}
      <ExportChoiceFields {...choices} />
    </>
  )
}

function Working(props: { readonly file: ChosenFile; readonly progress: JobProgress | null }) {
  const { file, progress } = props
  return (
    <>
      <FileName file={file} />
      <ProgressBar
        label={progress ? text.steps[progress.step] : text.starting}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
      />
    </>
  )
}

function Footer(props: ExportDialogProps) {
  const { state, findings, onExport, onStop, onClose } = props
  const isStopped = findings.some(stopsExport)
  if (state.kind === 'working') return <Button onPress={onStop}>{text.stop}</Button>
  if (state.kind === 'done') {
    return (
      <Button look="primary" onPress={onClose} autoFocus>
        {text.close}
      </Button>
    )
  }
  if (state.kind === 'failed') {
    return (
      <>
        <Button look="quiet" onPress={onClose}>
          {text.close}
        </Button>
        <Button look="primary" onPress={onExport} isDisabled={isStopped}>
          {text.again}
        </Button>
      </>
    )
  }
  return (
    <>
      <Button look="quiet" onPress={onClose}>
        {text.cancel}
      </Button>
      <Button look="primary" onPress={onExport} isDisabled={state.file === null || isStopped}>
        {text.start}
      </Button>
    </>
  )
}
