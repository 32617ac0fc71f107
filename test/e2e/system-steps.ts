import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createProjectFiles } from '../../electron/files/project-files.ts'
import type { MenuEntry } from '../electron-stand-in/calls.ts'
import type { StandIn } from '../electron-stand-in/start-stand-in.ts'

/** What the person was asked, in order. */
export async function questions(desktop: StandIn): Promise<ReadonlyArray<unknown>> {
  const shown = await desktop.ask('shownDialogs', null)
  return shown.filter(({ kind }) => kind === 'message').map(({ options }) => options.message)
}

/** What is kept outside the reports. */
export function keptText(folder: string): string {
  const kept = join(folder, 'settings/recovery')
  if (!existsSync(kept)) return ''
  return readdirSync(kept)
    .map((draft) => join(kept, draft, 'log.jsonl'))
    .filter((log) => existsSync(log))
    .map((log) => readFileSync(log, 'utf8'))
    .join('')
}

/** The report in a file, as text. */
export async function textIn(path: string): Promise<string> {
  const read = await createProjectFiles().read(path)
  if (!read.ok) throw new Error(`${path} cannot be read: ${read.error.code}`)
  return JSON.stringify(read.value.report)
}

export async function topOf(desktop: StandIn): Promise<ReadonlyArray<string>> {
  return (await desktop.ask('menu', null)).map(({ label }) => label)
}

export async function menuOf(desktop: StandIn, name: string): Promise<ReadonlyArray<MenuEntry>> {
  return (await desktop.ask('menu', null)).find(({ label }) => label === name)?.entries ?? []
}

export async function write(page: Page, words: string): Promise<void> {
  await page.locator('[data-slate-editor]').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}
