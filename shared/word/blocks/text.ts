import { BorderStyle, type IParagraphOptions, Paragraph, ShadingType } from 'docx'
import type { ResolvedBlock, ResolvedBox, ResolvedListItem } from '../../report/resolved.ts'
import type { ExportContext } from '../export-context.ts'
import { BULLET_LIST, listSteps, NUMBER_LIST } from '../numbering.ts'
import { writeRuns, writeText } from '../runs.ts'
import { mm, twips } from '../theme.ts'

/** What stands just above: text after a table needs air, and nothing else may stand after a page break. */
export type Before = 'paragraph' | 'table' | 'page-break'

export type TextBlock = Exclude<
  Extract<ResolvedBlock, { readonly runs: unknown }>,
  { readonly kind: 'heading' | 'image' | 'chart' }
>
export type Flow = Pick<
  IParagraphOptions,
  'pageBreakBefore' | 'spacing' | 'border' | 'shading' | 'indent'
>

const styleOf = {
  paragraph: 'Normal',
  lead: 'Lead',
  quote: 'Quote',
  'pull-quote': 'PullQuote',
  attribution: 'Attribution',
  'box-title': 'BoxTitle',
} as const

/** A block of text as one paragraph; a big number as two, the figure and its label. */
export function writeTextBlock(
  context: ExportContext,
  block: TextBlock,
  before: Before,
): ReadonlyArray<Paragraph> {
  const flow: Flow = {
    ...(before === 'page-break' && { pageBreakBefore: true }),
    ...(before === 'table' && { spacing: { before: twips(14) } }),
    ...(block.box && boxFormat(context, block.box)),
  }
  if (block.kind === 'list-item') return [writeListItem(context, block, flow)]
  const children = [...writeRuns(context, block.runs)]
  if (block.kind === 'big-number') {
    const figure = [...writeText(block.number.text)]
    return [
      new Paragraph({ style: 'BigNumber', ...flow, children: figure }),
      new Paragraph({ style: 'BigNumberLabel', ...withoutGap(flow), children }),
    ]
  }
  const style = styleOf[block.kind]
  return [new Paragraph({ ...(style !== 'Normal' && { style }), ...flow, children })]
}

export function writeListItem(
  context: ExportContext,
  item: ResolvedListItem,
  flow: Flow,
): Paragraph {
  const isBullet = item.list === 'bullet'
  const reference = isBullet ? BULLET_LIST : NUMBER_LIST
  const instance = isBullet ? 0 : item.listInstance
  const level = Math.min(Math.max(item.level, 0), 3)
  return new Paragraph({
    style: isBullet ? 'ListBullet' : item.list === 'decision' ? 'Decision' : 'ListNumber',
    numbering: { reference, level, instance, custom: true },
    ...flow,
    ...(item.box && { contextualSpacing: false, ...listIndentInBox(isBullet, level) }),
    children: [...writeRuns(context, item.runs)],
  })
}

/** Millimetres between the frame of a box and the margin of the page. */
export const BOX_INDENT = 4
const BOX_GAP = 16

/**
 * A box is a frame that the paragraphs in it have in common: Word draws one round neighbours whose frames are equal. So
 * that two boxes after one another are not one, every other box has a frame a quarter of a point wider, and its colour
 * is the next one: LibreOffice fills the gap between neighbours of one colour.
 */
export function boxFormat({ theme }: ExportContext, box: ResolvedBox): Flow {
  const { brand, line, tint } = theme.colors
  const color = box.kind === 'fact' ? line : brand
  const side = { style: BorderStyle.SINGLE, size: box.index % 2 === 0 ? 6 : 8, space: 8, color }
  const left = box.kind === 'fact' ? { ...side, size: 24, color: brand } : side
  return {
    border: { top: side, bottom: side, left, right: side },
    indent: { left: mm(BOX_INDENT), right: mm(BOX_INDENT) },
    spacing: {
      ...(box.isFirst && { before: twips(BOX_GAP) }),
      ...(box.isLast && { after: twips(BOX_GAP) }),
    },
    ...(box.kind === 'fact' && {
      shading: { type: ShadingType.CLEAR, fill: box.index % 2 === 0 ? tint : nextColor(tint) },
    }),
  }
}

/** A colour that no eye tells from another. */
function nextColor(color: string): string {
  const blue = Number.parseInt(color.slice(-2), 16)
  const other = blue === 0 ? 1 : blue - 1
  return color.slice(0, -2) + other.toString(16).padStart(2, '0')
}

/** A list in a box begins where the text of the box does, or its frame would be another one. */
function listIndentInBox(isBullet: boolean, level: number): Flow {
  const step = isBullet ? listSteps.bullet : listSteps.number
  const hanging = mm(step * (level + 1))
  return { indent: { left: mm(BOX_INDENT) + hanging, hanging, right: mm(BOX_INDENT) } }
}

export function withoutGap({ border, shading, indent }: Flow): Flow {
  return {
    ...(border && { border }),
    ...(shading && { shading }),
    ...(indent && { indent }),
  }
}
