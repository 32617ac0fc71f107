import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aChapter, aParagraph, aReport } from '../helpers/builders.ts'
import { slowProject } from '../helpers/hostile-projects.ts'
import { projectBytes } from '../helpers/project-bytes.ts'
import {
  axeFindings,
  axeLightAndDark,
  findBrowser,
  openSession,
  type Session,
} from './browser-session.ts'

const browser = findBrowser()
const report = aReport([
  aChapter('c-a', [aParagraph('b-a', 'Det første kapittelet.')], { title: 'Innledning' }),
  aChapter('c-b', [aParagraph('b-b', 'Det andre kapittelet.')], { title: 'Avslutning' }),
])

describe.skipIf(browser === null)('a file that is not whole', () => {
  let session: Session
  beforeAll(async () => {
    session = await openSession(browser ?? '')
  })
  afterAll(async () => await session.close())

  const open = async (name: string) => {
    const { page, chooseFile } = session
    await chooseFile(name, () => page.getByRole('button', { name: /^Åpne/ }).click())
  }
  const put = (name: string, bytes: Uint8Array) => writeFileSync(join(session.home, name), bytes)

  it('is opened with a list of what is missing, and kept beside the one that is saved', async () => {
    const { page, home } = session
    const parts = unzipSync(projectBytes(report))
    delete parts['chapters/c-b.json']
    const damaged = zipSync(parts)
    put('skadet.beretning', damaged)
    put('skadet.beretning.bak', projectBytes(aReport(report.chapters.slice(0, 1))))
    await open('skadet.beretning')
    const dialog = page.getByRole('dialog', { name: 'Filen var ikke hel' })
    await dialog.getByText('Et kapittel er borte.').waitFor()
    await dialog.getByText(/^Sikkerhetskopien fra .* er hel\.$/).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeFindings(page)).toEqual([])
    }
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Det første kapittelet.').waitFor()
    await page.keyboard.press('Control+s')
    await page.getByText(/Den skadede filen ligger ved siden av/).waitFor()
    const kept = readdirSync(home).find((name) => name.startsWith('skadet (skadet '))
    expect(new Uint8Array(readFileSync(join(home, kept ?? '')))).toEqual(damaged)
  })

  it('gives way to its backup when it cannot be opened', async () => {
    const { page } = session
    await page.reload()
    put('borte.beretning', new Uint8Array(3000))
    put('borte.beretning.bak', projectBytes(report))
    await open('borte.beretning')
    const dialog = page.getByRole('dialog', { name: 'Rapporten kan ikke åpnes' })
    await dialog.getByRole('button', { name: 'Åpne sikkerhetskopien' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText(/^Dette er sikkerhetskopien/).waitFor()
    await page.getByText('Det første kapittelet.').waitFor()
  })

  it('that takes long is told of, and is let go of when the person says so', async () => {
    const { page } = session
    await page.reload()
    put('treg.beretning', slowProject())
    await open('treg.beretning')
    const dialog = page.getByRole('dialog', { name: 'Åpner rapporten' })
    await dialog.getByText('Leser «treg.beretning» …').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Åpne/ }).waitFor()
    expect(await page.getByText('treg.beretning').count()).toBe(0)
  })

  it.skipIf(process.platform === 'win32')(
    'that takes long to look at is not saved over when the person says so',
    async () => {
      const { page, home } = session
      await page.reload()
      // Whoever reads a pipe that no one writes to waits, as for a share that is away.
      const path = join(home, 'borte-nå.beretning')
      execFileSync('mkfifo', [path])
      await page.getByText('Prøv eksempelrapporten').click()
      await page.getByRole('treegrid', { name: 'Kapitler' }).waitFor()
      try {
        await session.chooseFile('borte-nå.beretning', () => page.keyboard.press('Control+Shift+s'))
        const dialog = page.getByRole('dialog', { name: 'Lagrer rapporten' })
        await dialog.getByText('Lagrer i «borte-nå.beretning» …').waitFor()
        expect(await axeLightAndDark(page)).toEqual([])
        await page.keyboard.press('Enter')
        await dialog.waitFor({ state: 'detached' })
        await page.getByText('Ikke lagret', { exact: true }).waitFor()
      } finally {
        closeSync(openSync(path, 'r+'))
      }
      // It can be saved elsewhere.
      await session.chooseFile('ny.beretning', () => page.keyboard.press('Control+s'))
      await page.getByText(/^Lagret \d/).waitFor()
      expect(statSync(path).isFIFO()).toBe(true)
    },
  )

  it('that is newer is opened to be read', async () => {
    const { page } = session
    await page.reload()
    const parts = unzipSync(projectBytes(report))
    const manifest = strToU8(JSON.stringify({ format: 'beretning', schema: 999 }))
    put('nyere.beretning', zipSync({ ...parts, 'manifest.json': manifest }))
    await open('nyere.beretning')
    await page.getByText(/^Filen er fra en nyere versjon av programmet/).waitFor()
    const text = page.getByText('Det første kapittelet.')
    await text.click()
    await page.keyboard.type('xyz')
    await expect.poll(() => text.innerText()).toBe('Det første kapittelet.')
    // A copy would lack what only the newer version knows.
    await session.chooseFile('kopi.beretning', () => page.keyboard.press('Control+Shift+s'))
    await page.getByText(/^Rapporten er laget i en nyere versjon av Beretning/).waitFor()
    expect(readdirSync(session.home)).not.toContain('kopi.beretning')
  })
})
