import type { TableId } from '../base/id.ts'
import type { Repair } from '../base/reading.ts'
import type { Failure } from '../base/result.ts'
import type { Language } from '../language/language.ts'
import type { MediaName } from '../media/media-name.ts'
import type { ExportFinding } from '../report/export-finding.ts'
import type { Report } from '../report/report.ts'
import type { ExportEntry } from '../report/report-log.ts'
import type { Verification } from '../report/verify-export.ts'
import type { TableRefresh } from '../tables/table-refresh.ts'
import type { LocalisedText } from '../tables/table-template.ts'
import type { ThemeLook } from './theme-look.ts'

export const MAX_UPLOAD_BYTES = 100 * 1024 * 1024

export type ShellInfo = {
  readonly shell: 'electron' | 'local-host'
  readonly fileDialogs: 'system' | 'in-app'
  readonly version: string
  /** Whether the shell makes PDF files; where it does not, the browser prints. */
  readonly writesPdf: boolean
  /** Whether the system has a menu of the app, beside what the window shows. */
  readonly showsMenu: boolean
}

/** A file the person picked. `token` stands for the path; `name` is shown; `folder` is shown as where it lies. */
export type ChosenFile = { readonly token: string; readonly name: string; readonly folder: string }

export type FolderListing = {
  readonly folder: { readonly token: string; readonly name: string; readonly path: string }
  readonly parent: string | null
  readonly entries: ReadonlyArray<{
    readonly token: string
    readonly name: string
    readonly kind: 'folder' | 'file'
  }>
}

export type RecentFile = {
  readonly file: ChosenFile
  readonly title: string
  readonly organisation: string
  readonly openedAt: string
}

export type TemplateInfo = {
  readonly id: string
  readonly title: LocalisedText
  readonly description: LocalisedText
}

/** One page as it was loaded, chosen by itself: what it holds in the shell is let go of when it is gone. */
export type PageId = string

/** Names the unsaved work of one open report; given when the report is opened. */
export type DraftId = string

export type OpenedProject = {
  readonly report: Report
  /** Null for a report that was never saved. */
  readonly file: ChosenFile | null
  /** In what the report differs from what was saved; empty when it is whole. */
  readonly repairs: ReadonlyArray<Repair>
  /** Where the window keeps what is not saved. */
  readonly draft: DraftId
  /** The file is from a newer version: it can be read, and not written over. */
  readonly isNewer: boolean
  /** A whole backup beside a file that is not; null when there is none, or no need of it. */
  readonly backup: BackupInfo | null
}

/** A report as it was saved before the last time. */
export type BackupInfo = {
  /** ISO 8601 in UTC. */
  readonly savedAt: string
}

export type SavedReport = {
  readonly savedAt: string
  /** What the damaged file that was there is called now; null when none was. */
  readonly keptDamaged: string | null
}

/** How the file stands to what was read from it or saved in it. */
export type FileState = 'same' | 'changed' | 'missing'

/** Who has a file open; the texts are empty where nobody knows. */
export type FileUser = { readonly name: string; readonly machine: string; readonly since: string }

export type FileLock =
  | { readonly kind: 'mine' }
  | { readonly kind: 'other'; readonly owner: FileUser }
  /** The folder or share lets no lock be made: others are not told that the report is worked on. */
  | { readonly kind: 'impossible' }

/** What someone else has saved in the file of the report. */
export type TheirVersion = {
  /** As it was when it was opened or saved here last. */
  readonly base: Report
  readonly theirs: Report
  /** Names these bytes of the file. */
  readonly version: string
}

/** A picture that is kept, or one in a format that the window draws anew as PNG or JPEG before it can be kept. */
export type AddedImage =
  | {
      readonly kind: 'kept'
      readonly media: MediaName
      /** As it is shown. */
      readonly width: number
      readonly height: number
      readonly bytes: number
      /** Its pixels lie on their side or head, so Word needs it drawn upright. */
      readonly isTurned: boolean
    }
  | {
      readonly kind: 'webp'
      readonly bytes: Uint8Array
      /** A photograph: nothing in it is see-through, and it has given up its finest detail already. */
      readonly isPhoto: boolean
    }

/** What became of the tables that came from one workbook. */
export type SourceRefresh = {
  /** What the report calls the workbook. */
  readonly file: string
  readonly tables: ReadonlyArray<TableId>
} & (
  | {
      readonly outcome: 'read'
      /** The name of the file that was read. */
      readonly workbook: string
      readonly refreshes: ReadonlyArray<TableRefresh>
    }
  | {
      readonly outcome: 'failed'
      readonly failure: Failure
      /** Where it was looked for. */
      readonly places: ReadonlyArray<string>
    }
)

/** How the tables stand in Word: one head row and no merged cells, or as on paper, which screen readers read worse. */
export const tableLayouts = ['accessible', 'merged'] as const
export type TableLayout = (typeof tableLayouts)[number]

/** What there is to choose of looks for Word, and what was chosen last on this machine. */
export type WordLooks = {
  readonly themes: ReadonlyArray<{
    readonly id: string
    readonly name: string
    readonly look: ThemeLook
  }>
  readonly theme: string
  /** The organisation's own Word file; null when none was used, or it is not there any more. */
  readonly template: ChosenFile | null
}

/** What a person chooses about a Word file. */
export type ExportChoices = {
  /** Worked out by laying out the whole report; without, the export is faster and the contents only list headings. */
  readonly pageNumbers: boolean
  readonly tableLayout: TableLayout
  /** One of the themes of the product, by id. */
  readonly theme: string
  /** The token of an own .docx or .dotx to export into; null for the theme's look. */
  readonly template: string | null
}

/** How a report and an own Word template fitted. Styles have the names they have in the file. */
export type TemplateReport = {
  /** The template said where the report goes, or it stands at the end. */
  readonly place: 'placeholder' | 'end'
  /** Names of placeholders that were filled in; as written, those that mean nothing and were left. */
  readonly filled: ReadonlyArray<string>
  readonly unknown: ReadonlyArray<string>
  readonly stylesFound: ReadonlyArray<string>
  /** Those the template lacked, and was given. */
  readonly stylesAdded: ReadonlyArray<string>
  /** Whose list numbers the headings; `differs`: the template's does not count 1, 1.1, and the report's is used. */
  readonly headingNumbers: 'template' | 'report' | 'differs' | 'none'
  /** Whose place the table of contents stands in. */
  readonly contents: 'template' | 'report' | 'none'
  /** A header or footer of the template counts pages. */
  readonly hasPageNumbers: boolean
  /** Taken out: macros, and what the template would fetch from elsewhere. */
  readonly removedMacros: boolean
  readonly removedLinks: boolean
}

/**
 * How page numbers came about: left out; laid out as Word does; with a font unlike the document's own; with something
 * that could only be guessed at; or not at all, because the pages could not be laid out.
 */
export type PageLayout = 'left-out' | 'laid-out' | 'other-font' | 'guessed' | 'failed'

export type ExportSummary = {
  readonly file: ChosenFile
  /** What is kept of it in the report's log. */
  readonly entry: ExportEntry
  readonly sha256: string
  readonly bytes: number
  readonly pageLayout: PageLayout
  /** Null when the pages were not counted: an export without page numbers. */
  readonly pages: number | null
  /** The page of what can be referred to, by id of chapter or block; empty when the pages were not counted. */
  readonly pageOf: Readonly<Record<string, string>>
  readonly counts: {
    readonly chapters: number
    readonly tables: number
    readonly figures: number
    readonly footnotes: number
    readonly facts: number
  }
  readonly warnings: ReadonlyArray<ExportFinding>
  /** Null for an export that is not into an own Word template. */
  readonly template: TemplateReport | null
}

/** The page, from 1, of each place that what is laid out for print links to, by the id of its element. */
export type PrintedPages = Readonly<Record<string, number>>

export type PdfSummary = Pick<ExportSummary, 'file' | 'entry'> & { readonly pages: PrintedPages }

/** What came of looking a file up in the report's log. */
export type FileChecked = { readonly sha256: string; readonly verification: Verification }

export type NewReportRequest = {
  readonly template: string
  readonly organisation: string
  readonly year: number
  readonly language: Language
}
