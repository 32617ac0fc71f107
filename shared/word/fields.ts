import { type IRunPropertiesOptions, type ParagraphChild, TextRun } from 'docx'
import type { BlockId, ChapterId } from '../base/id.ts'
import { element } from './elements.ts'
import type { ExportContext } from './export-context.ts'

/**
 * A field with its result, as five runs. Separate runs because pandoc and others lose the result of a field that is
 * written in one run or as `fldSimple`; never marked dirty, because Word then asks the reader to update the document.
 */
export function field(
  instruction: string,
  result: ReadonlyArray<ParagraphChild>,
  format: IRunPropertiesOptions = {},
): ReadonlyArray<ParagraphChild> {
  return [...fieldStart(instruction, format), ...result, fieldEnd(format)]
}

/** The runs before a field's result; `fieldEnd` closes it, perhaps in a later paragraph. */
export function fieldStart(
  instruction: string,
  format: IRunPropertiesOptions = {},
): ReadonlyArray<ParagraphChild> {
  return [
    fieldChar('begin', format),
    new TextRun({
      ...format,
      children: [element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `])],
    }),
    fieldChar('separate', format),
  ]
}

/** The run that ends a field. */
export function fieldEnd(format: IRunPropertiesOptions = {}): ParagraphChild {
  return fieldChar('end', format)
}

function fieldChar(kind: 'begin' | 'separate' | 'end', format: IRunPropertiesOptions): TextRun {
  return new TextRun({ ...format, children: [element('w:fldChar', { 'w:fldCharType': kind })] })
}

/** The page of a heading, table or figure: without a result until the document is laid out. */
export function pageReference(
  { bookmarks }: ExportContext,
  target: BlockId | ChapterId,
  format: IRunPropertiesOptions = {},
): ReadonlyArray<ParagraphChild> {
  return field(`PAGEREF ${bookmarks.name(target, 'text')} \\h`, [], format)
}
