import { InternalHyperlink, type IRunPropertiesOptions, Paragraph, type ParagraphChild } from 'docx'
import type { ResolvedCell } from '../../report/resolved.ts'
import type { CellParagraph, Row } from '../../tables/typed-table.ts'
import type { ExportContext } from '../export-context.ts'
import { CELL_BULLET_LIST, CELL_NUMBER_LIST } from '../numbering.ts'
import { writeText } from '../runs.ts'

/** The text of a cell with its footnote markers. */
export function cellRuns(
  context: ExportContext,
  cell: ResolvedCell,
  format: IRunPropertiesOptions = {},
) {
  return [
    ...linkedText(context, cell, format),
    ...writeText(cell.marker, { ...format, superScript: true }),
  ]
}

/** Note numbers lead to their notes. */
function linkedText(
  context: ExportContext,
  { text, references = [] }: ResolvedCell,
  format: IRunPropertiesOptions,
): ReadonlyArray<ParagraphChild> {
  const runs: ParagraphChild[] = []
  let rest = text
  for (const { text: number, target } of references) {
    const at = rest.indexOf(number)
    runs.push(...writeText(rest.slice(0, at), format))
    const children = [...writeText(number, format)]
    runs.push(new InternalHyperlink({ anchor: context.bookmarks.name(target, 'text'), children }))
    rest = rest.slice(at + number.length)
  }
  return [...runs, ...writeText(rest, format)]
}

/** The paragraphs of a cell that holds more than one, or a list; null for a plain cell. */
export function typedParagraphs(
  row: Row | undefined,
  column: number,
): ReadonlyArray<CellParagraph> | null {
  const cell = row?.cells[column]
  if (cell?.state !== 'text') return null
  const isPlain = cell.paragraphs.length < 2 && cell.paragraphs.every(({ list }) => !list)
  return isPlain ? null : cell.paragraphs
}

/** What stands in a cell: one paragraph, or those and the lists that were written in it. */
export function cellParagraphs(
  context: ExportContext,
  cell: ResolvedCell,
  paragraphs: ReadonlyArray<CellParagraph> | null,
  align: 'left' | 'right',
  format: IRunPropertiesOptions,
): ReadonlyArray<Paragraph> {
  if (paragraphs === null) {
    const style = align === 'right' ? 'TableNumber' : 'TableText'
    return [new Paragraph({ style, children: [...cellRuns(context, cell, format)] })]
  }
  context.cellLists++
  return paragraphs.map(({ text, list, level }, index) => {
    const marker = index === paragraphs.length - 1 ? cell.marker : ''
    const isBullet = list === 'bullet'
    const reference = isBullet ? CELL_BULLET_LIST : CELL_NUMBER_LIST
    const instance = isBullet ? 0 : context.cellLists
    return new Paragraph({
      style: 'TableText',
      ...(list && {
        numbering: { reference, level: Math.min(level ?? 0, 3), instance, custom: true },
      }),
      children: [...cellRuns(context, { text, marker }, format)],
    })
  })
}
