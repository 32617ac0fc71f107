import { LeaderType, Paragraph, type ParagraphChild, TabStopType } from 'docx'
import type { ResolvedSignatures } from '../../report/resolve-people.ts'
import { type ExportContext, warn } from '../export-context.ts'
import { writeText } from '../runs.ts'
import { mm, twips } from '../theme.ts'
import type { Before } from './text.ts'

/** Points of room to write in above each line: less where there are many signers, so that all stand on one page. */
const ROOM = { most: 36, least: 15 } as const
/** Of the height of the text; the rest is for a heading and for place and date. */
const HEIGHT_FOR_SIGNERS = 0.78
const LINE_HEIGHT = 1.45
/** Where the line to write a date on ends, in millimetres. */
const BLANK_END = 80

/** Place and date, then a line to sign on for each signer with name and role under it: all on one page. */
export function writeSignatures(
  context: ExportContext,
  block: ResolvedSignatures,
  before: Before,
): ReadonlyArray<Paragraph> {
  if (block.date === '') warn(context, 'undated-signatures')
  const room = roomToSign(context, block.signers.length)
  const opening = new Paragraph({
    style: 'SignaturePlace',
    ...(before === 'page-break' && { pageBreakBefore: true }),
    keepNext: true,
    ...(block.date === '' && {
      tabStops: [
        { type: TabStopType.LEFT, position: mm(BLANK_END), leader: LeaderType.UNDERSCORE },
      ],
    }),
    children: placeAndDate(context, block),
  })
  const lines = block.signers.flatMap(({ name, role }, index) => [
    new Paragraph({
      style: 'Signer',
      spacing: { before: room },
      keepNext: true,
      children: [...writeText(context, name)],
    }),
    new Paragraph({
      style: 'SignerRole',
      keepNext: index < block.signers.length - 1,
      children: [...writeText(context, role)],
    }),
  ])
  return [opening, ...lines]
}

/** `Trondheim, 3. april 2025`; what is not known yet is a line to write on. */
function placeAndDate(
  context: ExportContext,
  { place, date }: ResolvedSignatures,
): ParagraphChild[] {
  if (date !== '') return [...writeText(context, place === '' ? date : `${place}, ${date}`)]
  const words = place === '' ? `${context.texts.placeAndDate}: ` : `${place}, `
  return [...writeText(context, `${words}\t`)]
}

function roomToSign({ page, theme }: ExportContext, signers: number): number {
  const height = (page.height - page.top - page.bottom) * HEIGHT_FOR_SIGNERS
  const written = twips((theme.sizes.text + theme.sizes.caption) * LINE_HEIGHT)
  const room = Math.floor(height / Math.max(signers, 1)) - written
  return Math.min(twips(ROOM.most), Math.max(twips(ROOM.least), room))
}
