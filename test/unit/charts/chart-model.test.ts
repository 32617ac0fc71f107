import { describe, expect, it } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import type { ChartChoice, SeriesChart } from '../../../shared/charts/chart.ts'
import { chartModel, MAX_SERIES, proposedKind } from '../../../shared/charts/chart-model.ts'
import { describeChart } from '../../../shared/charts/describe-chart.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { aCell, aColumn, aRow, aTable } from '../../helpers/builders.ts'
import { absenceTable, incomeTable, monthTable, riskTable } from '../../helpers/chart-report.ts'

function seriesChart(table: TypedTable, choice: ChartChoice): SeriesChart {
  const model = assertExists(chartModel(table, choice, 'nb'), 'the table has figures')
  if (model.kind === 'risk') throw new Error('The chart is a risk matrix.')
  return model
}

const names = ({ series }: SeriesChart) => series.map(({ name }) => name)
const texts = ({ series }: SeriesChart) =>
  series.map(({ points }) => points.map((point) => point?.text ?? null))

describe('what a chart shows', () => {
  it('is the items without their sum, with time running forwards', () => {
    const chart = seriesChart(incomeTable, { chart: 'column', series: 'rows' })
    expect(chart.categories).toEqual(['2022', '2023', '2024'])
    expect(names(chart)).toEqual(['Basisramme', 'Salg av tjenester', 'Øremerkede tilskudd'])
    expect(chart.unit).toBe('tusen kroner')
    expect(texts(chart)[2]).toEqual([null, '50\u00a0000', '50\u00a0000'])
  })

  it('is twelve months along the axis with a line for each of two years', () => {
    const chart = seriesChart(monthTable, { chart: 'line' })
    expect(chart.categories).toHaveLength(12)
    expect(names(chart)).toEqual(['2023', '2024'])
    expect(proposedKind(monthTable)).toBe('column')
  })

  it('is lines through the years where there are several', () => {
    expect(proposedKind(absenceTable)).toBe('line')
    const chart = seriesChart(absenceTable, { chart: 'line' })
    expect(names(chart)).toEqual(['Sykmelding', 'Egenmelding'])
    expect(chart.unit).toBe('prosent')
    expect(chart.series[0]?.points[0]).toEqual({
      ...{ value: 4.1, text: '4,1' },
      facts: ['t-fravaer/w-sykmelding/k-2020'],
    })
  })

  it('is the rows and columns that are chosen, also sums, and nothing of those that are gone', () => {
    const rows = ['w-sum', 'w-borte'] as const
    const chart = seriesChart(incomeTable, { chart: 'bar', rows, columns: ['k-2024', 'k-2023'] })
    expect([...names(chart), ...chart.categories]).toEqual(['Sum', '2023', '2024'])
    expect(chartModel(incomeTable, { chart: 'bar', rows: ['w-borte'] }, 'nb')).toBeNull()
    expect(
      chartModel(aTable({ rows: [aRow('Tom', ['', ''])] }), { chart: 'line' }, 'nb'),
    ).toBeNull()
  })

  it('has one unit: what is counted in another is left out and named', () => {
    const table = aTable({
      ...{ unit: 'count', scale: 1 },
      rows: [
        aRow('Brukere', ['27133', '25210']),
        aRow('Meldinger', ['812', '790']),
        aRow('Løsningsgrad', [aCell('0.65'), aCell('0.61')], { unit: 'percent' }),
      ],
    })
    const chart = seriesChart(table, { chart: 'column' })
    expect(names(chart)).toEqual(['Brukere', 'Meldinger'])
    expect(chart.leftOut).toEqual([{ name: 'Løsningsgrad', because: 'unit' }])
  })

  it('is in one scale, whatever the cells are written in', () => {
    const millions = aCell('1.5', { scale: 1_000_000 })
    const table = aTable({ rows: [aRow('A', ['900', '800']), aRow('B', [millions, '1200'])] })
    const chart = seriesChart(table, { chart: 'column', series: 'rows' })
    expect(chart.series[1]?.points.map((point) => point?.value)).toEqual([1200, 1500])
  })

  it('has no more series than can be told apart, and says which are left out', () => {
    const rows = Array.from({ length: 10 }, (_, index) =>
      aRow(`Rad ${index}`, ['1', '2'], { id: `w-${index}` }),
    )
    const chart = seriesChart(aTable({ rows }), { chart: 'column', series: 'rows' })
    expect(chart.series).toHaveLength(MAX_SERIES)
    expect(chart.leftOut.map(({ name }) => name)).toEqual(['Rad 8', 'Rad 9'])
  })
})

describe('a pie', () => {
  it('is the items of the latest year, and leaves out what is not above zero', () => {
    const rows = [aRow('Inn', ['60', '50']), aRow('Ut', ['-20', '10']), aRow('Annet', ['40', '0'])]
    const chart = seriesChart(aTable({ rows }), { chart: 'pie' })
    expect(names(chart)).toEqual(['2024'])
    expect(chart.categories).toEqual(['Inn', 'Annet'])
    expect(chart.leftOut).toEqual([{ name: 'Ut', because: 'negative' }])
  })

  it('puts the smallest parts together, so that the whole is the same', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      aRow(`Del ${index}`, [String(index + 1), ''], { id: `w-${index}` }),
    )
    const chart = seriesChart(aTable({ rows }), { chart: 'pie' })
    expect(chart.categories).toEqual([...[5, 6, 7, 8, 9, 10, 11].map((n) => `Del ${n}`), 'Andre'])
    const values = chart.series[0]?.points.map((point) => point?.value ?? 0) ?? []
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(78)
  })
})

describe('what is said of a chart', () => {
  const say = (table: TypedTable, choice: ChartChoice, where: string | null) =>
    describeChart(assertExists(chartModel(table, choice, 'nb'), 'it has figures'), 'nb', where)

  it('is its kind, the highest and the lowest, and where the figures are', () => {
    expect(say(absenceTable, { chart: 'line' }, 'tabell 2').replaceAll('\u00a0', ' ')).toBe(
      'Linjediagram, tall i prosent. Sykmelding: høyest 2022 med 5,2, lavest 2020 med 4,1. ' +
        'Egenmelding: høyest 2022 med 1,9, lavest 2020 med 1,1. Tallene står i tabell 2.',
    )
  })

  it('is every figure where the table is not in the text', () => {
    expect(say(absenceTable, { chart: 'line' }, null)).toContain('2021 4,4, 2022 5,2, 2023 4,9')
  })

  it('is the level of each risk in words', () => {
    expect(say(riskTable, { chart: 'risk' }, null)).toContain(
      '1 Mangel på fagfolk: høy (sannsynlighet 4, konsekvens 4).',
    )
  })
})

describe('a risk matrix', () => {
  const matrix = (rows: ReadonlyArray<readonly [string, string, string]>) =>
    chartModel(
      aTable({
        ...{ kind: 'risk', unit: null, scale: 1 },
        columns: [aColumn('Sannsynlighet'), aColumn('Konsekvens')],
        rows: rows.map(([label, likelihood, impact]) => aRow(label, [likelihood, impact])),
      }),
      { chart: 'risk' },
      'nb',
    )

  it('has three steps where the words are low, medium and high, and five otherwise', () => {
    expect(matrix([['Drift', 'Lav', 'Høy (rød)']])).toMatchObject({
      likelihoods: ['Lav', 'Middels', 'Høy'],
      risks: [{ mark: '1', name: 'Drift', likelihood: 0, impact: 2 }],
    })
    expect(matrix([['Drift', 'Svært lav', '4 – Alvorlig']])).toMatchObject({
      likelihoods: ['Svært lav', 'Lav', 'Middels', 'Høy', 'Svært høy'],
      impacts: ['Svært lav', 'Lav', 'Middels', 'Alvorlig', 'Svært høy'],
    })
  })

  it('names the risks it cannot place, and is none without any', () => {
    expect(
      matrix([
        ['A', '2', '3'],
        ['B', 'kanskje', '3'],
      ]),
    ).toMatchObject({ unplaced: ['B'] })
    expect(matrix([['A', '7', '']])).toBeNull()
    expect(chartModel(incomeTable, { chart: 'risk' }, 'nb')).toBeNull()
  })
})
