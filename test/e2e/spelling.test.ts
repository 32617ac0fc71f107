import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFindings, findBrowser, openSession, type Session } from './browser-session.ts'
import { openSample, undoAll } from './steps.ts'

const browser = findBrowser()
/** Words are judged after a pause, in another thread. */
const eventually = <T>(look: () => Promise<T>) => expect.poll(look)

/** The worker, WebAssembly under the content policy, and the underline itself are the browser's. */
describe.skipIf(!browser)('spelling in the sample report', () => {
  let session: Session
  let page: Page
  const foreign: string[] = []

  beforeAll(async () => {
    session = await openSession(browser ?? '')
    page = session.page
    const { origin } = new URL(session.url)
    session.context.on('request', (request) => {
      if (new URL(request.url()).origin !== origin) foreign.push(request.url())
    })
    await openSample(page)
  })

  beforeEach(() => openChapter(page, 'Forord'))

  afterEach(async () => {
    // A test that fails with the menu open must not take the others with it.
    if (await page.getByRole('menu').isVisible()) await page.keyboard.press('Escape')
    await undoAll(page)
  })

  afterAll(async () => {
    expect(session.errors).toEqual([])
    expect(foreign).toEqual([])
    await session.close()
  })

  it('underlines a wrong word when it is finished, and not while it is written', async () => {
    await typeAtEnd(page, ' Dette regnskpet')
    // The words of the text itself are judged by now: this one is only waited for.
    await page.waitForTimeout(1500)
    expect(await underlined(page)).not.toContain('regnskpet')
    await page.keyboard.type(' er godt.')
    await eventually(() => underlined(page)).toContain('regnskpet')
    expect(await underlined(page)).not.toContain('Dette')
  })

  it('corrects the word with the caret by keyboard, in one step of the history', async () => {
    await typeAtEnd(page, ' Dette regnskpet')
    await page.keyboard.type(' ')
    await eventually(() => underlined(page)).toContain('regnskpet')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'regnskapet', exact: true }).waitFor()
    await page.keyboard.press('Enter')
    const words = paragraph(page)
    await eventually(() => words.innerText()).toContain('Dette regnskapet')
    await eventually(() => underlined(page)).not.toContain('regnskpet')
    await page.keyboard.type('X')
    await eventually(() => words.innerText()).toContain('Dette regnskapetX')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await eventually(() => words.innerText()).toContain('Dette regnskpet')
    await page.keyboard.press('Control+y')
    await eventually(() => words.innerText()).toContain('Dette regnskapet')
  })

  it('goes to the next wrong word in the report with F7, and leaves the text alone on Escape', async () => {
    await typeAtEnd(page, ' Dette regnskpet er en vurdring.')
    await page.keyboard.press('Home')
    await page.keyboard.press('F7')
    const menu = page.getByRole('menu', { name: 'Forslag til «regnskpet»' })
    await menu.waitFor()
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    const isInText = () => page.evaluate(() => document.activeElement?.role === 'textbox')
    await expect.poll(isInText).toBe(true)
    await page.keyboard.type('X')
    await eventually(() => paragraph(page).innerText()).toContain('regnskpetX er en')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('F7')
    await page.getByRole('menu', { name: 'Forslag til «vurdring»' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
  })

  it('learns a word for this report, shows it in the list, and forgets it when it is taken back', async () => {
    await typeAtEnd(page, ' Tindvikanerne er fornøyd. ')
    await eventually(() => underlined(page)).toContain('Tindvikanerne')
    await openMenuByPointer(page, 'Tindvikanerne')
    await page.getByRole('menuitem', { name: 'Legg til i ordlisten' }).click()
    await eventually(() => underlined(page)).not.toContain('Tindvikanerne')
    await page.getByRole('button', { name: 'Om rapporten …' }).click()
    await page.getByRole('button', { name: 'Fjern «Tindvikanerne» fra ordlisten' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Angre', exact: true }).first().click()
    await eventually(() => underlined(page)).toContain('Tindvikanerne')
    await page.getByRole('button', { name: 'Gjør om', exact: true }).first().click()
    await eventually(() => underlined(page)).not.toContain('Tindvikanerne')
    await page.getByRole('button', { name: 'Fjern «Tindvikanerne» fra ordlisten' }).click()
    await eventually(() => underlined(page)).toContain('Tindvikanerne')
  })

  it('overlooks a word without changing the report', async () => {
    await typeAtEnd(page, ' Vi har en snurrebass. Vi har en snurrebassh. ')
    await eventually(() => underlined(page)).toContain('snurrebassh')
    await openMenuByPointer(page, 'snurrebassh')
    await page.getByRole('menuitem', { name: 'Overse ordet denne gangen' }).click()
    await eventually(() => underlined(page)).not.toContain('snurrebassh')
    await page.keyboard.press('Control+z')
    await eventually(() => underlined(page)).not.toContain('snurrebassh')
  })

  it('goes through titles and cells in order, and corrects each where it stands, one step each', async () => {
    await openChapter(page, 'Tjenesteproduksjon')
    await page.getByRole('textbox', { name: 'Kapitteltittel' }).first().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' og leveringr')
    const label = page.getByRole('grid').first().locator('[data-row="0"][data-column="0"]')
    await label.click()
    await page.keyboard.type('Antall brukkere')
    await page.keyboard.press('Tab')
    await eventually(() => underlined(page)).toEqual(['leveringr', 'brukkere'])
    await page.getByRole('textbox', { name: 'Kapitteltittel' }).first().click()
    await page.keyboard.press('Home')
    await correctNext('leveringr', 'leveringer')
    const title = page.getByRole('textbox', { name: 'Kapitteltittel' }).first()
    await eventually(() => title.inputValue()).toBe('Tjenesteproduksjon og leveringer')
    await eventually(() => focusedName(page)).toBe('TEXTAREA')
    await correctNext('brukkere', 'brukere')
    await eventually(() => label.innerText()).toBe('Antall brukere')
    await eventually(() => label.evaluate((cell) => cell === document.activeElement)).toBe(true)
    await eventually(() => underlined(page)).toEqual([])
    await page.keyboard.press('Control+z')
    await eventually(() => label.innerText()).toBe('Antall brukkere')
    await expect.poll(() => title.inputValue()).toBe('Tjenesteproduksjon og leveringer')
  })

  it('offers its menu before that of the table, and only on the word itself', async () => {
    await openChapter(page, 'Tjenesteproduksjon')
    const label = page.getByRole('grid').first().locator('[data-row="0"][data-column="0"]')
    await label.click()
    await page.keyboard.type('Brukkere')
    await page.keyboard.press('Tab')
    await eventually(() => underlined(page)).toContain('Brukkere')
    await openMenuByPointer(page, 'Brukkere')
    await page.getByRole('menuitem', { name: 'Brukere', exact: true }).click()
    await eventually(() => label.innerText()).toBe('Brukere')
    await label.click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Legg til fotnote' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('underlines and corrects what is said about a picture in its field, and leaves the caret there', async () => {
    await openChapter(page, 'Om virksomheten')
    const figure = page.getByRole('textbox', { name: /Tekst i «Om virksomheten»/ }).locator('img')
    await figure.first().click()
    const alt = page.getByRole('complementary').getByRole('textbox', { name: /Alternativ tekst/ })
    await alt.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Alle bygnninger. ')
    await eventually(() => underlined(page)).toEqual(['bygnninger'])
    await page.keyboard.press('Control+Home')
    await correctNext('bygnninger', 'bygninger')
    await eventually(() => alt.inputValue()).toContain('Alle bygninger. Org')
    await eventually(() => alt.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('X')
    await eventually(() => alt.inputValue()).toContain('Alle bygningerX. Org')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await eventually(() => alt.inputValue()).toContain('Alle bygnninger. Org')
  })

  /** Goes to the next wrong word by F7, which is this one, and takes this suggestion. */
  async function correctNext(wrong: string, right: string): Promise<void> {
    await page.keyboard.press('F7')
    await page.getByRole('menu', { name: `Forslag til «${wrong}»` }).waitFor()
    await page.getByRole('menuitem', { name: right, exact: true }).click()
    await page.getByRole('menu').waitFor({ state: 'detached' })
  }

  it('has nothing for axe to find with the menu open, light or dark', async () => {
    await typeAtEnd(page, ' Dette regnskpet er godt.')
    await page.keyboard.press('Home')
    await page.keyboard.press('F7')
    await page.getByRole('menuitem', { name: 'regnskapet', exact: true }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
  })

  it('judges a nynorsk report by nynorsk', async () => {
    await typeAtEnd(page, ' Vi veit ikkje kva verksemda treng, men ikke virksomheten. ')
    await eventually(() => underlined(page)).toContain('ikkje')
    expect(await underlined(page)).not.toContain('ikke')
    await page.getByRole('button', { name: 'Om rapporten …' }).click()
    await page.getByRole('button', { name: /Målform i rapporten/ }).click()
    await page.getByRole('option', { name: 'Nynorsk' }).click()
    await eventually(() => underlined(page)).toContain('ikke')
    const wrong = await underlined(page)
    expect(wrong).toContain('virksomheten')
    for (const right of ['ikkje', 'kva', 'verksemda', 'veit']) expect(wrong).not.toContain(right)
  })

  it('is turned off and on in the status bar', async () => {
    await typeAtEnd(page, ' Dette regnskpet er godt. ')
    await eventually(() => underlined(page)).toContain('regnskpet')
    await page.getByRole('button', { name: 'Stavekontroll på' }).click()
    await eventually(() => underlined(page)).toEqual([])
    await session.leaveUnsaved(() => page.reload())
    await openSample(page)
    await page.getByRole('button', { name: 'Stavekontroll av' }).click()
    await typeAtEnd(page, ' Dette regnskpet er godt. ')
    await eventually(() => underlined(page)).toContain('regnskpet')
  })
})

async function openChapter(page: Page, name: string): Promise<void> {
  await page.getByRole('treegrid', { name: 'Kapitler' }).getByRole('row', { name }).click()
  await page.getByRole('textbox', { name: `Tekst i «${name}»` }).waitFor()
}

/** The last paragraph of the chapter. */
function paragraph(page: Page): Locator {
  return page.locator('[data-slate-editor] > p').last()
}

async function typeAtEnd(page: Page, typed: string): Promise<void> {
  await paragraph(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(typed)
}

function focusedName(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.tagName)
}

/** The words with a wave under them. */
function underlined(page: Page): Promise<ReadonlyArray<string>> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('spelling') ?? [])].map((range) => range.toString()),
  )
}

async function openMenuByPointer(page: Page, word: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const marked = [...(CSS.highlights.get('spelling') ?? [])]
    const range = marked.find((one) => one.toString() === wanted)
    const { x, y, width, height } =
      range instanceof Range ? range.getBoundingClientRect() : new DOMRect()
    return { x: x + width / 2, y: y + height / 2 }
  }, word)
  await page.mouse.click(place.x, place.y, { button: 'right' })
  await page.getByRole('menu').waitFor()
}
