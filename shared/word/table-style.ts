import { BorderStyle, type IBorderOptions } from 'docx'
import type { TableLine } from '../contract/theme-look.ts'
import { eighths } from './table-look.ts'
import { mm, type WordTheme } from './theme.ts'
import type { OwnStyle, WordTexts } from './word-texts.ts'

/** The style of every table in a report. */
export const TABLE_STYLE: OwnStyle = 'ReportTable'

/** Space inside a cell above and below, in millimetres. */
export const CELL_MARGIN = 0.9
/** Space inside a cell to the left and right, in millimetres. */
export const CELL_PADDING = 1.9

/**
 * The table style as raw XML, since docx cannot define one: the lines between rows and at the end, the head, and the shade
 * of every other row. Totals get their lines from their cells: a style cannot know which rows they are.
 */
export function tableStyleXml({ colors, tables }: WordTheme, { styleNames }: WordTexts): string {
  const padding = mm(CELL_PADDING)
  const margins =
    `<w:tblCellMar><w:top w:w="${mm(CELL_MARGIN)}" w:type="dxa"/><w:left w:w="${padding}" w:type="dxa"/>` +
    `<w:bottom w:w="${mm(CELL_MARGIN)}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar>`
  const noMargins =
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
  const border = (side: string, line: TableLine | null) =>
    line ? borderXml(side, line, colors) : ''
  const shade = (color: keyof WordTheme['colors'] | null) =>
    color ? `<w:shd w:val="clear" w:color="auto" w:fill="${colors[color]}"/>` : ''
  const borders = wrapped(
    'w:tblBorders',
    border('bottom', tables.atEnd) + border('insideH', tables.betweenRows),
  )
  const band = tables.banding ? '<w:tblStyleRowBandSize w:val="1"/>' : ''
  return (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${noMargins}</w:tblPr></w:style>` +
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="${styleNames.ReportTable}"/>` +
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>' +
    `<w:tblPr>${band}${borders}${margins}</w:tblPr>` +
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tblPr/><w:tcPr>' +
    `${wrapped('w:tcBorders', border('bottom', tables.underHead))}${shade(tables.headShade)}<w:vAlign w:val="bottom"/>` +
    '</w:tcPr></w:tblStylePr>' +
    (tables.banding
      ? `<w:tblStylePr w:type="band2Horz"><w:tblPr/><w:tcPr>${shade(tables.banding)}</w:tcPr></w:tblStylePr>`
      : '') +
    '</w:style>'
  )
}

function borderXml(side: string, line: TableLine, colors: WordTheme['colors']): string {
  return `<w:${side} w:val="single" w:sz="${eighths(line)}" w:space="0" w:color="${colors[line.color]}"/>`
}

/** Nothing stands in an element that need not be there. */
function wrapped(element: string, content: string): string {
  return content === '' ? '' : `<${element}>${content}</${element}>`
}

/** What of the style a table with one head row shows. */
export function tableLookOf({ tables }: Pick<WordTheme, 'tables'>) {
  return { firstRow: true, firstColumn: true, noHBand: tables.banding === null, noVBand: true }
}

/** A line of the theme at a cell's edge; none is said too, since a cell else has that of its table. */
export function cellBorder({ colors }: WordTheme, line: TableLine | null): IBorderOptions {
  if (!line) return { style: BorderStyle.NIL }
  return { style: BorderStyle.SINGLE, size: eighths(line), color: colors[line.color] }
}
