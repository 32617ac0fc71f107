import type { TableId } from '../../shared/base/id.ts'
import type { ChartKind } from '../../shared/charts/chart.ts'
import {
  type ChartBlock,
  type Inline,
  type Report,
  voidChildren,
} from '../../shared/report/report.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import {
  aCell,
  aChapter,
  aColumn,
  aParagraph,
  aReport,
  aRow,
  aTable,
  aTableBlock,
} from './builders.ts'

const months = [
  ...['januar', 'februar', 'mars', 'april', 'mai', 'juni'],
  ...['juli', 'august', 'september', 'oktober', 'november', 'desember'],
]

/** Twelve months in the rows, two years in the columns. */
export const monthTable: TypedTable = aTable({
  ...{ id: 't-henvendelser', kind: 'free', title: 'Henvendelser til brukerstøtten' },
  ...{ unit: 'count', scale: 1, labelHeader: ['Måned'] },
  columns: [aColumn('2024'), aColumn('2023')],
  rows: months.map((month, index) =>
    aRow(
      month,
      [String(11_200 + 370 * ((index * 5) % 7)), String(9_800 + 410 * ((index * 3) % 8))],
      {
        id: `w-m${index}`,
      },
    ),
  ),
})

/** What the income was made of, with a sum that a chart leaves out. */
export const incomeTable: TypedTable = aTable({
  ...{ id: 't-inntekter', kind: 'note', title: 'Driftsinntekter' },
  columns: [aColumn('2024'), aColumn('2023'), aColumn('2022')],
  rows: [
    aRow('Basisramme', ['1203400', '1100250', '1050000']),
    aRow('Salg av tjenester', ['281431', '251894', '240100']),
    aRow('Øremerkede tilskudd', ['50000', '50000', '']),
    aRow('Sum', ['1534831', '1402144', '1290100'], { role: 'total' }),
  ],
})

const percent = (fraction: string) => aCell(fraction, { decimals: 1 })

export const absenceTable: TypedTable = aTable({
  ...{ id: 't-fravaer', kind: 'sickLeave', title: 'Sykefravær', unit: 'percent', scale: 1 },
  columns: ['2020', '2021', '2022', '2023', '2024'].map((year) => aColumn(year)),
  rows: [
    aRow('Sykmelding', ['0.041', '0.044', '0.052', '0.049', '0.047'].map(percent)),
    aRow('Egenmelding', ['0.011', '0.012', '0.019', '0.016', '0.015'].map(percent)),
  ],
})

export const riskTable: TypedTable = aTable({
  ...{ id: 't-risikoer', kind: 'risk', title: 'Topp risikoer', unit: null, scale: 1 },
  labelHeader: ['Rang'],
  columns: [
    aColumn('Risiko', { role: 'comment' }),
    aColumn('Sannsynlighet'),
    aColumn('Konsekvens', { id: 'k-konsekvens' }),
  ],
  rows: [
    aRow('1', ['Mangel på fagfolk', '4', '4']),
    aRow('2', ['Angrep på datasystemene', '3', '5']),
    aRow('3', ['Forsinket levering', '3', '2']),
    aRow('4', ['Brudd i strømmen', '1', '4']),
  ],
})

export function aChart(
  chart: ChartKind,
  table: TableId,
  caption: string,
  extra: Partial<ChartBlock> = {},
): ChartBlock {
  const children = [{ text: caption }]
  return { type: 'chart', id: `b-${chart}`, table, chart, ...extra, children }
}

const toLines: Inline = {
  ...{ type: 'reference', target: 'b-line', show: 'label-number' },
  children: voidChildren,
}

/** Every kind of chart, with a cross-reference to one of them. */
export function chartReport(): Report {
  const tables = [monthTable, incomeTable, absenceTable, riskTable]
  return aReport(
    [
      aChapter(
        'c-diagram',
        [
          aParagraph('b-se', 'Som ', toLines, ' viser, ringte flere.'),
          aChart('line', 't-henvendelser', 'Henvendelser per måned'),
          aChart('column', 't-fravaer', 'Sykefravær'),
          aChart('stacked', 't-inntekter', 'Driftsinntekter', { series: 'rows' }),
          aChart('bar', 't-resultat', 'Resultat', { rows: ['w-resultat'], series: 'rows' }),
          aChart('pie', 't-inntekter', 'Inntektene i 2024', { size: 'half' }),
          aChart('risk', 't-risikoer', 'De største risikoene'),
          ...tables.map(({ id }) => aTableBlock(`b-${id}`, id)),
        ],
        { title: 'Året i tall' },
      ),
    ],
    [...tables, aTable()],
  )
}
