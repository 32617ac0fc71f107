import type { Page } from 'playwright-core'
import type { BrowserLine } from './find.ts'

/**
 * Lets the page note how long each key takes until the next frame has been drawn. A message that is sent when a frame
 * begins is delivered when that frame has been drawn.
 */
export function listenForKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - timeStamp)
          port2.postMessage(null)
        })
      },
      true,
    )
  })
}

/** The times since they were taken last, in milliseconds. */
export function takeKeyTimes(page: Page): Promise<ReadonlyArray<number>> {
  return page.evaluate(() => {
    // Safe: set by `listenForKeys`, without which nothing is measured.
    const { keyTimes } = window as unknown as { readonly keyTimes: number[] }
    return keyTimes.splice(0)
  })
}

/** Writes letter by letter, as fast as a quick typist, and gives how long each took. */
export async function typeAndTime(page: Page, text: string): Promise<ReadonlyArray<number>> {
  await takeKeyTimes(page)
  for (const letter of text) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(PAUSE)
  }
  return await takeKeyTimes(page)
}

/** About twelve keys a second. */
const PAUSE = 80

/** The value that a part of the times (0.95) does not pass. */
export function quantile(times: ReadonlyArray<number>, part: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** What was typed, as a line of the table. */
export function typingLine(what: string, times: ReadonlyArray<number>): BrowserLine {
  return {
    what: `${what}, 95th percentile until drawn`,
    ms: quantile(times, 0.95),
    bar: 16,
    note: `median ${quantile(times, 0.5).toFixed(1)}, most ${Math.max(...times).toFixed(1)} of ${times.length}`,
  }
}
