import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { assertExists } from '../../shared/base/assert.ts'
import { pictureFile } from '../helpers/pictures.ts'
import type { Session } from './browser-session.ts'
import { askPalette, chapterText } from './steps.ts'

export function pictures(page: Page) {
  return page.locator('figure[data-image] img')
}

export async function insertFromDisk(
  { page, chooseFile }: Session,
  name: string,
  isTaken = true,
): Promise<void> {
  const before = await pictures(page).count()
  await askPalette(page, 'sett inn bilde')
  await chooseFile(name, () => page.keyboard.press('Enter'))
  if (isTaken) await expect.poll(() => pictures(page).count()).toBe(before + 1)
}

/** Paragraphs by their words, pictures as `image`; the empty line at the end is left out. */
export async function order(page: Page): Promise<ReadonlyArray<string>> {
  const blocks = chapterText(page).locator(':scope > *')
  const lines = await blocks.evaluateAll((nodes) =>
    nodes.map((node) => (node.tagName === 'FIGURE' ? 'image' : (node.textContent ?? ''))),
  )
  return lines.map((line) => line.replaceAll('\ufeff', '')).filter((line) => line !== '')
}

export async function captions(page: Page): Promise<ReadonlyArray<string>> {
  return await page
    .locator('figure[data-image] figcaption')
    .evaluateAll((nodes) =>
      nodes.map(
        (node) =>
          `${node.getAttribute('data-label')} ${node.textContent?.replaceAll('\ufeff', '')}`,
      ),
    )
}

export function pictureSize(page: Page, index: number) {
  return pictures(page)
    .nth(index)
    .evaluate((node) => {
      const { naturalWidth: width, naturalHeight: height } = node as HTMLImageElement
      return { width, height }
    })
}

export async function drop(
  target: ReturnType<Page['getByText']>,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const box = assertExists(await target.boundingBox(), 'the target is on the page')
  await target.evaluate(
    (node, { content, fileName, x, y }) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(content)], fileName, { type: 'image/png' }))
      const place = { bubbles: true, cancelable: true, dataTransfer, clientX: x, clientY: y }
      node.dispatchEvent(new DragEvent('drop', place))
    },
    { content: [...bytes], fileName: name, x: box.x + 5, y: box.y + 5 },
  )
}

/** As Excel and browsers do: the picture is there beside whatever else there is. */
export async function paste(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    ({ content, texts }) => {
      const clipboardData = new DataTransfer()
      for (const [type, value] of Object.entries(texts)) clipboardData.setData(type, value)
      clipboardData.items.add(
        new File([new Uint8Array(content)], 'image.png', { type: 'image/png' }),
      )
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData })
      const { anchorNode } = window.getSelection() ?? {}
      const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement
      element?.dispatchEvent(event)
    },
    { content: [...pictureFile('diagram.png')], texts },
  )
}

export async function exportWord({ page, chooseFile }: Session): Promise<void> {
  await page.getByRole('button', { name: 'Eksporter til Word' }).click()
  const place = page.getByRole('button', { name: /^(Velg sted|Endre)/ })
  if ((await place.innerText()).startsWith('Velg sted')) {
    await chooseFile('bilder.docx', () => place.click())
    await page.getByRole('dialog').getByText('bilder.docx').waitFor()
  }
  await page.getByRole('button', { name: 'Eksporter', exact: true }).click()
}
