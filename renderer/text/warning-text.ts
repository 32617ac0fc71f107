import source from '../../resources/text/table-warnings.nb.json?raw'
import { fillSentence } from '../../shared/language/fill-sentence.ts'
import type { TableWarning } from '../../shared/tables/typed-table.ts'

// Safe: the file is part of the app, and a test compares its keys with the warning codes.
const sentences = JSON.parse(source) as Readonly<Record<string, string>>

/** Why a cell or table is to be looked at, as a sentence; the cell is named beside it. */
export function warningText({ code, detail, cell }: TableWarning): string {
  return fillSentence(sentences[code] ?? code, { detail, ...(cell === null ? {} : { cell }) })
}
