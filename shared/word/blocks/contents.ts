import {
  type FileChild,
  InternalHyperlink,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import {
  CONTENTS_LEVELS,
  type ContentsEntry,
  contentsEntries,
} from '../../report/contents-entries.ts'
import { element, RawBlock } from '../elements.ts'
import type { ExportContext } from '../export-context.ts'
import { fieldEnd, fieldStart, pageReference } from '../fields.ts'
import { writeText } from '../runs.ts'

/**
 * The table of contents as a field with its entries filled in, wrapped as Word wraps its own so that "Update table"
 * is offered. `\n` leaves page numbers out where the document is not laid out: a field that must
 * be updated makes Word ask the reader to do it. With page numbers each entry has a tab and a PAGEREF, filled in when the
 * document is laid out.
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
      ...(context.choices.pageNumbers && {
        tabStops: [
          { type: TabStopType.RIGHT, position: context.page.textWidth, leader: LeaderType.DOT },
        ],
      }),
      children: [
        ...(index === 0 ? fieldStart(contentsField(context)) : []),
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
    children: [...number, ...writeText(entry.title), ...pageOf(context, entry)],
  })
}

function contentsField({ choices }: ExportContext): string {
  return `TOC \\o "1-${CONTENTS_LEVELS}" ${choices.pageNumbers ? '' : '\\n '}\\h \\z \\u`
}

function pageOf(context: ExportContext, { id }: ContentsEntry): ReadonlyArray<ParagraphChild> {
  if (!context.choices.pageNumbers) return []
  return [new TextRun({ children: [new Tab()] }), ...pageReference(context, id)]
}
