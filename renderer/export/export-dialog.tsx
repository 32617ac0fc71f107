import type { JobProgress } from '../../shared/contract/job.ts'
import type { ChosenFile, ExportSummary } from '../../shared/contract/values.ts'

export type ExportState =
  /** `file` is the chosen place, null until it is chosen. */
  | { readonly kind: 'choosing'; readonly file: ChosenFile | null }
  | {
      readonly kind: 'working'
      readonly file: ChosenFile
      readonly progress: JobProgress | null
    }
  | { readonly kind: 'done'; readonly summary: ExportSummary }
  | {
      readonly kind: 'failed'
      /** One sentence: what happened and what to do. */
      readonly message: string
      /** Whether `onJump` leads to the place, as when a number is missing. */
      readonly canJump: boolean
    }

export type ExportDialogProps = {
  readonly state: ExportState
  readonly onChoosePlace: () => void
  readonly onExport: () => void
  /** Stops the export that is going on. */
  readonly onStop: () => void
  readonly onJump: () => void
  readonly onOpenFile: (file: ChosenFile) => void
  readonly onShowInFolder: (file: ChosenFile) => void
  readonly onCopyText: (text: string) => void
  readonly onClose: () => void
}

/** Export to Word: place, progress, result. */
export function ExportDialog(props: ExportDialogProps) {
  return <div>{props.state.kind}</div>
}
