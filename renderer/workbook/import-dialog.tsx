import type { ChapterId } from '../../shared/base/id.ts'
import type { JobProgress } from '../../shared/contract/job.ts'
import type { WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'

export type ImportChapter = {
  readonly id: ChapterId
  readonly title: string
  /** `3.1`, or empty. */
  readonly number: string
}

/** A table to be put into the report: at the end of a chapter, or in a new chapter when `chapter` is null. */
export type ImportChoice = {
  readonly table: TypedTable
  readonly chapter: ChapterId | null
  /** Present exactly when `chapter` is null. Tables with the same title share the new chapter. */
  readonly newChapterTitle?: string
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
      /** One sentence: what happened and what to do. */
      readonly message: string
    }
  | { readonly kind: 'ready'; readonly inspection: WorkbookInspection }

export type ImportDialogProps = {
  readonly state: ImportState
  readonly chapters: ReadonlyArray<ImportChapter>
  /** The chapter the person stands in: suggested as the place. */
  readonly currentChapter: ChapterId | null
  readonly onInsert: (choices: ReadonlyArray<ImportChoice>) => void
  readonly onChooseOther: () => void
  /** Closes the dialog; also stops the reading. */
  readonly onCancel: () => void
}

/** Shows what was found in a workbook, lets the person correct it, and hands over the tables to insert. */
export function ImportDialog(props: ImportDialogProps) {
  return <div>{props.state.kind}</div>
}
