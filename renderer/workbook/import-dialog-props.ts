import type { ChapterId } from '../../shared/base/id.ts'
import type { Result } from '../../shared/base/result.ts'
import type { JobProgress } from '../../shared/contract/job.ts'
import type { Sheet } from '../../shared/excel/workbook.ts'
import type { WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import type { ImportChoice } from './import-plan.ts'

export type ImportChapter = {
  readonly id: ChapterId
  readonly title: string
  /** `3.1`, or empty. */
  readonly number: string
}

export type ImportState =
  | {
      readonly kind: 'reading'
      readonly fileName: string
      readonly progress: JobProgress | null
    }
  | {
      readonly kind: 'failed'
      readonly fileName: string
      /** What happened, what was kept, what to do. */
      readonly message: string
    }
  | {
      readonly kind: 'ready'
      readonly inspection: WorkbookInspection
      /** The chapter the tables go to unless the person says another; absent: the one they stand in. */
      readonly place?: ChapterId
    }

export type ImportDialogProps = {
  readonly state: ImportState
  readonly chapters: ReadonlyArray<ImportChapter>
  /** The chapter the person stands in: suggested as the place. */
  readonly currentChapter: ChapterId | null
  readonly onInsert: (choices: ReadonlyArray<ImportChoice>) => void
  /** Reads a large sheet from a row on, zero-based. Absent where there is no file to read: for what was pasted. */
  readonly onReadPart?: (sheet: string, top: number) => Promise<Result<Sheet>>
  readonly onChooseOther: () => void
  /** Closes the dialog; also stops the reading. */
  readonly onCancel: () => void
}
