import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { BrowserContext, Page, Request, Route } from 'playwright-core'
import { projectRoot } from '../helpers/source-files.ts'
import { toAppUrl } from './app-origin.ts'
import type { BrowserCalls, MainCalls, PageAnswer } from './calls.ts'
import { createLink, type Link } from './link.ts'
import { ignoreEnd, openPageWindow, type PageWindow } from './page-window.ts'

/** The built app, run by Node against the stand-in, with its windows in a browser. */
export type StandIn = {
  /** What the test asks of the app's side: answers to dialogs, events of the system, what was recorded. */
  readonly ask: Link<MainCalls>['ask']
  readonly firstWindow: () => Promise<Page>
  /** Drops files from the disk on the first window. */
  readonly drop: (...paths: ReadonlyArray<string>) => Promise<void>
  readonly process: ChildProcess
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
}

export type StandInOptions = {
  readonly context: BrowserContext
  readonly env: NodeJS.ProcessEnv
  readonly options?: ReadonlyArray<string>
  readonly folder?: string
  /** Where the app lies, as built or as packed. */
  readonly app: string
}

const registerFile = join(projectRoot, 'out/electron-stand-in/register.js')

export async function startStandIn({
  context,
  env,
  options = [],
  folder = projectRoot,
  app,
}: StandInOptions): Promise<StandIn> {
  const child = fork(join(app, 'out/main/main.js'), [...options], {
    cwd: folder,
    env,
    execArgv: ['--import', registerFile],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const windows = new Map<number, PageWindow>()
  let opened: (page: Page) => void
  const first = new Promise<Page>((resolve) => {
    opened = resolve
  })
  const calls = browserCalls(windows, async (window) => {
    const one = await openPageWindow(context, link, window)
    windows.set(window.window, one)
    opened(one.page())
  })
  const link = createLink<MainCalls>((message) => {
    // Safe: with advanced serialization whatever can be cloned can be sent.
    if (child.connected) child.send(message as object, ignoreEnd)
  }, calls)
  child.on('message', link.receive)
  const ended = once(child, 'exit').then(([code, signal]) => {
    link.end()
    return code ?? signal
  })
  await context.route('**/*', (route) => answerRoute(route, windows, link))
  context.on('page', (page) => void closeUnlessAllowed(page, windows, link))
  return {
    ask: link.ask,
    drop: async (...paths) => {
      const [window] = windows.values()
      await window?.drop(paths)
    },
    process: child,
    ended,
    firstWindow: () =>
      Promise.race([
        first,
        ended.then((code) => {
          throw new Error(`The app ended with ${code} before it had a window.`)
        }),
      ]),
  }
}

function browserCalls(
  windows: ReadonlyMap<number, PageWindow>,
  open: (window: Parameters<BrowserCalls['openWindow']>[0]) => Promise<void>,
): BrowserCalls {
  const windowOf = (id: number): PageWindow => {
    const found = windows.get(id)
    if (!found) throw new Error(`There is no window ${id}.`)
    return found
  }
  return {
    async openWindow(window) {
      await open(window)
      return null
    },
    load: ({ window, url }) => windowOf(window).load(url),
    reload: (window) => windowOf(window).reload(),
    close: ({ window, force }) => windowOf(window).close(force),
    send: (message) => windowOf(message.window).send(message),
    printToPdf: ({ window, options }) => windowOf(window).printToPdf(options),
  }
}

type Windows = ReadonlyMap<number, PageWindow>

/** Every request of every page goes by the app: as a navigation it may stop, then past its filter, then to its handler. */
async function answerRoute(route: Route, windows: Windows, main: Link<MainCalls>): Promise<void> {
  const request = route.request()
  const url = toAppUrl(request.url())
  const window = windowOf(request, windows)
  try {
    if (request.isNavigationRequest() && (await isStopped(request, url, windows, main))) {
      return await route.abort('aborted')
    }
    const answer = await main.ask('request', {
      window,
      url,
      method: request.method(),
      headers: request.headers(),
      resourceType: request.resourceType(),
    })
    await fulfil(route, answer)
  } catch {
    // The app has ended: nothing answers any more.
    await route.abort().catch(ignoreEnd)
  }
}

async function fulfil(route: Route, answer: PageAnswer): Promise<void> {
  if (answer.kind === 'cancelled') return await route.abort('blockedbyclient')
  if (answer.kind === 'let-through') return await route.continue()
  const { status, headers, body } = answer
  await route.fulfill({ status, headers, body: Buffer.from(body) })
}

/** A navigation the app itself asked for is not asked about (docs/api/web-contents.md, will-navigate). */
async function isStopped(
  request: Request,
  url: string,
  windows: Windows,
  main: Link<MainCalls>,
): Promise<boolean> {
  const window = windowOf(request, windows)
  const shown = windows.get(window)
  const isMainFrame = frameOf(request) === shown?.page().mainFrame()
  if (!shown || (isMainFrame && shown.isAsked(url))) {
    if (shown) await main.ask('pageEvent', { window, name: 'navigated' })
    return false
  }
  return await main.ask('willNavigate', { window, url, isMainFrame })
}

function windowOf(request: Request, windows: Windows): number {
  const page = frameOf(request)?.page()
  return [...windows].find(([, window]) => window.page() === page)?.[0] ?? 0
}

/** A page that is just being made has no frame yet. */
function frameOf(request: Request) {
  try {
    return request.frame()
  } catch {
    return null
  }
}

/** docs/api/web-contents.md, setWindowOpenHandler: a window that is denied is gone before it shows anything. */
async function closeUnlessAllowed(page: Page, windows: Windows, main: Link<MainCalls>) {
  const opener = await page.opener()
  const from = [...windows].find(([, window]) => window.page() === opener)?.[0]
  if (from === undefined) return
  const isAllowed = await main
    .ask('allowsNewWindow', { window: from, url: toAppUrl(page.url()) })
    .catch(() => false)
  if (!isAllowed) await page.close().catch(ignoreEnd)
}
