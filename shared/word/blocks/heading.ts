import { Paragraph, type ParagraphChild } from 'docx'
import type { BlockId, ChapterId } from '../../base/id.ts'
import type { ExportContext } from '../export-context.ts'
import { writeText } from '../runs.ts'
import { MAX_HEADING } from '../theme.ts'

/** A heading as the table of contents and Word's own numbering see it. */
export type HeadingInput = {
  readonly id: BlockId | ChapterId
  readonly level: number
  readonly number: string
  readonly runs: ReadonlyArray<ParagraphChild>
  readonly pageBreakBefore: boolean
}

/** A chapter title or a heading in a chapter, numbered by Word where it has a number. */
export function writeHeading(context: ExportContext, heading: HeadingInput): Paragraph {
  const level = Math.min(heading.level, MAX_HEADING)
  const numbering = context.headingNumbers.next(heading.number, level)
  const runs = context.bookmarks.mark(heading.id, 'text', heading.runs)
  return new Paragraph({
    style: `Heading${level}`,
    ...(numbering.kind === 'none' || numbering.kind === 'text' ? { numbering: false } : {}),
    ...(numbering.kind === 'list' && {
      numbering: { reference: numbering.reference, level: numbering.level, custom: true },
    }),
    ...(heading.pageBreakBefore && { pageBreakBefore: true }),
    children: [...(numbering.kind === 'text' ? writeText(`${numbering.number} `) : []), ...runs],
  })
}
