import { ImageRun, Paragraph } from 'docx'
import { checkPicture } from '../../media/check-picture.ts'
import { type MediaName, typeOfMedia } from '../../media/media-name.ts'
import { printedSize, shareOf } from '../../media/print-size.ts'
import type { ResolvedImage } from '../../report/resolved.ts'
import { plainText } from '../clean-text.ts'
import type { ExportContext } from '../export-context.ts'
import { writeText } from '../runs.ts'
import { mm, twips } from '../theme.ts'
import { figureCaption } from './figure-caption.ts'
import { type Before, BOX_INDENT, boxFormat, type Flow, withoutGap } from './text.ts'

const PIXELS_PER_MM = 96 / 25.4
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
  const { name, bytes, width, height } = found
  const { page } = context
  const textWidth = page.textWidth - (image.box ? 2 * mm(BOX_INDENT) : 0)
  const room = {
    width: millimetres(textWidth) * shareOf[image.size],
    height: millimetres(page.height - page.top - page.bottom) * MAX_HEIGHT,
  }
  const size = printedSize({ width, height }, room, false)
  context.pictures++
  return new ImageRun({
    type: typeOfMedia(name) === 'png' ? 'png' : 'jpg',
    data: bytes,
    transformation: {
      width: size.width * PIXELS_PER_MM,
      height: size.height * PIXELS_PER_MM,
    },
    altText: {
      name: `${context.texts.picture} ${context.pictures}`,
      ...(!image.isDecorative && image.alt.trim() !== '' && { description: plainText(image.alt) }),
    },
    ...(image.isDecorative && { decorative: true }),
  })
}

/** The first of the names whose bytes are there and are the picture they say. */
function firstThere({ media }: ExportContext, names: ReadonlyArray<MediaName>) {
  for (const name of names) {
    const bytes = media.get(name)
    const checked = bytes && checkPicture(bytes)
    if (bytes && checked?.ok && checked.value.type === typeOfMedia(name)) {
      const { width, height } = checked.value
      return { name, bytes, width, height }
    }
  }
  return null
}

function millimetres(ofTwips: number): number {
  return (ofTwips / 1440) * 25.4
}
