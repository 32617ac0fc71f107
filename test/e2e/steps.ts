import type { Locator, Page } from 'playwright-core'

/** The text of the chapter that is shown. */
export function chapterText(page: Page): Locator {
  return page.getByRole('textbox', { name: /Tekst i/ }).first()
}

/** From the first screen to the sample report. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Prøv eksempelrapporten/ }).click()
  await chapterText(page).waitFor()
}

/** From the first screen to a report with nothing in it. */
export async function startEmptyReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Ny rapport fra mal/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /Mal$/ }).click()
  await page.getByRole('option', { name: 'Tom rapport' }).click()
  await dialog.getByLabel('Virksomhet').fill('Prøve HF')
  await dialog.getByRole('button', { name: 'Lag rapporten' }).click()
  await chapterText(page).waitFor()
}

/** The field of the palette, with the words in it and what they find below it. */
export async function askPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(words)
  await page.getByRole('option', { selected: true }).waitFor()
}

/**
 * Runs a command, or goes to a place, as a person who knows what it is called: by keyboard alone. The palette is gone
 * then; what the command does may not be done yet.
 */
export async function runCommand(page: Page, words: string): Promise<void> {
  await askPalette(page, words)
  const field = await page.getByRole('dialog').getByRole('combobox').getAttribute('id')
  await page.keyboard.press('Enter')
  await page.locator(`[id="${field}"]`).waitFor({ state: 'detached' })
}

/** Takes back all that was done in the report. */
export async function undoAll(page: Page): Promise<void> {
  const undo = page.getByRole('button', { name: 'Angre', exact: true }).first()
  while (await undo.isEnabled()) await undo.click()
}
