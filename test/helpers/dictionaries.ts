import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHunspellFromStrings } from 'hunspell-wasm'
import { createDictionary, type Dictionary } from '../../renderer/spelling/dictionary.ts'
import type { Language } from '../../shared/language/language.ts'
import { projectRoot } from './source-files.ts'

/** The dictionary of a language as the program has it. */
export async function dictionaryOf(language: Language): Promise<Dictionary> {
  const read = (name: string): string =>
    readFileSync(join(projectRoot, 'resources/dictionaries', name), 'utf8')
  const engine = await createHunspellFromStrings(
    read(`${language}/index.aff`),
    read(`${language}/index.dic`),
  )
  return createDictionary(engine, read(`words.${language}.txt`))
}
