import {
  type FileChild,
  InternalHyperlink,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  Tab,
  type TabStopDefinition,
  TabStopType,
  TextRun,
} from 'docx'
import type { BlockId, ChapterId } from '../../base/id.ts'
import {
  type CaptionEntry,
  type CaptionKind,
  CONTENTS_LEVELS,
  type ContentsEntry,
  captionLists,
  contentsEntries,
} from '../../report/contents-entries.ts'
import { element, RawBlock } from '../elements.ts'
import type { ExportContext } from '../export-context.ts'
import { fieldEnd, fieldStart, pageReference } from '../fields.ts'
import { writeText } from '../runs.ts'
import { twips } from '../theme.ts'

/** The table of contents, then the lists of figures and tables that the report's settings ask for. */
export function writeContents(context: ExportContext): ReadonlyArray<FileChild> {
  const entries = contentsEntries(context.report)
  const contents = entries.length === 0 ? [] : [tableOfContents(context, entries)]
  const lists = captionLists(context.report).flatMap(({ kind, entries: captions }, index) =>
    captionList(context, kind, captions, contents.length === 0 && index === 0),
  )
  return [...contents, ...lists]
}

/**
 * The table of contents as a field with its entries filled in, wrapped as Word wraps its own so that "Update table"
 * is offered.
 */
function tableOfContents(context: ExportContext, entries: ReadonlyArray<ContentsEntry>): FileChild {
  const title = listTitle(context.texts.contents, true)
  const lines = fieldLines(
    context,
    `TOC \\o "1-${CONTENTS_LEVELS}" ${withoutPages(context)}\\h \\z \\u`,
    entries.map((entry) => ({
      id: entry.id,
      style: `TOC${entry.level}`,
      tabStops: tabStopsOf(context, entry),
      runs: [...numberOf(entry), ...writeText(entry.title)],
    })),
  )
  const gallery = element('w:docPartObj', {}, [
    element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
    element('w:docPartUnique'),
  ])
  return new RawBlock('w:sdt', [
    element('w:sdtPr', {}, [gallery]),
    element('w:sdtContent', {}, [title, ...lines]),
  ])
}

/** A list of what has a caption with this sequence, as a field that Word can update (ECMA-376-1, 17.16.5.68). */
function captionList(
  context: ExportContext,
  kind: CaptionKind,
  entries: ReadonlyArray<CaptionEntry>,
  isFirst: boolean,
): ReadonlyArray<FileChild> {
  const { texts } = context
  const sequence = kind === 'figures' ? texts.figureSequence : texts.tableSequence
  const lines = fieldLines(
    context,
    `TOC ${withoutPages(context)}\\h \\z \\c "${sequence}"`,
    entries.map(({ id, label, title }) => ({
      id,
      style: 'TableofFigures',
      tabStops: pageTab(context),
      runs: writeText(title === '' ? label : `${label}  ${title}`),
    })),
  )
  return [listTitle(texts.listTitles[kind], isFirst), ...lines]
}

function listTitle(words: string, pageBreakBefore: boolean): Paragraph {
  return new Paragraph({
    style: 'TOCHeading',
    ...(pageBreakBefore ? { pageBreakBefore } : { spacing: { before: twips(24) } }),
    children: [...writeText(words)],
  })
}

type Line = {
  readonly id: BlockId | ChapterId
  readonly style: string
  readonly tabStops: ReadonlyArray<TabStopDefinition>
  readonly runs: ReadonlyArray<ParagraphChild>
}

/**
 * The lines of a field, each a link to its place. With page numbers each has a tab and a PAGEREF, filled in when the
 * document is laid out.
 */
function fieldLines(
  context: ExportContext,
  instruction: string,
  lines: ReadonlyArray<Line>,
): ReadonlyArray<Paragraph> {
  const { bookmarks } = context
  return lines.map(({ id, style, tabStops, runs }, index) => {
    const link = new InternalHyperlink({
      anchor: bookmarks.name(id, 'text'),
      children: [...runs, ...pageOf(context, id)],
    })
    return new Paragraph({
      style,
      ...(tabStops.length > 0 && { tabStops }),
      children: [
        ...(index === 0 ? fieldStart(instruction) : []),
        link,
        ...(index === lines.length - 1 ? [fieldEnd()] : []),
      ],
    })
  })
}

/** The stops that a template's style lacks, or that the report's own leaves to the width of the page. */
function tabStopsOf(
  context: ExportContext,
  { level, number }: ContentsEntry,
): ReadonlyArray<TabStopDefinition> {
  const { titleAt, hasPageTab } = context.contentsFrame(level)
  const toTitle = number === '' ? null : titleAt
  return [
    ...(toTitle === null ? [] : [{ type: TabStopType.LEFT, position: toTitle }]),
    ...(hasPageTab ? [] : pageTab(context)),
  ]
}

function pageTab({ choices, page }: ExportContext): ReadonlyArray<TabStopDefinition> {
  if (!choices.pageNumbers) return []
  return [{ type: TabStopType.RIGHT, position: page.textWidth, leader: LeaderType.DOT }]
}

/** `\n` leaves page numbers out: a field that must be updated makes Word ask the reader to do it. */
function withoutPages({ choices }: ExportContext): string {
  return choices.pageNumbers ? '' : '\\n '
}

function numberOf({ number }: ContentsEntry): ReadonlyArray<ParagraphChild> {
  return number === '' ? [] : [...writeText(number), new TextRun({ children: [new Tab()] })]
}

function pageOf(context: ExportContext, id: Line['id']): ReadonlyArray<ParagraphChild> {
  if (!context.choices.pageNumbers) return []
  return [new TextRun({ children: [new Tab()] }), ...pageReference(context, id)]
}
