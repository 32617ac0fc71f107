import type { EventName, EventPayload, FilePurpose } from '../../../shared/contract/ipc.ts'
import type { WindowMenu } from '../../../shared/contract/menu.ts'
import type { ShellInfo } from '../../../shared/contract/values.ts'
import type { Locks } from '../../files/locks.ts'
import type { ProjectFiles } from '../../files/project-files.ts'
import type { JobRunner } from '../../jobs/run-job.ts'
import type { MediaStore } from '../../media/media-store.ts'
import type { Drafts } from '../../recovery/drafts.ts'
import type { Resources } from '../../resources.ts'
import type { Settings } from '../../settings.ts'
import type { FileTokens } from '../file-tokens.ts'

/** What the handlers need from the shell they run in; everything that differs between the two shells is here. */
export type HandlerContext = {
  readonly shellKind: ShellInfo['shell']
  readonly version: string
  readonly files: FileTokens
  readonly jobs: JobRunner
  readonly settings: Settings
  readonly resources: Resources
  readonly emit: <K extends EventName>(name: K, payload: EventPayload<K>) => void
  readonly shell: Shell
  /** Null where the app shows its own file dialog. */
  readonly dialogs: Dialogs | null
  /** The page of the window as a PDF; null where the window is in a browser, which prints itself. */
  readonly printPage: (() => Promise<Uint8Array>) | null
  /** Shows the window's commands in the system's menu; null where there is none. */
  readonly showMenu: ((menu: WindowMenu) => Promise<void>) | null
  /** The path of the report the app was started with; asked for once, when the window is there. */
  readonly takeStartFile: () => string | null
  readonly media: MediaStore
  /** Unsaved work, kept outside the reports. */
  readonly drafts: Drafts
  /** The window has kept what it was asked to keep at once. */
  readonly noteKept: () => void
  /** The window has saved before it is closed, or it stays. */
  readonly noteSaved: (isSaved: boolean) => void
  /** Tells others which reports are worked on here. */
  readonly locks: Locks
  readonly projects: ProjectFiles
  readonly now: () => Date
}

export type Shell = {
  /** False when the system has nothing that opens it. */
  readonly openPath: (path: string) => Promise<boolean>
  readonly showItem: (path: string) => Promise<boolean>
  /** Asks the person first; false when the answer is no or nothing can open it. */
  readonly openExternal: (url: string) => Promise<boolean>
}

export type Dialogs = {
  readonly choose: (purpose: FilePurpose, suggestedName: string) => Promise<string | null>
}
