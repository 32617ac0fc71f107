import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type texts from '../resources/text/shell.nb.json'
import type { Language } from '../shared/language/language.ts'
import type { Settings } from './settings.ts'

export type ShellTexts = typeof texts

/** What the shell says, in the language of the window when it is said. */
export type ShellWords = {
  readonly now: () => ShellTexts
  /** The window speaks this from now on; at the next start it is spoken before there is a window. */
  readonly speak: (language: Language) => void
}

/** The texts the shell itself shows: start lines, menus, native dialogs. Read from the file `start.mjs` reads too. */
export async function readShellTexts(
  resourcesFolder: string,
  language: Language = 'nb',
): Promise<ShellTexts> {
  const json = await readFile(join(resourcesFolder, `text/shell.${language}.json`), 'utf8')
  // Safe: the file is part of the product, and a test holds that both have what the type is made from.
  return JSON.parse(json) as ShellTexts
}

export async function readShellWords(
  resourcesFolder: string,
  settings: Pick<Settings, 'desktop' | 'setDesktop'>,
): Promise<ShellWords> {
  const [nb, nn, desktop] = await Promise.all([
    readShellTexts(resourcesFolder, 'nb'),
    readShellTexts(resourcesFolder, 'nn'),
    settings.desktop(),
  ])
  let spoken = desktop.language
  return {
    now: () => ({ nb, nn })[spoken],
    speak(language) {
      if (language === spoken) return
      spoken = language
      void settings.setDesktop({ language })
    },
  }
}
