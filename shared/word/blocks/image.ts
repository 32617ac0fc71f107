import { type ImageRun, Paragraph } from 'docx'
import { shareOf } from '../../media/print-size.ts'
import type { ResolvedImage } from '../../report/resolved.ts'
import type { ExportContext } from '../export-context.ts'
import { writeText } from '../runs.ts'
import { mm, twips } from '../theme.ts'
import { figureCaption } from './figure-caption.ts'
import { firstThere, pictureRun } from './picture-run.ts'
import { type Before, BOX_INDENT, boxFormat, type Flow, withoutGap } from './text.ts'

/** Of the height of the text; the rest is for what stands under the picture. */
const MAX_HEIGHT = 0.82

/** A picture, its caption and who made it: one paragraph each, on the same page. None when its bytes are gone. */
export function writeImage(
  context: ExportContext,
  image: ResolvedImage,
  before: Before,
): ReadonlyArray<Paragraph> {
  const picture = drawing(context, image)
  if (!picture) return []
  const box: Flow = image.box ? boxFormat(context, image.box) : {}
  const caption = [...figureCaption(context, image)]
  const credit = image.credit === '' ? [] : [...writeText(image.credit)]
  const above = before === 'table' ? twips(14) : box.spacing?.before
  const parts = [
    { style: 'Picture', children: [picture], before: above },
    { style: 'Caption', children: caption, before: twips(4) },
    { style: 'Credit', children: credit, before: twips(2) },
  ].filter(({ children }) => children.length > 0)
  return parts.map((part, index) => {
    const isLast = index === parts.length - 1
    const after = isLast ? (box.spacing?.after ?? twips(10)) : 0
    return new Paragraph({
      style: part.style,
      ...withoutGap(box),
      ...(index === 0 && before === 'page-break' && { pageBreakBefore: true }),
      spacing: { ...(part.before !== undefined && { before: part.before }), after },
      keepNext: !isLast,
      children: part.children,
    })
  })
}

function drawing(context: ExportContext, image: ResolvedImage): ImageRun | null {
  const found = firstThere(context, image.media)
  if (!found) return null
  const { page } = context
  const textWidth = page.textWidth - (image.box ? 2 * mm(BOX_INDENT) : 0)
  const room = {
    width: millimetres(textWidth) * shareOf[image.size],
    height: millimetres(page.height - page.top - page.bottom) * MAX_HEIGHT,
  }
  return pictureRun(context, found, room, image.isDecorative ? null : image.alt)
}

function millimetres(ofTwips: number): number {
  return (ofTwips / 1440) * 25.4
}
