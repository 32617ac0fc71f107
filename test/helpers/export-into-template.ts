import { exportIntoTemplate } from '../../shared/word/template/export-into-template.ts'
import { chartReport } from './chart-report.ts'
import { testMedia } from './pictures.ts'
import { validateWord, validatorProblem } from './validate-word.ts'
import { partsOf, resolved } from './word-export.ts'
import { aTemplate, type TemplateSketch } from './word-template.ts'
import { builtInTheme } from './word-theme.ts'

const report = resolved(chartReport())
const problem = await validatorProblem()

/** A report with charts in a template, and the text parts of the file by path. Throws when the template is refused. */
export async function exportInto(sketch: TemplateSketch) {
  const made = await exportIntoTemplate(report, builtInTheme(), aTemplate(sketch), {
    choices: { pageNumbers: false, tableLayout: 'accessible' },
    fonts: [],
    media: testMedia,
  })
  if (!made.ok) throw new Error(`The template was refused: ${made.error}.`)
  return { ...made.value, parts: partsOf(made.value.bytes) }
}

/** What the validator says of an export; nothing where it cannot run. */
export async function faultsOf(bytes: Uint8Array): Promise<ReadonlyArray<string>> {
  return problem === null ? await validateWord(bytes) : []
}
