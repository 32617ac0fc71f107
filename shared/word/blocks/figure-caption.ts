import type { ParagraphChild } from 'docx'
import type { ResolvedChart, ResolvedImage } from '../../report/resolved.ts'
import type { ExportContext } from '../export-context.ts'
import { field } from '../fields.ts'
import { writeRuns, writeText } from '../runs.ts'

/** How the word and the number of a caption stand out from its text. */
export const CAPTION_LABEL = { style: 'CaptionLabel' } as const

/** `Figur 3  Driftssentralen`, with the number as a field; only the words for a figure that is not counted. */
export function figureCaption(
  context: ExportContext,
  {
    id,
    label,
    number,
    runs,
  }: Pick<ResolvedImage | ResolvedChart, 'id' | 'label' | 'number' | 'runs'>,
): ReadonlyArray<ParagraphChild> {
  const words = writeRuns(context, runs)
  if (number === '') return words
  const { bookmarks, texts } = context
  const sequence = field(`SEQ ${texts.figureSequence} \\* ARABIC`, writeText(number, CAPTION_LABEL))
  return [
    ...writeText(label.slice(0, -number.length), CAPTION_LABEL),
    ...bookmarks.mark(id, 'number', sequence),
    ...writeText('  '),
    ...bookmarks.mark(id, 'text', words),
  ]
}
