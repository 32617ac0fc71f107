import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type texts from '../resources/text/shell.nb.json'

export type ShellTexts = typeof texts

/** The texts the shell itself shows: start lines, menus, native dialogs. Read from the file `start.mjs` reads too. */
export async function readShellTexts(resourcesFolder: string): Promise<ShellTexts> {
  const json = await readFile(join(resourcesFolder, 'text/shell.nb.json'), 'utf8')
  // Safe: the file is part of the product, and the type is made from the same file.
  return JSON.parse(json) as ShellTexts
}
