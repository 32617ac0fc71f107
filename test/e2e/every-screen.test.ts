import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OpenDialog, Selection } from '../../renderer/stores/ui-store.ts'
import * as nb from '../../renderer/text/nb.ts'
import * as nn from '../../renderer/text/nn.ts'
import type { Texts } from '../../renderer/text/text.ts'
import { testMedia } from '../helpers/pictures.ts'
import { projectBytes } from '../helpers/project-bytes.ts'
import { screenReport } from '../helpers/screen-report.ts'
import { projectRoot } from '../helpers/source-files.ts'
import {
  axeFindings,
  axeLightAndDark,
  findBrowser,
  launcherName,
  openSession,
  type Session,
} from './browser-session.ts'
import { askPalette, runCommand } from './steps.ts'

/** How a screen is reached from the report's first paragraph; it is there when the promise is kept. */
type Way = (page: Page, chooseFile: Session['chooseFile']) => Promise<void>

const browser = findBrowser()
const file = 'rapport.beretning'
/** The page is the same over every launcher; in both schemes and languages it is looked through once. */
const isThorough = launcherName === 'local-host'
const axe = isThorough ? axeLightAndDark : axeFindings

/** A way to each dialog the window can open: a new one has to be given its way here. */
const dialogs = (words: Texts): Readonly<Record<OpenDialog, Way>> => ({
  palette: async (page) => {
    await askPalette(page, 'e')
  },
  shortcuts: (page) => titled(page, 'F1', words.hands.shortcuts.open),
  'pick-number': async (page) => {
    await runCommand(page, words.commands.insertNumber)
    await page.getByRole('option').first().waitFor()
  },
  'pick-reference': async (page) => {
    await runCommand(page, words.commands.insertReference)
    await page.getByRole('option').first().waitFor()
  },
  link: (page) => titled(page, 'Control+Shift+k', words.editor.linkDialog.title),
  'new-report': async (page) => {
    await runCommand(page, words.commands.new)
    await heading(page, words.newReport.title)
  },
  'new-table': async (page) => {
    await runCommand(page, words.commands.newTable)
    await heading(page, words.newTable.title)
    await page.getByRole('option').first().waitFor()
  },
  people: async (page) => {
    await runCommand(page, words.people.open)
    await page.getByRole('option', { name: 'Leder Ny' }).click()
    await page.getByLabel(words.people.name, { exact: true }).waitFor()
  },
  status: async (page) => {
    await runCommand(page, words.signing.open)
    await page.getByText(words.signing.status.toSigning, { exact: true }).click()
    await page.getByText(words.signing.means.toSigning).waitFor()
  },
  'export-log': async (page) => {
    await runCommand(page, words.signing.log.open)
    await heading(page, words.signing.log.title)
  },
  import: async (page, chooseFile) => {
    await chooseFile('nokkeltall-2024.xlsx', () => runCommand(page, words.commands.import))
    await heading(page, words.workbook.title('nokkeltall-2024.xlsx'))
    await page.getByRole('button', { name: words.workbook.insert(3) }).waitFor()
  },
  refresh: async (page) => {
    await runCommand(page, words.commands.refresh)
    await page.getByText(words.refresh.noSources).waitFor()
  },
  export: async (page) => {
    await page.keyboard.press('Control+e')
    await heading(page, words.exportDialog.title)
    await page.getByText(words.exportDialog.look, { exact: true }).first().waitFor()
  },
})

/** A way to each page of the inspector. */
const pages = (words: Texts): Readonly<Record<Selection['kind'], Way>> => ({
  report: (page) => runCommand(page, words.commands.aboutReport),
  chapter: (page) => page.getByLabel(words.editor.chapterTitle).first().click(),
  cell: (page) =>
    page
      .getByRole('row', { name: /Inntekter/ })
      .getByText('1 534 831')
      .click(),
  number: (page) => page.locator('[data-number-chip]').first().click(),
  footnote: (page) => page.getByLabel(words.editor.footnoteChip(1)).click(),
  table: async (page) => {
    await page.getByText('Tabellen viser det.').click()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowDown')
  },
  image: (page) => page.locator('[data-image] img').click(),
  chart: (page) => page.locator('[data-chart] svg').click(),
  people: (page) => page.getByRole('table', { name: /2024/ }).getByText('Leder Ny').click(),
  contact: (page) => page.getByRole('list', { name: words.people.contact.label }).click(),
  signatures: (page) => page.getByRole('list', { name: words.people.signatures.label }).click(),
})

/** What is no dialog of the report, but is seen all the same. */
const others = (words: Texts, home: () => string): Readonly<Record<string, Way>> => ({
  // Elsewhere the system's own dialog is shown. First, while there is nothing to save.
  ...(launcherName === 'local-host' && {
    'file dialog': async (page) => {
      await page.keyboard.press('Control+o')
      await page.getByRole('option', { name: file }).waitFor()
    },
  }),
  'find bar': async (page) => {
    await page.keyboard.press('Control+h')
    await page.keyboard.type('resultat')
    await page.getByLabel(words.find.replacement, { exact: true }).waitFor()
  },
  'focus mode': async (page) => {
    await page.keyboard.press('Control+Shift+f')
    await page.getByRole('button', { name: words.find.leaveFocusMode }).waitFor()
  },
  'slash menu': async (page) => {
    await page.keyboard.press('End')
    await page.keyboard.type(' /')
    await page.getByRole('listbox', { name: words.hands.slash.label }).waitFor()
  },
  'block menu': async (page) => {
    await page.keyboard.press('Control+.')
    await page.getByRole('menu', { name: words.hands.block.menu }).waitFor()
  },
  'chapter menu': async (page) => {
    const row = page.getByRole('treegrid').getByRole('row').first()
    await row.hover()
    await row.getByRole('button', { name: words.chapters.menu('Alt') }).click()
    await page.getByRole('menu').waitFor()
  },
  'save question': async (page) => {
    await page.keyboard.type('x')
    await runCommand(page, words.commands.closeReport)
    await heading(page, words.workspace.unsavedTitle)
  },
  'conflict dialog': async (page) => {
    await page.keyboard.type('x')
    writeFileSync(join(home(), file), projectBytes(screenReport('Andre'), testMedia))
    await page.keyboard.press('Control+s')
    await heading(page, words.conflict.title)
  },
})

/** The whole window with what a person meets on the way: no screen has anything that axe finds, light or dark. */
describe
  .skipIf(!browser)
  .each<{ language: string; words: Texts }>([
    { language: 'bokmål', words: nb },
    ...(isThorough ? [{ language: 'nynorsk', words: nn }] : []),
  ])('every screen in $language', ({ language, words }) => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    const workbook = 'nokkeltall-2024.xlsx'
    copyFileSync(
      join(projectRoot, 'test/fixtures/workbooks', workbook),
      join(session.home, workbook),
    )
    writeFileSync(join(session.home, file), projectBytes(screenReport(), testMedia))
    if (language === 'nynorsk') await speakNynorsk(page)
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    await session.close()
  })

  it('of the start has nothing for axe to find', async () => {
    await page.getByText(words.start.noRecent).waitFor()
    expect(await axe(page)).toEqual([])
    await session.chooseFile(file, () =>
      page.getByRole('button', { name: words.start.openLine }).click(),
    )
    await page.getByText('Slutt.').waitFor()
  })

  describe('of the inspector', () => {
    beforeEach(() => atRest(page))
    it.each(Object.entries(pages(words)))('%s', async (kind, go) => {
      await go(page, session.chooseFile)
      const title = words.inspector[kind as Selection['kind']]
      const inspector = page.getByRole('complementary')
      await inspector.getByRole('heading', { name: title, level: 2, exact: true }).waitFor()
      expect(await axe(page)).toEqual([])
    })
  })

  describe('over the report', () => {
    beforeEach(() => atRest(page))
    const all = { ...dialogs(words), ...others(words, () => session.home) }
    it.each(Object.entries(all))('%s', async (_, open) => {
      await open(page, session.chooseFile)
      expect(await axe(page)).toEqual([])
    })
  })
})

/** Changes the language of the window, which begins anew. */
async function speakNynorsk(page: Page): Promise<void> {
  await page.getByRole('button', { name: nb.start.sample }).click()
  await page.getByRole('textbox', { name: /Tekst i/ }).waitFor()
  await runCommand(page, nb.commands.otherLanguage)
  await page.locator('html[lang=nn]').waitFor()
}

/** Nothing is open, and the caret stands in the first paragraph. */
async function atRest(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  const isAtRest = async () =>
    (await dialog.count()) === 0 && (await page.getByRole('treegrid').count()) > 0
  await page.keyboard.press('Escape')
  while (!(await isAtRest())) await page.keyboard.press('Escape')
  await page.getByRole('main').getByText('Tabellen viser det.').click()
  await page.keyboard.press('End')
}

async function titled(page: Page, keys: string, title: string): Promise<void> {
  await page.keyboard.press(keys)
  await heading(page, title)
}

async function heading(page: Page, title: string): Promise<void> {
  await page.getByRole('dialog').getByRole('heading', { name: title, exact: true }).waitFor()
}
