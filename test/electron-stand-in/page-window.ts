import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { BrowserContext, Dialog, Page } from 'playwright-core'
import { toAppUrl, toBrowserUrl } from './app-origin.ts'
import type { MainCalls, NewWindow, PageEvent, ToPage } from './calls.ts'
import type { Link } from './link.ts'
import { addPreloadWorld, type PreloadWorld } from './preload-world.ts'

/** One window of the app, as a page of the browser. */
export type PageWindow = {
  /** Another one after it died and was started again. */
  readonly page: () => Page
  readonly load: (url: string) => Promise<null>
  readonly reload: () => Promise<null>
  /** False when the page stays open. */
  readonly close: (force: boolean) => Promise<boolean>
  readonly send: (message: ToPage) => Promise<null>
  /** Drops files from the disk on the middle of the page, as the person does. */
  readonly drop: (paths: ReadonlyArray<string>) => Promise<void>
  readonly printToPdf: (options: Readonly<Record<string, unknown>>) => Promise<Uint8Array>
  /** True when the page is sent to this address by the app itself, or loaded again. */
  readonly isAsked: (url: string) => boolean
}

const pdfOptions: ReadonlySet<string> = new Set([
  'generateTaggedPDF',
  'generateDocumentOutline',
  'preferCSSPageSize',
  'printBackground',
  'landscape',
])

export async function openPageWindow(
  context: BrowserContext,
  main: Link<MainCalls>,
  { window, width, height, preload, permissions }: NewWindow,
): Promise<PageWindow> {
  if (permissions.length > 0) await context.grantPermissions([...permissions])
  const tell = (event: PageEvent) => void main.ask('pageEvent', event).catch(ignoreEnd)
  let stays: () => void = () => {}
  let isGone = false
  let asked = ''
  let { page, world } = await open()

  async function open() {
    const opened = await context.newPage()
    await opened.setViewportSize({ width, height })
    opened.on('load', () => tell({ window, name: 'finished' }))
    opened.on('crash', () => {
      isGone = true
      tell({ window, name: 'gone', reason: 'crashed' })
    })
    opened.on('close', () => {
      if (opened === page) tell({ window, name: 'closed' })
    })
    opened.on('dialog', (dialog) => void answer(dialog, window, main, () => stays()))
    return { page: opened, world: await addPreload(opened, main, window, preload) }
  }

  return {
    page: () => page,
    isAsked: (url) => url === asked || url === toAppUrl(page.url()),
    async load(url) {
      asked = url
      await page.goto(toBrowserUrl(url))
      return null
    },
    async reload() {
      if (!isGone) {
        await page.reload()
        return null
      }
      // The driver of the browser cannot use a page that died again: the window gets a new one.
      const dead = page
      isGone = false
      const opened = await open()
      page = opened.page
      world = opened.world
      await dead.close()
      await page.goto(toBrowserUrl(asked))
      return null
    },
    async close(force) {
      if (page.isClosed()) return true
      const closed = new Promise<boolean>((resolve) => {
        page.once('close', () => resolve(true))
        stays = () => resolve(false)
      })
      await page.close({ runBeforeUnload: !force })
      return await closed
    },
    async send({ channel, values }) {
      await world?.post({ type: 'event', channel, values })
      return null
    },
    drop: (paths) => drop(page, world, paths),
    printToPdf: (options) => printToPdf(page, options),
  }
}

async function addPreload(
  page: Page,
  main: Link<MainCalls>,
  window: number,
  preload: string | null,
): Promise<PreloadWorld | null> {
  if (preload === null) return null
  return await addPreloadWorld(page, preload, ({ channel, values, isMainFrame }) => {
    const frame = { url: toAppUrl(page.url()), isMainFrame }
    return main.ask('invoke', { window, channel, values, frame })
  })
}

/** A page that asks to stay is the app's to decide; other dialogs of the page itself are turned down. */
async function answer(
  dialog: Dialog,
  window: number,
  main: Link<MainCalls>,
  onStay: () => void,
): Promise<void> {
  const isLeft =
    dialog.type() === 'beforeunload' &&
    (await main.ask('willPreventUnload', window).catch(() => true))
  if (!isLeft) onStay()
  await (isLeft ? dialog.accept() : dialog.dismiss()).catch(ignoreEnd)
}

async function drop(
  page: Page,
  world: PreloadWorld | null,
  paths: ReadonlyArray<string>,
): Promise<void> {
  const files = paths.map((path) => ({ name: basename(path), size: statSync(path).size, path }))
  await world?.post({ type: 'files', files })
  const debug = await page.context().newCDPSession(page)
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await debug.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data })
  }
  await debug.detach()
}

/** docs/api/web-contents.md, printToPDF: the names are those of Chromium's debugger but for one. */
async function printToPdf(
  page: Page,
  options: Readonly<Record<string, unknown>>,
): Promise<Uint8Array> {
  const unknown = Object.keys(options).filter((name) => !pdfOptions.has(name))
  if (unknown.length > 0) throw new Error(`printToPDF with ${unknown} is not in the stand-in.`)
  const debug = await page.context().newCDPSession(page)
  const { data } = await debug.send('Page.printToPDF', options)
  await debug.detach()
  return new Uint8Array(Buffer.from(data, 'base64'))
}

/** The app or the page has ended, so there is no one left to tell. */
export function ignoreEnd(): void {}
