import { LeaderType, Paragraph, type ParagraphChild, TabStopType } from 'docx'
import type { ResolvedSignatures } from '../../report/resolve-people.ts'
import type { ExportContext } from '../export-context.ts'
import { writeText } from '../runs.ts'
import { mm, twips } from '../theme.ts'
import type { Before } from './text.ts'

/** Points of room to write in above each line: less where there are many signers, so that all stand on one page. */
const ROOM = { most: 36, least: 14 } as const
/** Points of a page for a heading of two lines, place and date. */
const ABOVE_SIGNERS = 110
/** A line of text in parts of its size, and the points between a line to sign on and the name. */
const LINE_HEIGHT = 1.5
const LINE_GAP = 4
/** Where the line to write a date on ends, in millimetres. */
const BLANK_END = 80

/**
 * Place and date, then a line to sign on for each signer with name and role under it: all on one page, as long as a
 * page can hold them. More signers go on to the next page, each whole. A signed report says so last.
 */
export function writeSignatures(
  context: ExportContext,
  block: ResolvedSignatures,
  before: Before,
): ReadonlyArray<Paragraph> {
  const { room, isOnePage } = roomToSign(context, block.signers.length)
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
      children: [...writeText(name)],
    }),
    new Paragraph({
      style: 'SignerRole',
      keepNext: isOnePage && (index < block.signers.length - 1 || block.signed !== ''),
      children: [...writeText(role)],
    }),
  ])
  const signed = new Paragraph({
    style: 'SignaturePlace',
    keepNext: false,
    children: [...writeText(block.signed)],
  })
  return [opening, ...lines, ...(block.signed === '' ? [] : [signed])]
}

/** `Trondheim, 3. april 2025`; what is not known yet is a line to write on. */
function placeAndDate(
  context: ExportContext,
  { place, date }: ResolvedSignatures,
): ParagraphChild[] {
  if (date !== '') return [...writeText(place === '' ? date : `${place}, ${date}`)]
  const words = place === '' ? `${context.texts.placeAndDate}: ` : `${place}, `
  return [...writeText(`${words}\t`)]
}

function roomToSign({ page, theme }: ExportContext, signers: number) {
  const height = page.height - page.top - page.bottom - twips(ABOVE_SIGNERS)
  const { text, caption } = theme.sizes
  const written = twips((text + caption) * LINE_HEIGHT + LINE_GAP)
  const room = Math.floor(height / Math.max(signers, 1)) - written
  return {
    room: Math.min(twips(ROOM.most), Math.max(twips(ROOM.least), room)),
    isOnePage: room >= twips(ROOM.least),
  }
}
