import { execFileSync } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aChapter, aParagraph, aReport } from '../helpers/builders.ts'
import { projectBytes } from '../helpers/project-bytes.ts'
import { mountDisk, whyNoRealDisk } from '../helpers/real-disk.ts'
import { axeLightAndDark, findBrowser, openSession, type Session } from './browser-session.ts'

const browser = findBrowser()
const report = aReport([
  aChapter('c-en', [aParagraph('b-en', 'Lagret tekst.')], { title: 'Innledning' }),
])
/** What a person may lose when the power goes, and how quickly one types. */
const MAX_LOST_MS = 2000
const KEY_MS = 50

describe.skipIf(!browser)('work that was not saved', () => {
  let folder: string
  const open: Session[] = []

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beretning-e2e-'))
  })
  afterEach(async () => {
    for (const session of open.splice(0)) await session.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function start(): Promise<Session> {
    const session = await openSession(browser ?? '', folder)
    open.push(session)
    return session
  }

  it('is there after the program was killed while typing, but for the last two seconds', async () => {
    const session = await start()
    const { page, home, killHost } = session
    const path = join(home, 'rapport.beretning')
    writeFileSync(path, projectBytes(report))
    const before = readFileSync(path)
    await openFile(session)
    await typingPlace(page)
    const typedAt: number[] = []
    const killed = new Promise<number>((resolve, reject) => {
      setTimeout(() => killHost().then(() => resolve(Date.now()), reject), 4000)
    })
    let isKilled = false
    void killed.then(() => {
      isKilled = true
    })
    while (!isKilled) {
      await page.keyboard.type(String(typedAt.length % 10))
      typedAt.push(Date.now())
      await page.waitForTimeout(KEY_MS)
    }
    const killedAt = await killed
    const second = (await start()).page
    await second.getByText('Arbeid som ikke ble lagret').waitFor()
    await second.getByText('Kapitler: Innledning (endret)').waitFor()
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(await axeLightAndDark(second)).toEqual([])
    // By keyboard alone.
    await second.getByRole('button', { name: 'Åpne det som ble gjenopprettet' }).focus()
    await second.keyboard.press('Enter')
    await second.locator('[data-slate-editor]').first().waitFor()
    const text = await second.locator('[data-slate-editor]').first().innerText()
    const digits = /^Lagret tekst\.(\d*)/.exec(text.trim())?.[1] ?? ''
    const due = typedAt.filter((at) => at <= killedAt - MAX_LOST_MS).length
    expect(digits.length).toBeGreaterThanOrEqual(due)
    expect(due).toBeGreaterThan(10)
    expect(digits).toBe(
      typedAt
        .slice(0, digits.length)
        .map((_, index) => index % 10)
        .join(''),
    )
  })

  it('is put away when the report is saved, and asked about when its file is opened', async () => {
    const session = await start()
    const { page, home, killHost } = session
    writeFileSync(join(home, 'rapport.beretning'), projectBytes(report))
    await openFile(session)
    await typingPlace(page)
    await page.keyboard.type(' Mer.')
    await expect.poll(() => drafts(folder)).toBe(1)
    await page.keyboard.press('Control+s')
    await expect.poll(() => drafts(folder)).toBe(0)
    await page.keyboard.type(' Enda mer.')
    await expect.poll(() => keptText(folder)).toContain('Enda mer.')
    await killHost()
    const next = await start()
    const second = next.page
    await openFile(next)
    const question = second.getByRole('dialog', { name: 'Det finnes arbeid som ikke ble lagret' })
    await question.waitFor()
    expect(await axeLightAndDark(second)).toEqual([])
    await question.getByRole('button', { name: 'Åpne den lagrede' }).click()
    await second.getByText('Lagret tekst. Mer.', { exact: true }).waitFor()
    // Both are still there.
    await second.reload()
    await second.getByRole('button', { name: 'Åpne det som ble gjenopprettet' }).click()
    await second.getByText('Lagret tekst. Mer. Enda mer.').waitFor()
    await second.keyboard.press('Control+s')
    await expect.poll(() => drafts(folder)).toBe(0)
  })

  it('of a report that was never saved is offered, and gone when the person gives it up', async () => {
    const { page, killHost } = await start()
    await page.getByText('Prøv eksempelrapporten').click()
    await page.locator('[data-slate-editor]').first().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('Aldri lagret.')
    await expect.poll(() => keptText(folder)).toContain('Aldri lagret.')
    await killHost()
    const second = (await start()).page
    await second.getByText('Rapporten er aldri lagret i en fil.').waitFor()
    await second.getByRole('button', { name: 'Forkast' }).click()
    await second.getByRole('dialog').getByRole('button', { name: 'Forkast' }).click()
    await second.getByText('Arbeid som ikke ble lagret').waitFor({ state: 'detached' })
    await expect.poll(() => drafts(folder)).toBe(0)
  })

  it.skipIf(process.platform === 'win32')(
    'is shown although the share its file lies on does not answer',
    async () => {
      const session = await start()
      const { page, home, killHost } = session
      const path = join(home, 'rapport.beretning')
      writeFileSync(path, projectBytes(report))
      await openFile(session)
      await typingPlace(page)
      await page.keyboard.type(' På deling.')
      await expect.poll(() => keptText(folder)).toContain('På deling.')
      await killHost()
      // Whoever reads a pipe that no one writes to waits, as for a share that is away.
      rmSync(path)
      execFileSync('mkfifo', [path])
      const second = (await start()).page
      try {
        await second.getByText(/^Filen svarer ikke/).waitFor()
        await second.getByText('Kapitler: Innledning (endret)').waitFor()
        expect(await axeLightAndDark(second)).toEqual([])
        await second.getByRole('button', { name: 'Åpne det som ble gjenopprettet' }).click()
        await second.getByRole('dialog', { name: 'Åpner rapporten' }).waitFor()
        await second.keyboard.press('Enter')
        await second.getByRole('dialog').waitFor({ state: 'detached' })
        expect(keptText(folder)).toContain('På deling.')
      } finally {
        closeSync(openSync(path, 'r+'))
      }
    },
  )

  it.skipIf(whyNoRealDisk())(
    'is told of once when it cannot be kept because the disk is full',
    async () => {
      const settings = join(folder, 'settings')
      mkdirSync(settings)
      const disk = mountDisk(2, settings)
      try {
        const session = await start()
        const { page, home } = session
        writeFileSync(join(home, 'rapport.beretning'), projectBytes(report))
        await openFile(session)
        disk.fill()
        await typingPlace(page)
        await page.keyboard.type('Mer tekst.')
        const told = page.getByText(/blir ikke tatt vare på før du lagrer, fordi disken er full/)
        await told.waitFor()
        expect(await axeLightAndDark(page)).toEqual([])
        await page.getByRole('button', { name: 'Lukk meldingen', exact: true }).click()
        await told.waitFor({ state: 'detached' })
        // The answer to the first of them is there when the second goes out.
        for (const more of ['Og mer.', 'Og enda mer.']) {
          const before = await timesKept(page)
          await typingPlace(page)
          await page.keyboard.type(more)
          await expect.poll(() => timesKept(page)).toBeGreaterThan(before)
        }
        expect(await told.count()).toBe(0)
      } finally {
        await open.pop()?.close()
        disk.remove()
      }
    },
  )
})

async function openFile({ page, chooseFile }: Session): Promise<void> {
  await chooseFile('rapport.beretning', () =>
    page.getByRole('button', { name: /^Åpne En/ }).click(),
  )
}

async function typingPlace(page: Page): Promise<void> {
  await page.locator('[data-slate-editor]').first().click()
  await page.keyboard.press('Control+End')
}

/** How often the window has sent what is not saved. */
function timesKept(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByName('keep-draft').length)
}

const recoveryFolder = (folder: string) => join(folder, 'settings/recovery')

function drafts(folder: string): number {
  try {
    return readdirSync(recoveryFolder(folder)).length
  } catch {
    // Nothing was ever kept.
    return 0
  }
}

function keptText(folder: string): string {
  return readdirSync(recoveryFolder(folder))
    .map((draft) => readFileSync(join(recoveryFolder(folder), draft, 'log.jsonl'), 'utf8'))
    .join('')
}
