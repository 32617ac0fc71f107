import type { ExportSummary } from '../../shared/contract/values.ts'
import type { WorkbookPart } from '../../shared/excel/workbook.ts'
import type { MediaName } from '../../shared/media/media-name.ts'
import type { PackedPart } from '../../shared/project/save-project.ts'
import type { Report } from '../../shared/report/report.ts'
import type { WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import type { TableRefresh } from '../../shared/tables/table-refresh.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import type { EmbeddedFont } from '../../shared/word/embed-fonts.ts'
import type { WordChoices } from '../../shared/word/export-context.ts'
import type { WordTheme } from '../../shared/word/theme.ts'
import type { ProjectOnDisk } from '../files/open-file.ts'

/**
 * What each job takes and gives, and what it may ask for while it works: plain data and bytes, no paths. The name is also
 * the name of its entry file.
 */
export type Jobs = {
  readonly 'read-workbook': {
    readonly input: {
      readonly bytes: Uint8Array
      readonly file: string
      readonly sha256: string
      /** Absent: every sheet, from the top. */
      readonly part?: WorkbookPart
    }
    readonly output: WorkbookInspection
  }
  readonly 'refresh-tables': {
    readonly input: Jobs['read-workbook']['input'] & { readonly tables: ReadonlyArray<TypedTable> }
    readonly output: ReadonlyArray<TableRefresh>
  }
  readonly 'open-project': {
    readonly input: { readonly bytes: Uint8Array }
    /** The bytes of its backup, asked for when a part is damaged; null when there is none. */
    readonly supply: Uint8Array | null
    readonly output: Omit<ProjectOnDisk, 'media' | 'others'> & {
      readonly media: ReadonlyArray<readonly [string, Piece]>
      readonly others: ReadonlyArray<readonly [string, Piece]>
      readonly packed: ReadonlyArray<readonly [string, PackedPiece]>
    }
  }
  readonly 'export-word': {
    readonly input: {
      readonly report: Report
      readonly choices: WordChoices
      readonly theme: WordTheme
      readonly fonts: ReadonlyArray<EmbeddedFont>
      readonly themeLogo: Uint8Array | null
      readonly media: ReadonlyMap<MediaName, Uint8Array>
      /** An organisation's own Word file to write into; null for a document of the theme's look. */
      readonly template: NamedBytes | null
    }
    readonly output: ExportedWord
  }
}

/** Bytes on their way out of a job: those that lie in the file it was given are named by their place there. */
export type Piece = Uint8Array | { readonly start: number; readonly end: number }
type PackedPiece = Omit<PackedPart, 'deflated'> & { readonly deflated: Piece | null }

/** A file that was read, and what it is called. */
export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array }

export type JobName = keyof Jobs
export type JobSupply<N extends JobName> = Jobs[N] extends { readonly supply: infer S } ? S : never

export type ExportedWord = Pick<
  ExportSummary,
  'warnings' | 'counts' | 'pageLayout' | 'pages' | 'pageOf' | 'template'
> & {
  readonly bytes: Uint8Array
}

/** A started job process or thread, whichever shell it runs in. */
export type JobWorker = {
  readonly post: (input: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** Called once when it ends without having been asked to. */
  readonly onExit: (listener: (reason: 'memory' | 'crash') => void) => void
  readonly kill: () => void
}

export type StartWorker = (name: JobName, limits: { readonly memoryMb: number }) => JobWorker
