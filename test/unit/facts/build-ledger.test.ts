import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../../shared/facts/build-ledger.ts'
import { aCell, aColumn, aRow, aTable } from '../../helpers/builders.ts'

describe('buildLedger', () => {
  it('holds every number and zero, and nothing that is not a number', () => {
    const columns = [aColumn('2024')]
    const rows = [
      aRow('Tall', ['12.5']),
      aRow('Null', ['0']),
      aRow('Tom', ['']),
      aRow('Tekst', ['ca. 12']),
      aRow('Feil', [{ state: 'error', code: '#DIV/0!' }]),
      aRow('Ukjent', [{ state: 'uncalculated' }]),
      aRow('Ingen', [{ state: 'notApplicable', text: '–' }]),
    ]
    const facts = [...buildLedger([aTable({ columns, rows })]).values()]
    expect(facts.map(({ rowLabel, value }) => [rowLabel, value])).toEqual([
      ['Tall', '12.5'],
      ['Null', '0'],
    ])
  })

  it('takes unit and scale from the cell, then the column, then the row, then the table', () => {
    const columns = [aColumn('2024'), aColumn('Andel', { unit: 'percent' })]
    const rows = [
      aRow('Ansatte', [aCell('460'), aCell('0.5')], { unit: 'persons' }),
      aRow('Inntekter', [aCell('900'), aCell('7', { unit: 'seconds', scale: 1000 })]),
    ]
    const facts = [...buildLedger([aTable({ columns, rows })]).values()]
    expect(facts.map(({ unit, scale }) => [unit, scale])).toEqual([
      ['persons', 1],
      ['percent', 1],
      ['NOK', 1000],
      ['seconds', 1000],
    ])
  })

  it('names the workbook cell a fact came from', () => {
    const source = { file: 'tall.xlsx', sheet: 'Ark1', range: 'A1:B2', sha256: 'abc', warnings: [] }
    const rows = [aRow('A', [aCell('1', { source: 'B2' })]), aRow('B', ['2'])]
    const table = aTable({ columns: [aColumn('2024')], rows, source })
    const [read, typed] = [...buildLedger([table]).values()]
    expect(read?.source).toEqual({ file: 'tall.xlsx', sheet: 'Ark1', cell: 'B2', sha256: 'abc' })
    expect(typed?.source).toBeNull()
  })
})
