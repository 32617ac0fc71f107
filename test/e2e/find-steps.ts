import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export async function find(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.keyboard.type(query)
  await expect.poll(() => said(page)).toMatch(/treff/i)
}

export function said(page: Page): Promise<string> {
  return page.getByRole('search').getByRole('status').innerText()
}

/** How many hits the bar shows there are, when it has shown the same for longer than the pause before a search. */
export async function count(page: Page): Promise<number> {
  let before = ''
  for (;;) {
    const shown = await page.getByRole('search').innerText()
    if (shown === before) {
      return Number(/(\d+) treff|av (\d+)/.exec(shown)?.slice(1).find(Boolean) ?? 0)
    }
    before = shown
    await page.waitForTimeout(400)
  }
}

/** The letters that are marked on the page, in small letters. */
export function marked(page: Page, name: string): Promise<ReadonlyArray<string>> {
  return page.evaluate((key) => {
    const ranges = [...(CSS.highlights.get(key) ?? [])]
    return ranges.map((range) => String(range).toLowerCase())
  }, name)
}

/** Whether the marked hit lies within the part of the page that is shown. */
export function isInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('find-current') ?? [])]
    // The letters of a title stand in a field, which is coloured as a whole.
    const place = range instanceof Range ? range : document.querySelector('[data-found="current"]')
    const main = document.querySelector('main')?.getBoundingClientRect()
    if (!place || !main) return false
    const { top, bottom } = place.getBoundingClientRect()
    return top >= main.top && bottom <= main.bottom
  })
}

/** What stands in the fields to the right, in small letters. */
export async function inInspector(page: Page): Promise<string> {
  const fields = await page.getByRole('complementary').getByRole('textbox').all()
  return (await Promise.all(fields.map((field) => field.inputValue()))).join('\n').toLowerCase()
}

export function selected(page: Page): Promise<string> {
  return page.evaluate(() => String(getSelection()))
}

export function focusedPlace(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement
    const field = element instanceof HTMLTextAreaElement ? element : null
    return {
      tag: element?.tagName ?? '',
      text: element?.textContent ?? '',
      selected: field?.value.slice(field.selectionStart, field.selectionEnd) ?? '',
    }
  })
}
