import type { Result } from '../base/result.ts'
import type { WorkbookInspection } from '../tables/inspect-workbook.ts'
import type { TableTemplateGroup } from '../tables/table-template.ts'
import {
  type Check,
  isBoolean,
  isBytes,
  isEither,
  isJobId,
  isListOf,
  isNothing,
  isObject,
  isOneOf,
  isRow,
  isText,
  isToken,
  isYear,
  orNull,
} from './checks.ts'
import { type FoundDrafts, isDraftChange } from './draft.ts'
import type { JobProgress } from './job.ts'
import { isWindowMenu } from './menu.ts'
import { isReport } from './report-check.ts'
import type {
  AddedImage,
  BackupInfo,
  ChosenFile,
  ExportSummary,
  FileChecked,
  FileLock,
  FileState,
  FileUser,
  FolderListing,
  OpenedProject,
  PdfSummary,
  PrintedPages,
  RecentFile,
  SavedReport,
  ShellInfo,
  SourceRefresh,
  TemplateInfo,
  TheirVersion,
  WordLooks,
} from './values.ts'
import { MAX_UPLOAD_BYTES, tableLayouts } from './values.ts'

export const filePurposes = [
  'open-project',
  'save-project',
  'open-workbook',
  'open-picture',
  'open-word-template',
  'save-word',
  'save-pdf',
  'open-exported',
] as const
export type FilePurpose = (typeof filePurposes)[number]

const MAX_TABLES = 10_000

type Call<A, R> = { readonly type: 'call'; readonly check: Check<A>; readonly result?: R }
type Event<P> = { readonly type: 'event'; readonly payload?: P }

/** `call<Result>()(argument check)`: two steps, so that the argument's type is found from its check. */
function call<R>() {
  return <A>(check: Check<A>): Call<A, R> => ({ type: 'call', check })
}
function event<P>(): Event<P> {
  return { type: 'event' }
}

/**
 * Everything the window can ask of the shell, and everything the shell tells the window. The one table from which the
 * types, the run-time checks, the Electron preload and the local host are made: a call is added here, then in `handlers/`.
 */
export const ipc = {
  shellInfo: call<ShellInfo>()(isNothing),
  listTemplates: call<ReadonlyArray<TemplateInfo>>()(isNothing),
  listTableTemplates: call<ReadonlyArray<TableTemplateGroup>>()(isNothing),
  recentFiles: call<ReadonlyArray<RecentFile>>()(isNothing),

  /** Shows the system's file dialog; null when the person cancels. Only where `ShellInfo.fileDialogs` is `system`. */
  chooseFile: call<ChosenFile | null>()(
    isObject({ purpose: isOneOf(filePurposes), suggestedName: isText }),
  ),
  /** Lists a folder for the app's own file dialog; null is the first folder. Only where `fileDialogs` is `in-app`. */
  browseFolder: call<FolderListing>()(
    isObject({ folder: orNull(isToken), purpose: isOneOf(filePurposes) }),
  ),
  /** Names a file to be written in a listed folder. */
  fileInFolder: call<ChosenFile>()(
    isObject({ folder: isToken, name: isText, purpose: isOneOf(filePurposes) }),
  ),
  /** Takes the bytes of a file dropped on the window. */
  adoptFile: call<ChosenFile>()(isObject({ name: isText, bytes: isBytes(MAX_UPLOAD_BYTES) })),
  /**
   * A report or workbook that was dropped on the window, where it lies; null for anything else, and for a file the page
   * made. The window hands over the file, and the preload finds its path. Only where `fileDialogs` is `system`.
   */
  dropFile: call<ChosenFile | null>()(isObject({ path: isText })),

  /** The report the app was started with: a file opened from the desktop or named on the command line. */
  startFile: call<ChosenFile | null>()(isNothing),

  createReport: call<OpenedProject>()(
    isObject({
      template: isText,
      organisation: isText,
      year: isYear,
      language: isOneOf(['nb', 'nn'] as const),
    }),
  ),
  openSample: call<OpenedProject>()(isNothing),
  openProject: call<OpenedProject>()(isObject({ job: isJobId, file: isToken })),
  /** The whole backup beside a report that could not be opened; null when there is none. */
  findBackup: call<BackupInfo | null>()(isObject({ job: isJobId, file: isToken })),
  /** Opens the backup in place of the report; saved, it takes the report's name, and the damaged file is kept beside it. */
  openBackup: call<OpenedProject>()(isObject({ job: isJobId, file: isToken })),
  /** Until the file takes its name, the person can end it: then nothing is written. */
  saveProject: call<SavedReport>()(
    isObject({ job: isJobId, file: isToken, report: isReport, draft: orNull(isToken) }),
  ),

  /** Keeps what has changed outside the report's file; with no part since it was saved, what was kept is put away. */
  keepDraft: call<null>()(isDraftChange),
  /** What `keepRequested` asked for is kept. */
  workKept: call<null>()(isNothing),
  /** What `saveRequested` asked for is done, or the person has chosen otherwise: the window closes, or it stays. */
  saveAnswered: call<null>()(isObject({ isSaved: isBoolean })),
  /**
   * Unsaved work that no running program holds: all of it, or what belongs to a file. Without comparing it with the files no
   * file is waited for; it then leaves out what is damaged, and tells of work that is in its file by now.
   */
  findDrafts: call<FoundDrafts>()(
    isObject({ job: isJobId, file: orNull(isToken), compare: isBoolean }),
  ),
  openDraft: call<OpenedProject>()(isObject({ job: isJobId, draft: isToken })),
  /** Gives unsaved work up, because the person says so. */
  dropDraft: call<null>()(isObject({ draft: isToken })),

  /** Says that the report in the file is worked on here, for others who open it; who does so already is told. */
  lockFile: call<FileLock>()(isObject({ file: isToken, page: isToken })),
  unlockFile: call<null>()(isObject({ file: isToken, page: isToken })),
  /** Whether someone else has changed the file since it was opened or saved here. */
  checkFile: call<FileState>()(isObject({ file: isToken })),
  /** The report as it is in the file now, and as it was when both began from it. */
  readTheirs: call<TheirVersion>()(isObject({ job: isJobId, file: isToken, draft: isToken })),
  /** What is saved next takes the place of that version of the file, which `readTheirs` gave last. */
  acceptTheirs: call<null>()(isObject({ file: isToken, draft: isToken, version: isText })),
  /** Keeps the file as it is now as a copy beside it; what is saved next takes its place. */
  keepTheirs: call<{ readonly name: string }>()(isObject({ file: isToken })),

  /**
   * Takes in a picture the person chose, dropped or pasted, clean and within limits; it is in the report's file from the
   * next save on, when a block shows it. The window sees it at `/media/<name>`.
   */
  addImage: call<AddedImage>()(
    isEither(
      isObject({ file: isToken }),
      isObject({ name: isText, bytes: isBytes(MAX_UPLOAD_BYTES) }),
    ),
  ),

  inspectWorkbook: call<WorkbookInspection>()(isObject({ job: isJobId, file: isToken })),
  /** One sheet of a large workbook from a row on, zero-based, as far down as the limits allow. */
  inspectPart: call<WorkbookInspection>()(
    isObject({ job: isJobId, file: isToken, sheet: isText, top: isRow }),
  ),
  /**
   * Compares the report's tables with the workbooks they came from, read where the report says they lie or, by the name
   * the report has for them, from files the person pointed to. `tables` null asks for all; `project` is the saved report.
   */
  refreshSources: call<ReadonlyArray<SourceRefresh>>()(
    isObject({
      job: isJobId,
      project: orNull(isToken),
      report: isReport,
      tables: orNull(isListOf(isText, MAX_TABLES)),
      chosen: isListOf(isObject({ file: isText, token: isToken }), MAX_TABLES),
    }),
  ),
  wordLooks: call<WordLooks>()(isNothing),
  exportWord: call<ExportSummary>()(
    isObject({
      job: isJobId,
      file: isToken,
      report: isReport,
      choices: isObject({
        pageNumbers: isBoolean,
        tableLayout: isOneOf(tableLayouts),
        theme: isText,
        template: orNull(isToken),
      }),
    }),
  ),
  /** Counts the pages of what the window has laid out for print. Only where `ShellInfo.writesPdf`. */
  countPages: call<PrintedPages>()(isNothing),
  /** Writes what the window has laid out for print as a PDF. Only where `ShellInfo.writesPdf`; a browser prints itself. */
  exportPdf: call<PdfSummary>()(isObject({ file: isToken, report: isReport })),
  /** Says whether a Word or PDF file is one that was exported from this report. */
  verifyExport: call<FileChecked>()(isObject({ file: isToken, report: isReport })),
  cancelJob: call<null>()(isObject({ job: isJobId })),

  openFile: call<null>()(isObject({ file: isToken })),
  showInFolder: call<null>()(isObject({ file: isToken })),
  /** `https:` and `mailto:` only, after asking the person. */
  openLink: call<null>()(isObject({ url: isText })),

  /** What the system's menu offers of the window's commands, each time it changes. Only where `ShellInfo.showsMenu`. */
  showMenu: call<null>()(isWindowMenu),

  jobProgress: event<JobProgress>(),
  /** A command was chosen in the system's menu, by its id. */
  commandChosen: event<string>(),
  /** The person opened a report from the desktop while the app was running. */
  openRequested: event<ChosenFile>(),
  /** The machine goes to sleep or the program is about to end: what has changed is to be kept at once, then `workKept`. */
  keepRequested: event<null>(),
  /** The window is being closed, and the person wants what has changed saved first: then `saveAnswered`. */
  saveRequested: event<null>(),
  /** Nobody else works on the file any more (null), or someone does although it is locked here. */
  lockChanged: event<{ readonly file: ChosenFile; readonly user: FileUser | null }>(),
} as const

type Ipc = typeof ipc
export type CallName = {
  [K in keyof Ipc]: Ipc[K] extends { readonly type: 'call' } ? K : never
}[keyof Ipc]
export type EventName = {
  [K in keyof Ipc]: Ipc[K] extends { readonly type: 'event' } ? K : never
}[keyof Ipc]
export type CallArgument<K extends CallName> = Ipc[K] extends { readonly check: Check<infer A> }
  ? A
  : never
export type CallResult<K extends CallName> = Ipc[K] extends { readonly result?: infer R }
  ? R
  : never
export type EventPayload<K extends EventName> = Ipc[K] extends { readonly payload?: infer P }
  ? P
  : never

/** What the shell implements: the same code in both shells. */
export type Handlers = {
  readonly [K in CallName]: (argument: CallArgument<K>) => Promise<Result<CallResult<K>>>
}

/** What the window has as `window.api`: every call, and `on<Event>` that gives back how to stop listening. */
export type Api = Omit<Handlers, 'dropFile'> & {
  readonly dropFile: (file: object) => ReturnType<Handlers['dropFile']>
} & {
  readonly [K in EventName as `on${Capitalize<K>}`]: (
    listener: (payload: EventPayload<K>) => void,
  ) => () => void
}

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(ipc, name) && ipc[name as keyof Ipc].type === 'call'
}

export const callNames: ReadonlyArray<CallName> = Object.keys(ipc).filter(isCallName)
export const eventNames: ReadonlyArray<EventName> = Object.keys(ipc).filter(
  (name): name is EventName => !isCallName(name),
)
