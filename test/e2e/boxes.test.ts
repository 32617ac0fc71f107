import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openSession, type Session } from './browser-session.ts'
import { chapterText, runCommand, startEmptyReport } from './steps.ts'

const browser = findBrowser()

describe.skipIf(!browser)('boxes side by side', () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    await startEmptyReport(page)
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('have a frame each without titles, and share one when they are put in one', async () => {
    const text = chapterText(page)
    await text.locator('p').last().click()
    for (const words of ['Første ramme', 'Andre ramme', 'Etter rammene']) {
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
    }
    const [first, second, third] = ['Første ramme', 'Andre ramme', 'Etter rammene'].map((words) =>
      text.locator('p', { hasText: words }),
    )
    if (!first || !second || !third) throw new Error('Three paragraphs were written.')
    await first.click()
    await runCommand(page, 'faktaramme')
    await expect.poll(() => edges(first)).toBe('top bottom')
    await second.click()
    await runCommand(page, 'faktaramme')
    await expect.poll(() => edges(second)).toBe('top bottom')
    await expect.poll(() => edges(first)).toBe('top bottom')
    await expect.poll(() => gap(first, second)).toBeGreaterThan(0)
    // A command chosen as soon as it is written leaves the caret where it was, and a new line in a box is in the same box.
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Mer i andre')
    await expect.poll(() => edges(text.locator('p', { hasText: 'Mer i andre' }))).toBe('bottom')
    await expect.poll(() => edges(second)).toBe('top')
    await expect.poll(() => edges(third)).toBe('')
  })
})

/** Which of its upper and lower edge a block draws. */
function edges(block: Locator): Promise<string> {
  return block.evaluate((element) => {
    const { borderTopWidth, borderBottomWidth } = getComputedStyle(element)
    return [borderTopWidth !== '0px' && 'top', borderBottomWidth !== '0px' && 'bottom']
      .filter((edge) => edge !== false)
      .join(' ')
  })
}

async function gap(above: Locator, below: Locator): Promise<number> {
  const [upper, lower] = await Promise.all([above.boundingBox(), below.boundingBox()])
  return (lower?.y ?? 0) - ((upper?.y ?? 0) + (upper?.height ?? 0))
}
