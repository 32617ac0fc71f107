import {
  type FileChild,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx'
import {
  CONTENTS_LEVELS,
  type ContentsEntry,
  contentsEntries,
} from '../../report/contents-entries.ts'
import { element, RawBlock } from '../elements.ts'
import type { ExportContext } from '../export-context.ts'
import { fieldEnd, fieldStart } from '../fields.ts'
import { writeText } from '../runs.ts'

/**
 * The table of contents as a field with its entries filled in, wrapped as Word wraps its own so that "Update table"
 * is offered. `\n` leaves page numbers out: they are not known until the document is laid out, and a field that must
 * be updated makes Word ask the reader to do it. With page numbers, `\n` goes and each entry gets a tab and a PAGEREF.
 */
export function writeContents(context: ExportContext): ReadonlyArray<FileChild> {
  const entries = contentsEntries(context.report)
  if (entries.length === 0) return []
  const title = new Paragraph({
    style: 'TOCHeading',
    pageBreakBefore: true,
    children: [...writeText(context.texts.contents)],
  })
  const lines = entries.map((entry, index) => {
    const isLast = index === entries.length - 1
    return new Paragraph({
      style: `TOC${entry.level}`,
      children: [
        ...(index === 0 ? fieldStart(`TOC \\o "1-${CONTENTS_LEVELS}" \\n \\h \\z \\u`) : []),
        entryLink(context, entry),
        ...(isLast ? [fieldEnd()] : []),
      ],
    })
  })
  const gallery = element('w:docPartObj', {}, [
    element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
    element('w:docPartUnique'),
  ])
  return [
    new RawBlock('w:sdt', [
      element('w:sdtPr', {}, [gallery]),
      element('w:sdtContent', {}, [title, ...lines]),
    ]),
  ]
}

function entryLink(context: ExportContext, entry: ContentsEntry): ParagraphChild {
  const number =
    entry.number === '' ? [] : [...writeText(entry.number), new TextRun({ children: [new Tab()] })]
  return new InternalHyperlink({
    anchor: context.bookmarks.name(entry.id, 'text'),
    children: [...number, ...writeText(entry.title)],
  })
}
