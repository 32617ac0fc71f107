import { type FileChild, Paragraph, Table } from 'docx'
import { isEmptyBlock } from '../../report/empty-blocks.ts'
import type { ResolvedBlock, ResolvedChapter, ResolvedRun } from '../../report/resolved.ts'
import type { ExportContext } from '../export-context.ts'
import { writeRuns, writeText } from '../runs.ts'
import { thinLine } from '../thin-line.ts'
import { writeChart } from './chart.ts'
import { writeHeading } from './heading.ts'
import { writeImage } from './image.ts'
import { writeContact, writeRoster } from './people.ts'
import { writeSignatures } from './signatures.ts'
import { writeTable } from './table.ts'
import { type Before, writeListItem, writeTextBlock } from './text.ts'

/** One block as Word has it, and what decides which section it stands in. */
export type Piece = {
  /** The outline level of a heading, from 1; 0 for text and tables. */
  readonly level: number
  readonly orientation: 'portrait' | 'landscape'
  /** Where a chapter on the first level begins: its title. */
  readonly chapter?: string
  readonly children: ReadonlyArray<FileChild>
}

/** A chapter: its title and its blocks. */
export function writeChapter(
  context: ExportContext,
  resolved: ResolvedChapter,
): ReadonlyArray<Piece> {
  const { id, chapter, number, blocks } = resolved
  const title = writeHeading(context, {
    id,
    level: chapter.level,
    number,
    runs: writeText(chapter.title),
    pageBreakBefore: chapter.level === 1 && context.theme.chapterStartsPage,
  })
  return [
    {
      level: chapter.level,
      orientation: 'portrait',
      ...(chapter.level === 1 && { chapter: chapter.title }),
      children: [title],
    },
    ...writeBlocks(context, blocks, 'paragraph'),
  ]
}

/**
 * Blocks in order. A page break becomes a property of the block after it and empty paragraphs are left out, so that no
 * blank line stands in the document. A missing table is one of the report's problems, and stops the export before this.
 */
export function writeBlocks(
  context: ExportContext,
  blocks: ReadonlyArray<ResolvedBlock>,
  above: Before,
): ReadonlyArray<Piece> {
  let before = above
  const shown = blocks.filter((block) => block.kind === 'page-break' || !isEmptyBlock(block))
  return shown.flatMap((block, index): ReadonlyArray<Piece> => {
    if (block.kind === 'page-break') {
      before = 'page-break'
      return []
    }
    if (block.kind === 'missing-table') return []
    const piece = writeBlock(context, block, before)
    before = block.kind === 'table' || block.kind === 'people' ? 'table' : 'paragraph'
    return [apartFromNotes(piece, shown[index + 1])]
  })
}

/**
 * A table, and a line without height where the text right after it has a footnote: LibreOffice lays out that text before
 * the table has its place, and moves a table near the foot of a page to the next because the note takes its room.
 */
function apartFromNotes(piece: Piece, next: ResolvedBlock | undefined): Piece {
  const isTable = piece.children.at(-1) instanceof Table
  const hasNote = next !== undefined && 'runs' in next && next.runs.some(hasFootnote)
  return isTable && hasNote ? { ...piece, children: [...piece.children, thinLine()] } : piece
}

function hasFootnote(run: ResolvedRun): boolean {
  return run.kind === 'link' ? run.runs.some(hasFootnote) : run.kind === 'footnote'
}

function writeBlock(
  context: ExportContext,
  block: Exclude<ResolvedBlock, { readonly kind: 'page-break' | 'missing-table' }>,
  before: Before,
): Piece {
  const pageBreakBefore = before === 'page-break'
  switch (block.kind) {
    case 'heading': {
      const { id, outlineLevel: level, number } = block
      const runs = writeRuns(context, block.runs)
      const children = [writeHeading(context, { id, level, number, runs, pageBreakBefore })]
      return { level, orientation: 'portrait', children }
    }
    case 'table':
      return { level: 0, ...writeTable(context, block.id, block.table, pageBreakBefore) }
    case 'image':
      return text(...writeImage(context, block, before))
    case 'chart':
      return text(...writeChart(context, block, before))
    case 'mirror':
      return text(...block.items.map((item) => writeListItem(context, item, {})))
    case 'people':
      return text(...writeRoster(context, block, before))
    case 'contact':
      return text(...writeContact(context, block, before))
    case 'signatures':
      return text(...writeSignatures(context, block, before))
    case 'divider':
      return text(new Paragraph({ style: 'Divider', children: [] }))
    default:
      return text(...writeTextBlock(context, block, before))
  }
}

function text(...children: ReadonlyArray<FileChild>): Piece {
  return { level: 0, orientation: 'portrait', children }
}
