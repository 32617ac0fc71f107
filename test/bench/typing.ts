import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectBytes } from '../helpers/project-bytes.ts'
import { addressOf, type InstalledBrowser, startHost } from './browser-host.ts'
import type { BrowserLine } from './find.ts'
import { listenForKeys, typeAndTime, typingLine } from './key-times.ts'
import { median } from './measure.ts'
import { measureOthers } from './other-editors.ts'
import { firstPage, LONG_TITLE, typingReport } from './typing-report.ts'
import { within } from './within.ts'

const RUNS = 5
/** Letters that have a key of their own on any keyboard, and turn into nothing else. */
const TYPED = 'styret har lagt vekt mer enn nok ganger og uten at noe annet ble gjort '

/**
 * Writing in the large report in a real browser, each key from the key to the next frame that is drawn, without the wait
 * for the screen's own rhythm; and beside it the text of one page in plain editors of two other kinds.
 */
export async function measureTyping(
  root: string,
  folder: string,
  { browserType, executablePath }: InstalledBrowser,
): Promise<ReadonlyArray<BrowserLine>> {
  const report = typingReport()
  const file = join(folder, 'skriving.beretning')
  writeFileSync(file, projectBytes(report))
  const browser = await browserType.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  })
  // A report that is named at the start is opened in the first window only: each window has a host of its own.
  const inWindow = async <T>(action: (page: Page, address: string) => Promise<T>): Promise<T> => {
    const host = startHost(root, folder, file)
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    try {
      return await action(page, await addressOf(host))
    } finally {
      await page.close()
      host.kill('SIGTERM')
    }
  }
  try {
    const opened: number[] = []
    for (let run = 0; run < RUNS; run++) opened.push(await inWindow(timeOpening))
    return [
      openingLine(opened),
      ...(await inWindow(measureWriting)),
      ...(await measureOthers(root, browser, firstPage(report), TYPED)),
    ]
  } finally {
    await browser.close()
  }
}

/** From the navigation until the first text can be written in and is drawn. */
async function timeOpening(page: Page, address: string): Promise<number> {
  await page.addInitScript(noteWhenEditable)
  await page.goto(address)
  const editable = page.evaluate(() => {
    // Safe: set by `noteWhenEditable`.
    const { editable } = window as unknown as { readonly editable: Promise<number> }
    return editable
  })
  return await within('the text can be written in', editable)
}

function openingLine(times: ReadonlyArray<number>): BrowserLine {
  return {
    what: 'large report: window opened until the text can be written in',
    ms: median(times),
    bar: 2000,
    note: `median of ${times.length}; most ${Math.round(Math.max(...times))}`,
  }
}

/** Runs in the page, before anything else. */
function noteWhenEditable(): void {
  const editable = new Promise<number>((resolve) => {
    const look = (): void => {
      if (!document.querySelector('[data-slate-editor][contenteditable="true"]')) {
        requestAnimationFrame(look)
        return
      }
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now())
      port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
  Object.assign(window, { editable })
}

async function measureWriting(page: Page, address: string): Promise<ReadonlyArray<BrowserLine>> {
  await page.goto(address)
  await page.locator('[data-slate-editor]').first().waitFor()
  await listenForKeys(page)
  await caretInParagraph(page, 2)
  const typed = await typeAndTime(page, TYPED)
  // Nothing is measured that did not happen.
  await page.getByText(TYPED.slice(0, 40)).first().waitFor()
  const letters = typingLine('large report: letter in the text', typed)
  return [
    letters,
    await measureKeeping(page),
    await measureSwitching(page),
    ...(await measureLongChapter(page)),
  ]
}

/** What keeping the unsaved work takes of the time in which keys are answered; the writing itself is done elsewhere. */
async function measureKeeping(page: Page): Promise<BrowserLine> {
  const times = () =>
    page.evaluate(() =>
      performance
        .getEntriesByName('keep-draft')
        .map(({ duration }) => duration)
        .filter((duration) => duration > 0),
    )
  for (let run = 0; run < RUNS; run++) {
    await page.keyboard.type('x')
    await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  }
  const kept = await times()
  return {
    what: 'large report: unsaved work kept, in the thread that answers keys',
    ms: median(kept),
    bar: 20,
    note: `median of ${kept.length}; most ${Math.round(Math.max(...kept))}`,
  }
}

/** Puts the caret at the end of a paragraph with a live number. */
async function caretInParagraph(page: Page, index: number): Promise<void> {
  const paragraph = page.locator('[data-slate-editor] p:has([data-number-chip])').nth(index)
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.click({ position: { x: 20, y: 8 } })
  await page.keyboard.press('End')
}

/** From the press on a chapter of another page until its chosen section is drawn. Only rows in sight are there. */
async function measureSwitching(page: Page): Promise<BrowserLine> {
  const outermost = page.locator('[role="row"][aria-level="1"]')
  const times: number[] = []
  for (let run = 0; run < 2 * RUNS; run++) {
    const row = outermost.nth((run + 1) % 3)
    const key = await row.getAttribute('data-key')
    const drawn = await whenDrawn(page, 'pointerdown', `#chapter-${key}`)
    await row.click({ position: { x: 90, y: 14 } })
    times.push(await within('the chosen chapter is drawn', drawn()))
    // The rest of the page follows.
    await page.locator('[data-slate-editor]').nth(8).waitFor({ state: 'attached' })
  }
  return {
    what: 'large report: another chapter of 9 sections chosen, until drawn',
    ms: median(times),
    bar: 100,
    note: `median of ${times.length}; most ${Math.round(Math.max(...times))}`,
  }
}

/** Listens for the next event, and then tells how long after it an element is there and drawn. */
async function whenDrawn(
  page: Page,
  event: string,
  selector: string,
): Promise<() => Promise<number>> {
  const listening = await page.evaluateHandle(
    ([name, wanted]) => ({
      drawn: new Promise<number>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        const wait = (start: number): void => {
          port1.onmessage = () => resolve(performance.now() - start)
          const look = () => {
            if (!document.querySelector(wanted)) return
            observer.disconnect()
            requestAnimationFrame(() => port2.postMessage(null))
          }
          const observer = new MutationObserver(look)
          observer.observe(document, { childList: true, subtree: true })
        }
        const begin = ({ timeStamp }: Event) => wait(timeStamp)
        document.addEventListener(name, begin, { capture: true, once: true })
      }),
    }),
    [event, selector] as const,
  )
  return () => listening.evaluate(({ drawn }) => drawn)
}

const PARAGRAPHS = '[data-slate-editor] p'

/** Writing in, deleting and bringing back a thousand paragraphs that stand in one chapter. */
async function measureLongChapter(page: Page): Promise<ReadonlyArray<BrowserLine>> {
  // The last of all; the keys go from the row that was chosen last.
  await page.keyboard.press('End')
  await page.getByRole('row', { name: LONG_TITLE }).waitFor()
  await page.locator(PARAGRAPHS).nth(999).waitFor({ state: 'attached' })
  await caretInParagraph(page, 1)
  const typed = await typeAndTime(page, TYPED)
  const undone: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await page.keyboard.press('Control+a')
    // The editor hears of a new selection a moment later.
    await page.waitForTimeout(300)
    await page.keyboard.press('Delete')
    await page.locator(PARAGRAPHS).nth(1).waitFor({ state: 'detached' })
    const drawn = await whenDrawn(page, 'keydown', `${PARAGRAPHS}:nth-of-type(990)`)
    await page.keyboard.press('Control+z')
    undone.push(await within('what was deleted is drawn again', drawn()))
  }
  return [
    typingLine('chapter of 1 000 paragraphs: letter in the text', typed),
    {
      what: 'chapter of 1 000 paragraphs: undo of deleting all, until drawn',
      ms: median(undone),
      bar: 500,
      note: `median of ${RUNS}; most ${Math.round(Math.max(...undone))}`,
    },
  ]
}
