import {
  AlignmentType,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageOrientation,
  Paragraph,
  SectionType,
} from 'docx'
import type { Piece } from './blocks/blocks.ts'
import type { ExportContext } from './export-context.ts'
import { field } from './fields.ts'
import { writeText } from './runs.ts'

type Orientation = Piece['orientation']

/** The sections of the document: the first holds the front page, and each run of wide tables lies in its own. */
export function writeSections(
  context: ExportContext,
  opening: ReadonlyArray<FileChild>,
  pieces: ReadonlyArray<Piece>,
): ReadonlyArray<ISectionOptions> {
  const groups: Array<{ orientation: Orientation; children: FileChild[] }> = [
    { orientation: 'portrait', children: [...opening] },
  ]
  for (const { orientation, children } of turnHeadings(pieces)) {
    const last = groups.at(-1)
    if (last?.orientation === orientation) last.children.push(...children)
    else groups.push({ orientation, children: [...children] })
  }
  return groups.map(({ orientation, children }, index) => ({
    children: index < groups.length - 1 ? withEnd(children) : children,
    properties: {
      page: pageOf(context, orientation),
      type: SectionType.NEXT_PAGE,
      ...(index === 0 && { titlePage: true }),
    },
    // Later sections take these over from the first.
    ...(index === 0 && {
      headers: { default: runningHeader(context) },
      footers: { default: runningFooter(context) },
    }),
  }))
}

/** docx ends a section in a paragraph of its own after a table: one that cannot fill a page by itself. */
function withEnd(children: ReadonlyArray<FileChild>): ReadonlyArray<FileChild> {
  if (children.at(-1) instanceof Paragraph) return children
  const spacing = { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT }
  return [...children, new Paragraph({ spacing })]
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

function runningHeader(context: ExportContext): Header {
  const { title, organisation, classification = '' } = context.report.settings
  const text = [organisation, title, classification].filter((part) => part !== '').join(' · ')
  return new Header({
    children: [new Paragraph({ style: 'Header', children: [...writeText(text)] })],
  })
}

function runningFooter(context: ExportContext): Footer {
  const { page, pageOf: of } = context.texts
  const one = writeText('1')
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.RIGHT,
        children: [
          ...writeText(`${page} `),
          ...field('PAGE', one),
          ...writeText(` ${of} `),
          ...field('NUMPAGES', writeText('1')),
        ],
      }),
    ],
  })
}
