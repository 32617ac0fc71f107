import nb from '../../resources/text/table-warnings.nb.json?raw'
import nn from '../../resources/text/table-warnings.nn.json?raw'
import { fillSentence } from '../../shared/language/fill-sentence.ts'
import type { TableWarning } from '../../shared/tables/typed-table.ts'
import { windowLanguage } from './window-language.ts'

// Safe: the file is part of the app, and a test compares its keys with the warning codes.
const sentences = JSON.parse(windowLanguage === 'nn' ? nn : nb) as Readonly<Record<string, string>>

/** Why a cell or table is to be looked at, as a sentence; the cell is named beside it. */
export function warningText({ code, detail, cell }: TableWarning): string {
  return fillSentence(sentences[code] ?? code, { detail, ...(cell === null ? {} : { cell }) })
}
