import { type FileChild, type ISectionOptions, PageOrientation, Paragraph, SectionType } from 'docx'
import type { Piece } from './blocks/blocks.ts'
import { plainText } from './clean-text.ts'
import type { ExportContext } from './export-context.ts'
import { firstHeader, type RunningPages, runningFooter, runningHeader } from './running-texts.ts'
import { thinLine } from './thin-line.ts'

type Orientation = Piece['orientation']
type Group = { readonly orientation: Orientation; chapter: string; readonly children: FileChild[] }

/**
 * The sections of the document: the first holds the front page, each run of wide tables lies in its own, and so does each
 * chapter that begins a page. A program that does not look for the nearest heading then still shows the right chapter at
 * the head of its pages, and none above what stands before the first.
 */
export function writeSections(
  context: ExportContext,
  opening: ReadonlyArray<FileChild>,
  pieces: ReadonlyArray<Piece>,
): ReadonlyArray<ISectionOptions> {
  const areChaptersApart = !context.isInTemplate && context.theme.chapterStartsPage
  // LibreOffice loses the page numbers of a section whose last paragraph ends the field of the contents.
  const children = areChaptersApart ? [...opening, thinLine()] : [...opening]
  const first: Group = { orientation: 'portrait', chapter: '', children }
  const groups = groupPieces(first, pieces, areChaptersApart)
  return groups.map((group, index) => ({
    children: index < groups.length - 1 ? withEnd(group.children) : group.children,
    properties: {
      page: pageOf(context, group.orientation),
      type: SectionType.NEXT_PAGE,
      ...(index === 0 && { titlePage: true }),
    },
    ...runningTexts(context, group, groups[index - 1] ?? null),
  }))
}

/** After a table docx ends a section in a paragraph of its own: here one that cannot fill a page by itself. */
function withEnd(children: ReadonlyArray<FileChild>): ReadonlyArray<FileChild> {
  return children.at(-1) instanceof Paragraph ? children : [...children, thinLine()]
}

function groupPieces(
  first: Group,
  pieces: ReadonlyArray<Piece>,
  areChaptersApart: boolean,
): ReadonlyArray<Group> {
  const groups = [first]
  let last = first
  let current = ''
  for (const { orientation, chapter, children } of turnHeadings(pieces)) {
    current = plainText(chapter ?? '') || current
    const isChapterApart = areChaptersApart && chapter !== undefined
    if (last.orientation !== orientation || isChapterApart) {
      last = { orientation, chapter: current, children: [...children] }
      groups.push(last)
      continue
    }
    last.children.push(...children)
    if (last.chapter === '') last.chapter = current
  }
  return groups
}

/**
 * An own template has its own. Else each section has a header for its chapter, and a footer where its pages are not as
 * wide as those before: a section without one has that of the section before it.
 */
function runningTexts(
  context: ExportContext,
  { orientation, chapter }: Group,
  before: Group | null,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  if (context.isInTemplate) return {}
  const { textWidth, wideTextWidth } = context.page
  const width = orientation === 'landscape' ? wideTextWidth : textWidth
  const pages: RunningPages = { width, chapter }
  const first = before === null ? firstHeader(context) : null
  return {
    headers: { default: runningHeader(context, pages), ...(first && { first }) },
    ...(before?.orientation !== orientation && {
      footers: { default: runningFooter(context, pages) },
    }),
  }
}

/**
 * The headings over a wide table turn with it, so that they are not left alone on the page before. Only those it stands
 * under: a heading beside them, with nothing below it, keeps its page.
 */
function turnHeadings(pieces: ReadonlyArray<Piece>): ReadonlyArray<Piece> {
  let below: Pick<Piece, 'level' | 'orientation'> = { level: 0, orientation: 'portrait' }
  const turned: Piece[] = []
  for (const piece of pieces.toReversed()) {
    const isOver = piece.level > 0 && (below.level === 0 || below.level > piece.level)
    const orientation = isOver ? below.orientation : piece.orientation
    turned.push({ ...piece, orientation })
    below = { level: piece.level, orientation }
  }
  return turned.reverse()
}

function pageOf({ page }: ExportContext, orientation: Orientation) {
  return {
    // docx swaps the sides of a page that lies down.
    size: {
      width: page.width,
      height: page.height,
      orientation:
        orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: page.top,
      bottom: page.bottom,
      left: page.side,
      right: page.side,
      header: Math.round(page.top / 2),
      footer: Math.round(page.bottom / 2),
      gutter: 0,
    },
  }
}
