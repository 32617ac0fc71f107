/** What the app's main process asks of the browser that stands in for its windows. */
export type BrowserCalls = {
  readonly openWindow: (window: NewWindow) => Promise<null>
  readonly load: (page: { readonly window: number; readonly url: string }) => Promise<null>
  readonly reload: (window: number) => Promise<null>
  /** False when the page stays open. */
  readonly close: (page: { readonly window: number; readonly force: boolean }) => Promise<boolean>
  readonly send: (message: ToPage) => Promise<null>
  readonly printToPdf: (page: {
    readonly window: number
    readonly options: Readonly<Record<string, unknown>>
  }) => Promise<Uint8Array>
}

export type NewWindow = {
  readonly window: number
  readonly width: number
  readonly height: number
  /** The text of the preload script, or null. */
  readonly preload: string | null
  /** The permissions the session's check handler allows, as the driver of the browser names them. */
  readonly permissions: ReadonlyArray<string>
}

export type ToPage = {
  readonly window: number
  readonly channel: string
  readonly values: ReadonlyArray<unknown>
}

/** What the browser, and the test, ask of the app's main process. */
export type MainCalls = {
  readonly invoke: (call: ToPage & { readonly frame: FrameFacts }) => Promise<unknown>
  readonly request: (request: PageRequest) => Promise<PageAnswer>
  /** True when the app stops it. */
  readonly willNavigate: (page: {
    readonly window: number
    readonly url: string
    readonly isMainFrame: boolean
  }) => boolean
  /** True when the app lets the page be left although it asked not to be. */
  readonly willPreventUnload: (window: number) => boolean
  readonly allowsNewWindow: (page: { readonly window: number; readonly url: string }) => boolean
  readonly pageEvent: (event: PageEvent) => null
  readonly answerDialog: (answer: DialogAnswer) => null
  readonly shownDialogs: (nothing: null) => ReadonlyArray<ShownDialog>
  readonly unusedAnswers: (nothing: null) => number
  readonly recorded: (nothing: null) => ReadonlyArray<Recorded>
  readonly emit: (event: SystemEvent) => null
  /** The processes of jobs that run now. */
  readonly utilityProcesses: (nothing: null) => ReadonlyArray<number>
  readonly menu: (nothing: null) => ReadonlyArray<MenuEntry>
  readonly clickMenu: (path: ReadonlyArray<string>) => null
}

/** As a frame is named to the app: in the app's own scheme. */
export type FrameFacts = {
  readonly url: string
  readonly isMainFrame: boolean
}

export type PageRequest = {
  readonly window: number
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly resourceType: string
}

export type PageAnswer =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'let-through' }
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: Uint8Array
    }

export type PageEvent =
  | { readonly window: number; readonly name: 'closed' | 'navigated' | 'finished' }
  | { readonly window: number; readonly name: 'gone'; readonly reason: string }
  | { readonly window: number; readonly name: 'failed'; readonly url: string }

export type DialogAnswer =
  | { readonly kind: 'file'; readonly path: string | null }
  | { readonly kind: 'button'; readonly index: number }

export type ShownDialog = {
  readonly kind: 'open' | 'save' | 'message'
  readonly options: Readonly<Record<string, unknown>>
  readonly isAnswered: boolean
}

/** Something the app asked of the system, in order. */
export type Recorded = {
  readonly what: string
  readonly values: ReadonlyArray<unknown>
}

export type SystemEvent = {
  readonly of: 'app' | 'powerMonitor' | 'nativeTheme' | 'window'
  readonly name: string
  readonly values: ReadonlyArray<unknown>
}

export type MenuEntry = {
  readonly label: string
  readonly role: string | null
  readonly accelerator: string | null
  readonly isEnabled: boolean
  readonly entries: ReadonlyArray<MenuEntry>
}
