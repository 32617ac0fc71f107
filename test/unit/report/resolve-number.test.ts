import { describe, expect, it } from 'vitest'
import type { FactId } from '../../../shared/base/id.ts'
import { buildLedger, factsIn } from '../../../shared/facts/build-ledger.ts'
import { derivationsFor } from '../../../shared/facts/derive-fact.ts'
import type { Language } from '../../../shared/language/language.ts'
import type { LiveNumber, NumberStyle } from '../../../shared/report/report.ts'
import { formatFact, resolveNumber } from '../../../shared/report/resolve-number.ts'
import type { Cell, Row } from '../../../shared/tables/typed-table.ts'
import { aCell, aColumn, aRow, aTable } from '../../helpers/builders.ts'

function worded(cell: Cell, style: NumberStyle, row: Partial<Row> = {}, language: Language = 'nb') {
  const table = aTable({ columns: [aColumn('2024')], rows: [aRow('A', [cell], row)] })
  const [fact] = [...buildLedger([table]).values()]
  return fact ? formatFact(fact, style, language) : null
}

describe('formatFact', () => {
  it('writes the same fact as a figure, with its unit, and in words', () => {
    const cell = aCell('33262')
    expect(worded(cell, { wording: 'figure' })).toBe('33\u00a0262')
    expect(worded(cell, { wording: 'unit' })).toBe('33\u00a0262\u00a0tusen\u00a0kr')
    expect(worded(cell, { wording: 'words', scale: 1_000_000 })).toBe(
      '33,3\u00a0millioner\u00a0kroner',
    )
    expect(worded(cell, { wording: 'unit', scale: 1_000_000 })).toBe('33,3\u00a0mill.\u00a0kr')
  })

  it('writes a fraction as a percentage, and never in thousands', () => {
    const cell = aCell('0.069', { decimals: 1 })
    const row = { unit: 'percent' } as const
    expect(worded(cell, { wording: 'figure' }, row)).toBe('6,9')
    expect(worded(cell, { wording: 'unit' }, row)).toBe('6,9\u00a0%')
    expect(worded(cell, { wording: 'words', scale: 1_000_000 }, row)).toBe('6,9\u00a0prosent')
  })

  it('says million in the singular for exactly one', () => {
    const style = { wording: 'words', scale: 1_000_000, decimals: 0 } as const
    expect(worded(aCell('1000'), style)).toBe('1\u00a0million\u00a0kroner')
    expect(worded(aCell('2000'), style)).toBe('2\u00a0millioner\u00a0kroner')
    expect(worded(aCell('2000'), style, {}, 'nn')).toBe('2\u00a0millionar\u00a0kroner')
  })

  it('keeps the decimals asked for, whatever the table shows', () => {
    expect(worded(aCell('33262'), { wording: 'figure', decimals: 2 })).toBe('33\u00a0262,00')
  })
})

describe('a derived number', () => {
  const id = (row: string, column: string): FactId => `t-resultat/w-${row}/k-${column}`
  const ledger = buildLedger([
    aTable({
      rows: [
        aRow('Inntekter', ['104200', '100000']),
        aRow('Kostnader', ['97000', '100000']),
        aRow('Uendret', ['100001', '100000']),
        aRow('Fravær', [aCell('0.069', { decimals: 1 }), aCell('0.072', { decimals: 1 })], {
          unit: 'percent',
        }),
        aRow('Sum', ['400000', '0'], { role: 'total' }),
      ],
    }),
  ])
  const shown = (
    row: string,
    kind: 'change' | 'changePercent',
    wording: NumberStyle['wording'],
    language: Language = 'nb',
  ) =>
    resolveNumber(
      ledger,
      { fact: id(row, '2024'), style: { wording }, derived: { kind, from: id(row, '2023') } },
      language,
    ).text.replaceAll('\u00a0', ' ')

  it('turns its words with the sign of the change', () => {
    expect(shown('inntekter', 'changePercent', 'sentence')).toBe('økte med 4,2 prosent fra 2023')
    expect(shown('kostnader', 'changePercent', 'sentence')).toBe('falt med 3,0 prosent fra 2023')
    expect(shown('kostnader', 'changePercent', 'sentence', 'nn')).toBe(
      'fall med 3,0 prosent frå 2023',
    )
    expect(shown('kostnader', 'change', 'noun')).toBe('en nedgang på 3 000 tusen kroner')
    expect(shown('inntekter', 'change', 'verb')).toBe('økte')
  })

  it('says that a change too small to show is none', () => {
    expect(shown('uendret', 'changePercent', 'sentence')).toBe('var uendret fra 2023')
    expect(shown('uendret', 'changePercent', 'noun')).toBe('ingen endring')
  })

  it('tells the change between percentages in percentage points', () => {
    expect(shown('fravr', 'change', 'sentence')).toBe('falt med 0,3 prosentpoeng fra 2023')
    expect(shown('fravr', 'change', 'figure')).toBe('−0,3')
  })

  it('gives a share of a total and a sum of two', () => {
    const derived = (part: LiveNumber['derived']) =>
      resolveNumber(
        ledger,
        {
          fact: id('inntekter', '2024'),
          style: { wording: 'unit' },
          ...(part && { derived: part }),
        },
        'nb',
      ).text.replaceAll('\u00a0', ' ')
    expect(derived({ kind: 'share', of: id('sum', '2024') })).toBe('26,1 %')
    expect(derived({ kind: 'sum', with: [id('kostnader', '2024')] })).toBe('201 200 tusen kr')
  })

  it('is missing when what it is derived from is gone, or divides by zero', () => {
    const status = (derived: LiveNumber['derived']) =>
      resolveNumber(
        ledger,
        { fact: id('sum', '2024'), style: { wording: 'figure' }, ...(derived && { derived }) },
        'nb',
      ).status
    expect(status({ kind: 'change', from: id('borte', '2023') })).toBe('missing')
    expect(status({ kind: 'changePercent', from: id('sum', '2023') })).toBe('missing')
    expect(status({ kind: 'change', from: id('fravr', '2023') })).toBe('missing')
  })

  it('is offered with last year first', () => {
    const table = aTable({ columns: [aColumn('2022'), aColumn('2023'), aColumn('2024')] })
    const wide = {
      ...table,
      rows: [aRow('A', ['1', '2', '3']), aRow('Sum', ['1', '2', '3'], { role: 'total' })],
    }
    const facts = factsIn(wide)
    const fact = facts.find((one) => one.row === 'w-a' && one.period === '2024')
    expect(fact && derivationsFor(fact, wide, facts)).toEqual([
      { kind: 'change', from: 't-resultat/w-a/k-2023' },
      { kind: 'change', from: 't-resultat/w-a/k-2022' },
      { kind: 'changePercent', from: 't-resultat/w-a/k-2023' },
      { kind: 'changePercent', from: 't-resultat/w-a/k-2022' },
      { kind: 'share', of: 't-resultat/w-sum/k-2024' },
      { kind: 'sum', with: ['t-resultat/w-sum/k-2024'] },
    ])
  })
})

describe('a number whose name in the table is no longer its alone', () => {
  const rows = [aRow('Lønn', ['1', '2']), aRow('Pensjon', ['3', '4'])]
  const twice = [...rows, aRow('Lønn', ['5', '6'], { id: 'w-ny' })]
  const number: LiveNumber = { fact: 't-resultat/w-lnn/k-2024', style: { wording: 'figure' } }
  const read = (shown: LiveNumber, table = aTable({ rows: twice })) =>
    resolveNumber(buildLedger([table]), shown, 'nb')

  it('is ambiguous, with the same words as before', () => {
    expect(read(number, aTable({ rows }))).toEqual({ status: 'shown', text: '1' })
    expect(read(number)).toEqual({ status: 'ambiguous', text: '1' })
    expect(read({ ...number, fact: 't-resultat/w-pensjon/k-2024' }).status).toBe('shown')
  })

  it('is ambiguous also where it is what another is derived from', () => {
    const share: LiveNumber = {
      fact: 't-resultat/w-pensjon/k-2024',
      derived: { kind: 'share', of: 't-resultat/w-lnn/k-2024' },
      style: { wording: 'figure' },
    }
    expect(read(share).status).toBe('ambiguous')
  })

  it('is missing rather than ambiguous when it is gone', () => {
    expect(read({ ...number, fact: 't-resultat/w-borte/k-2024' }).status).toBe('missing')
  })
})
