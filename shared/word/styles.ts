import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import { HEADING_LIST } from './numbering.ts'
import { signatureStyles } from './signature-styles.ts'
import {
  evenLines,
  type Paragraph,
  type Run,
  type StyleNames,
  spacing,
  style,
} from './style-parts.ts'
import { tableStyleXml } from './table-style.ts'
import { halfPoints, headingSize, MAX_HEADING, mm, type WordTheme } from './theme.ts'
import type { WordTexts } from './word-texts.ts'

/** The styles of a report: everything the text looks like is said here, so that a reader can change it in one place. */
export function wordStyles(theme: WordTheme, texts: WordTexts): IStylesOptions {
  const { fonts, colors, sizes } = theme
  const { styleNames } = texts
  return {
    default: {
      document: {
        run: {
          font: fonts.text,
          size: halfPoints(sizes.text),
          color: colors.ink,
          language: { value: texts.locale, eastAsia: texts.locale },
        },
      },
      hyperlink: { run: { color: colors.brandLight, underline: {} } },
      footnoteText: evenLines(theme, {
        id: 'FootnoteText',
        paragraph: { spacing: spacing(0, 2, 1.2), indent: hanging(3) },
        run: { size: halfPoints(sizes.note) },
      }),
    },
    paragraphStyles: [
      ...textStyles(theme, styleNames),
      ...headingStyles(theme),
      ...coverStyles(theme, styleNames),
      ...contentsStyles(theme),
      ...tableStyles(theme, styleNames),
      ...signatureStyles(theme, styleNames),
    ].map((one) => evenLines(theme, one)),
    characterStyles: [
      {
        id: 'CaptionLabel',
        name: styleNames.CaptionLabel,
        quickFormat: true,
        run: { bold: true, color: colors.brand },
      },
    ],
  }
}

/** Styles that docx cannot describe, for its `externalStyles`. */
export function externalStyles(theme: WordTheme, texts: WordTexts): string {
  return (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14">' +
    `${normalStyleXml(theme)}${tableStyleXml(theme, texts)}</w:styles>`
  )
}

/**
 * The style that every other is based on. Letters are kerned and joined (fi, ff) in it, as LibreOffice does whatever a
 * document says and Word only when asked: then a line ends at the same word in both, and so does a page.
 */
function normalStyleXml(theme: WordTheme): string {
  const { paragraph } = evenLines(theme, {
    id: 'Normal',
    paragraph: { spacing: spacing(0, 7, 1.12) },
  })
  const { before, after, line, lineRule } = paragraph?.spacing ?? {}
  return (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `<w:pPr><w:widowControl/><w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="${lineRule}"/></w:pPr>` +
    '<w:rPr><w:kern w:val="2"/><w14:ligatures w14:val="standard"/></w:rPr></w:style>'
  )
}

function textStyles(
  { fonts, colors, sizes }: WordTheme,
  names: StyleNames,
): ReadonlyArray<IParagraphStyleOptions> {
  const quoteLine = { style: BorderStyle.SINGLE, size: 18, space: 12, color: colors.brand }
  const running = (id: string, name: string) =>
    style(id, name, { spacing: spacing(0, 0, 1) }, small(fonts.table, sizes.running, colors))
  return [
    style(
      'Lead',
      names.Lead,
      { spacing: spacing(0, 12, 1.12) },
      { size: halfPoints(sizes.lead), color: colors.brand },
    ),
    style(
      'Quote',
      'Quote',
      {
        spacing: spacing(12, 12, 1.12),
        indent: { left: mm(8), right: mm(8) },
        border: { left: quoteLine },
      },
      { italics: true },
    ),
    ...storyStyles({ fonts, colors, sizes }, names),
    style('ListBullet', 'List Bullet', list(), {}),
    style('ListNumber', 'List Number', list(), {}),
    running('Header', 'header'),
    running('Footer', 'footer'),
  ]
}

/** What stands out from the running text. */
function storyStyles(
  { fonts, colors, sizes }: Pick<WordTheme, 'fonts' | 'colors' | 'sizes'>,
  names: StyleNames,
): ReadonlyArray<IParagraphStyleOptions> {
  const large = { size: halfPoints(sizes.lead * 1.3), color: colors.brand }
  const rule = { style: BorderStyle.SINGLE, size: 8, space: 1, color: colors.line }
  const besides = { spacing: spacing(0, 12, 1.12), indent: { left: mm(8), right: mm(8) } }
  const label: Run = { font: fonts.table, size: halfPoints(sizes.caption) }
  return [
    style(
      'PullQuote',
      names.PullQuote,
      { ...besides, spacing: spacing(14, 4, 1.1), keepNext: true },
      large,
    ),
    style('Attribution', names.Attribution, besides, small(fonts.table, sizes.caption, colors)),
    style(
      'BoxTitle',
      names.BoxTitle,
      { spacing: spacing(4, 4, 1.12), keepNext: true },
      { font: fonts.table, bold: true, size: halfPoints(sizes.text + 1), color: colors.brand },
    ),
    style(
      'BigNumber',
      names.BigNumber,
      { spacing: spacing(10, 0, 1), keepNext: true },
      { bold: true, size: halfPoints(sizes.text * 2.4), color: colors.brand },
    ),
    style('BigNumberLabel', names.BigNumberLabel, { spacing: spacing(0, 10, 1.12) }, label),
    style('Picture', names.Picture, { spacing: spacing(10, 0, 1), keepLines: true }, {}),
    style(
      'Credit',
      names.Credit,
      { spacing: spacing(2, 10, 1.15) },
      small(fonts.table, sizes.note, colors),
    ),
    style('Decision', names.Decision, list(), {}),
    style(
      'Divider',
      names.Divider,
      {
        spacing: spacing(4, 14, 1),
        border: { bottom: rule },
        indent: { left: mm(55), right: mm(55) },
      },
      {},
    ),
  ]
}

function headingStyles(theme: WordTheme): ReadonlyArray<IParagraphStyleOptions> {
  const before = [0, 18, 14, 12, 12, 12, 12]
  const after = [14, 6, 4, 3, 3, 3, 3]
  return Array.from({ length: MAX_HEADING }, (_, index) => {
    const level = index + 1
    const paragraph: Paragraph = {
      spacing: spacing(before[index] ?? 12, after[index] ?? 3, level === 1 ? 1.05 : 1.15),
      keepNext: true,
      keepLines: true,
      outlineLevel: index,
      numbering: { reference: HEADING_LIST, level: index },
    }
    const run: Run = {
      bold: true,
      italics: level > 4,
      size: halfPoints(headingSize(theme, level)),
      color: level > 3 ? theme.colors.ink : theme.colors.brand,
    }
    return {
      ...style(`Heading${level}`, `heading ${level}`, paragraph, run),
      next: 'Normal',
      uiPriority: 9,
    }
  })
}

function coverStyles(
  { fonts, colors, sizes }: WordTheme,
  names: StyleNames,
): ReadonlyArray<IParagraphStyleOptions> {
  const rule = { style: BorderStyle.SINGLE, size: 24, space: 14, color: colors.brand }
  return [
    style(
      'CoverOrganisation',
      names.CoverOrganisation,
      { spacing: spacing(0, 0, 1.2) },
      { font: fonts.table, bold: true, size: halfPoints(13), color: colors.brand },
    ),
    style(
      'Title',
      'Title',
      { spacing: spacing(190, 10, 1.05), border: { bottom: rule }, keepLines: true },
      { bold: true, size: halfPoints(sizes.coverTitle), color: colors.brand },
    ),
    style(
      'CoverYear',
      names.CoverYear,
      { spacing: spacing(14, 20, 1.1) },
      { size: halfPoints(sizes.coverYear), color: colors.quietInk },
    ),
  ]
}

function contentsStyles({ fonts, colors }: WordTheme): ReadonlyArray<IParagraphStyleOptions> {
  const entry = (level: number, left: number, width: number, before: number, run: Run) =>
    style(
      `TOC${level}`,
      `toc ${level}`,
      {
        spacing: spacing(before, 2, 1.15),
        indent: { left: mm(left + width), hanging: mm(width) },
        leftTabStop: mm(left + width),
      },
      run,
    )
  return [
    style(
      'TOCHeading',
      'TOC Heading',
      { spacing: spacing(0, 16, 1.05), keepNext: true },
      { bold: true, size: halfPoints(22), color: colors.brand },
    ),
    entry(1, 0, 10, 8, { bold: true, font: fonts.table, size: halfPoints(10) }),
    entry(2, 10, 12, 0, { font: fonts.table, size: halfPoints(9.5) }),
    entry(3, 22, 15, 0, { font: fonts.table, size: halfPoints(9), color: colors.quietInk }),
    style(
      'TableofFigures',
      'table of figures',
      { spacing: spacing(0, 2, 1.15), indent: hanging(18) },
      { font: fonts.table, size: halfPoints(9.5) },
    ),
  ]
}

function tableStyles(
  { fonts, colors, sizes }: WordTheme,
  names: StyleNames,
): ReadonlyArray<IParagraphStyleOptions> {
  const table: Run = { font: fonts.table, size: halfPoints(sizes.table) }
  const cell = { spacing: spacing(0, 0, 1.15) }
  const right = { ...cell, alignment: 'right' as const }
  const head: Run = { ...table, bold: true, color: colors.brand }
  const note = small(fonts.table, sizes.note, colors)
  return [
    style(
      'Caption',
      'caption',
      { spacing: spacing(14, 3, 1.15), keepNext: true, keepLines: true },
      { font: fonts.table, size: halfPoints(sizes.caption) },
    ),
    style('TableUnit', names.TableUnit, { spacing: spacing(0, 3, 1.15), keepNext: true }, note),
    style('TableText', names.TableText, cell, table),
    style('TableNumber', names.TableNumber, right, table),
    style('TableHead', names.TableHead, { ...cell, keepNext: true }, head),
    style('TableHeadNumber', names.TableHeadNumber, { ...right, keepNext: true }, head),
    style('TableNote', names.TableNote, { spacing: spacing(3, 0, 1.15), indent: hanging(3) }, note),
  ]
}

function list(): Paragraph {
  return { spacing: spacing(0, 7, 1.12), contextualSpacing: true }
}

function small(font: string, points: number, colors: WordTheme['colors']): Run {
  return { font, size: halfPoints(points), color: colors.quietInk }
}

function hanging(millimetres: number): { readonly left: number; readonly hanging: number } {
  return { left: mm(millimetres), hanging: mm(millimetres) }
}
