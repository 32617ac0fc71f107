import {
  type FileChild,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { RiskLevel, RiskMatrix } from '../../charts/chart.ts'
import { chartWords } from '../../charts/chart-words.ts'
import { riskLevel } from '../../charts/risk-matrix.ts'
import type { ResolvedChart } from '../../report/resolved.ts'
import { plainText } from '../clean-text.ts'
import type { ExportContext } from '../export-context.ts'
import { writeText } from '../runs.ts'
import { TABLE_STYLE } from '../table-style.ts'
import { twips } from '../theme.ts'
import { DescribedTable } from './described-table.ts'
import type { Flow } from './text.ts'

/** Light enough for text to be read on; the level is also written in each cell. */
const shades: Readonly<Record<RiskLevel, string>> = {
  low: 'd9ecdf',
  medium: 'fbe3b3',
  high: 'f4c1ba',
}

/** Of the text's width, what the names of the steps take. */
const LABEL_SHARE = 0.22

/**
 * A risk matrix as a table, likelihood downwards from the most: every cell says its level and the risks in it, so that it
 * can be read aloud and changed in Word. The names of the risks follow below.
 */
export function writeRiskMatrix(
  context: ExportContext,
  matrix: RiskMatrix,
  { label, alt }: Pick<ResolvedChart, 'label' | 'alt'>,
  above: Flow & { readonly keepNext: boolean },
): ReadonlyArray<FileChild> {
  const { page, report } = context
  const words = chartWords[report.settings.language]
  const first = Math.round(page.textWidth * LABEL_SHARE)
  const width = Math.floor((page.textWidth - first) / matrix.impacts.length)
  const head = [`${words.likelihood} / ${words.impact.toLowerCase()}`, ...matrix.impacts]
  const steps = matrix.likelihoods.map((_, index) => index).reverse()
  const table = new DescribedTable(
    {
      rows: [
        new TableRow({
          ...{ tableHeader: true, cantSplit: true },
          children: head.map((text) => cell(text, 'TableHead')),
        }),
        ...steps.map((step) => matrixRow(context, matrix, step)),
      ],
      style: TABLE_STYLE,
      layout: TableLayoutType.FIXED,
      width: { size: first + width * matrix.impacts.length, type: WidthType.DXA },
      columnWidths: [first, ...matrix.impacts.map(() => width)],
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    },
    plainText(label || words.kinds.risk),
    plainText(alt),
  )
  const { pageBreakBefore = false, spacing, keepNext } = above
  // A table has no space above it of its own, and cannot begin a page.
  const opening = new Paragraph({
    style: 'TableUnit',
    ...(pageBreakBefore && { pageBreakBefore }),
    ...(spacing?.before !== undefined && { spacing: { before: spacing.before } }),
    keepNext: true,
    children: [...writeText(`${words.likelihood} ↑  ${words.impact} →`)],
  })
  return [opening, table, ...riskNames(matrix, keepNext)]
}

function matrixRow(context: ExportContext, matrix: RiskMatrix, likelihood: number): TableRow {
  const words = chartWords[context.report.settings.language]
  return new TableRow({
    ...{ cantSplit: true, keepNext: true },
    children: [
      cell(matrix.likelihoods[likelihood] ?? '', 'TableText'),
      ...matrix.impacts.map((_, impact) => {
        const level = riskLevel(matrix, likelihood, impact)
        const here = matrix.risks.filter(
          (risk) => risk.likelihood === likelihood && risk.impact === impact,
        )
        const marks = here.map(({ mark }) => mark).join(', ')
        const text = marks === '' ? words.levels[level] : `${words.levels[level]}: ${marks}`
        return cell(text, 'TableText', { level, isBold: marks !== '' })
      }),
    ],
  })
}

function cell(
  text: string,
  style: 'TableHead' | 'TableText',
  risk?: { readonly level: RiskLevel; readonly isBold: boolean },
): TableCell {
  const children = [...writeText(text, risk?.isBold ? { bold: true } : {})]
  return new TableCell({
    children: [new Paragraph({ style, children })],
    ...(risk && { shading: { type: ShadingType.CLEAR, fill: shades[risk.level] } }),
  })
}

function riskNames({ risks }: RiskMatrix, keepNext: boolean): ReadonlyArray<Paragraph> {
  return risks.map(
    ({ mark, name }, index) =>
      new Paragraph({
        style: 'TableNote',
        ...(index === 0 && { spacing: { before: twips(4) } }),
        keepNext: keepNext || index < risks.length - 1,
        children: [...writeText(`${mark}  ${name}`)],
      }),
  )
}
