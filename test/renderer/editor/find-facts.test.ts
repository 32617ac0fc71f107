import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../renderer/editor/pickers/find-facts.ts'
import { buildLedger } from '../../../shared/facts/build-ledger.ts'
import { aRow, aTable } from '../../helpers/builders.ts'

const tables = {
  't-resultat': aTable(),
  't-brukere': aTable({
    id: 't-brukere',
    title: 'Nøkkeltall',
    unit: 'count',
    scale: 1,
    rows: [
      aRow('Nye brukere', ['12', '10']),
      aRow('Brukere', ['27133', '22460']),
      aRow('Brukerinntekter', ['', 'ingen']),
    ],
  }),
}
const ledger = buildLedger(Object.values(tables))

function found(query: string): ReadonlyArray<string> {
  return findFacts(ledger, tables, query).map(({ fact }) => `${fact.rowLabel} ${fact.columnLabel}`)
}

describe('finding a figure', () => {
  it('asks for every word, in the row, the column or the table', () => {
    expect(found('inntekter 2024')).toEqual(['Inntekter 2024'])
    expect(found('nøkkeltall nye 2023')).toEqual(['Nye brukere 2023'])
    expect(found('finnes ikke')).toEqual([])
  })

  it('puts rows that begin with the word first, and newer years before older', () => {
    expect(found('BRUKERE')).toEqual([
      'Brukere 2024',
      'Brukere 2023',
      'Nye brukere 2024',
      'Nye brukere 2023',
    ])
  })

  it('offers everything that is a number while nothing is asked for', () => {
    expect(found('')).toHaveLength(10)
  })
})
