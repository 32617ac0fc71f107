import { mm, type WordTheme } from './theme.ts'
import type { OwnStyle, WordTexts } from './word-texts.ts'

/** The style of every table in a report. */
export const TABLE_STYLE: OwnStyle = 'ReportTable'

/** Space inside a cell above and below, in millimetres. */
export const CELL_MARGIN = 0.9
/** Space inside a cell to the left and right, in millimetres. */
export const CELL_PADDING = 1.9

/**
 * The table style as raw XML, since docx cannot define one: a strong line under the head, thin lines between rows and a
 * line at the end. Totals get their line from their cells, because LibreOffice knows no more than the first row.
 */
export function tableStyleXml({ colors }: WordTheme, { styleNames }: WordTexts): string {
  const padding = mm(CELL_PADDING)
  const margins =
    `<w:tblCellMar><w:top w:w="${mm(CELL_MARGIN)}" w:type="dxa"/><w:left w:w="${padding}" w:type="dxa"/>` +
    `<w:bottom w:w="${mm(CELL_MARGIN)}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar>`
  const noMargins =
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
  const borders = `<w:tblBorders>${border('bottom', 8, colors.brand)}${border('insideH', 4, colors.line)}</w:tblBorders>`
  return (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${noMargins}</w:tblPr></w:style>` +
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="${styleNames.ReportTable}"/>` +
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>' +
    `<w:tblPr>${borders}${margins}</w:tblPr>` +
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tblPr/><w:tcPr>' +
    `<w:tcBorders>${border('bottom', 12, colors.brand)}</w:tcBorders><w:vAlign w:val="bottom"/>` +
    '</w:tcPr></w:tblStylePr></w:style>'
  )
}

function border(side: string, eighths: number, color: string): string {
  return `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${color}"/>`
}
