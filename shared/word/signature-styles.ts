import { BorderStyle, type IParagraphStyleOptions } from 'docx'
import { type StyleNames, spacing, style } from './style-parts.ts'
import { halfPoints, mm, type WordTheme } from './theme.ts'

/** How wide a line to sign on is, in millimetres. */
const LINE_WIDTH = 85
const PAGE_WIDTH = 210

/** The styles of contact blocks, and of place, date and lines to sign on. */
export function signatureStyles(
  { fonts, colors, sizes, page }: WordTheme,
  names: StyleNames,
): ReadonlyArray<IParagraphStyleOptions> {
  const line = { style: BorderStyle.SINGLE, size: 4, space: 4, color: colors.ink }
  const besides = { right: mm(PAGE_WIDTH - 2 * page.marginSide - LINE_WIDTH) }
  return [
    style('Contact', names.Contact, { spacing: spacing(0, 2, 1.12), keepLines: true }, {}),
    style(
      'SignaturePlace',
      names.SignaturePlace,
      { spacing: spacing(6, 6, 1.12), keepNext: true },
      {},
    ),
    style(
      'Signer',
      names.Signer,
      {
        spacing: spacing(36, 0, 1.12),
        border: { top: line },
        indent: besides,
        keepNext: true,
        keepLines: true,
      },
      {},
    ),
    style(
      'SignerRole',
      names.SignerRole,
      { spacing: spacing(0, 0, 1.15), keepLines: true },
      { font: fonts.table, size: halfPoints(sizes.caption), color: colors.quietInk },
    ),
  ]
}
