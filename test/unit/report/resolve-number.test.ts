import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../../shared/facts/build-ledger.ts'
import type { Language } from '../../../shared/language/language.ts'
import type { NumberStyle } from '../../../shared/report/report.ts'
import { formatFact } from '../../../shared/report/resolve-number.ts'
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
