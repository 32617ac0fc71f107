import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { BrowserLine } from './find.ts'
import { listenForKeys, typeAndTime, typingLine } from './key-times.ts'

const names = { lexical: 'Lexical', prosemirror: 'ProseMirror' } as const

/** The same text in plain pages of other editors, with nothing around it: how fast writing could be. */
export async function measureOthers(
  root: string,
  browser: Browser,
  paragraphs: ReadonlyArray<string>,
  typed: string,
): Promise<ReadonlyArray<BrowserLine>> {
  const lines: BrowserLine[] = []
  for (const kind of ['lexical', 'prosemirror'] as const) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.setContent(
      '<!doctype html><style>p { max-width: 40em }</style><div id="editor"></div>',
    )
    await page.evaluate((texts) => Object.assign(window, { paragraphs: texts }), paragraphs)
    const script = readFileSync(join(root, `out/bench/pages/${kind}.js`), 'utf8')
    await page.addScriptTag({ content: script, type: 'module' })
    const paragraph = page.locator('#editor p').nth(4)
    await paragraph.click({ position: { x: 20, y: 8 } })
    await page.keyboard.press('End')
    await listenForKeys(page)
    const times = await typeAndTime(page, typed)
    await page.getByText(typed.slice(0, 40)).first().waitFor()
    await page.close()
    const { bar: _, ...line } = typingLine(
      `plain ${names[kind]}, ${paragraphs.length} blocks: letter`,
      times,
    )
    lines.push(line)
  }
  return lines
}
