import { type FileChild, type ISectionOptions, PageOrientation, Paragraph, SectionType } from 'docx'
import type { Piece } from './blocks/blocks.ts'
import { plainText } from './clean-text.ts'
import type { ExportContext } from './export-context.ts'
import { firstHeader, type RunningPages, runningFooter, runningHeader } from './running-texts.ts'
import { thinLine } from './thin-line.ts'

type Orientation = Piece['orientation']
type Group = { readonly orientation: Orientation; chapter: string; readonly children: FileChild[] }

/**
 * The sections of the document: the first holds the front page, and each run of wide tables lies in its own. What stands
 * before the first chapter is a section by itself where that chapter begins a page, so that no chapter is named above it.
 */
export function writeSections(
  context: ExportContext,
  opening: ReadonlyArray<FileChild>,
  pieces: ReadonlyArray<Piece>,
): ReadonlyArray<ISectionOptions> {
  const isApart = isOpeningApart(context, pieces)
  // LibreOffice loses the page numbers of a section whose last paragraph ends a field.
  const children = isApart ? [...opening, thinLine()] : [...opening]
  const first: Group = { orientation: 'portrait', chapter: '', children }
  const groups = groupPieces(first, pieces, isApart)
  return groups.map((group, index) => ({
    children: index < groups.length - 1 ? withEnd(group.children) : group.children,
    properties: {
      page: pageOf(context, group.orientation),
      type: SectionType.NEXT_PAGE,
      ...(index === 0 && { titlePage: true }),
    },
    ...runningTexts(context, group, index === 0),
  }))
}

/** After a table docx ends a section in a paragraph of its own: here one that cannot fill a page by itself. */
function withEnd(children: ReadonlyArray<FileChild>): ReadonlyArray<FileChild> {
  return children.at(-1) instanceof Paragraph ? children : [...children, thinLine()]
}

function isOpeningApart({ theme, isInTemplate }: ExportContext, [first]: ReadonlyArray<Piece>) {
  return !isInTemplate && theme.chapterStartsPage && first?.level === 1
}

function groupPieces(
  first: Group,
  pieces: ReadonlyArray<Piece>,
  isFirstApart: boolean,
): ReadonlyArray<Group> {
  const groups = [first]
  let current = ''
  for (const { orientation, chapter, children } of turnHeadings(pieces)) {
    current = plainText(chapter ?? '') || current
    const last = groups.at(-1)
    const isNew = last?.orientation !== orientation || (isFirstApart && last === first)
    if (!last || isNew) {
      groups.push({ orientation, chapter: current, children: [...children] })
      continue
    }
    last.children.push(...children)
    if (last.chapter === '') last.chapter = current
  }
  return groups
}

/** An own template has its own. Else each section says its own, for its width and its chapter. */
function runningTexts(
  context: ExportContext,
  { orientation, chapter }: Group,
  isFirst: boolean,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  if (context.isInTemplate) return {}
  const { textWidth, wideTextWidth } = context.page
  const width = orientation === 'landscape' ? wideTextWidth : textWidth
  const pages: RunningPages = { width, chapter }
  const first = isFirst ? firstHeader(context) : null
  return {
    headers: { default: runningHeader(context, pages), ...(first && { first }) },
    footers: { default: runningFooter(context, pages) },
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
