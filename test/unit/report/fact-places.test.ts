import { describe, expect, it } from 'vitest'
import { type FactId, factId } from '../../../shared/base/id.ts'
import { factPlaces } from '../../../shared/report/fact-places.ts'
import type { NumberChip } from '../../../shared/report/report.ts'
import { aChapter, aParagraph } from '../../helpers/builders.ts'
import { chartReport } from '../../helpers/chart-report.ts'

const fact = factId('t-a', 'w-a', 'k-a')
const chip: NumberChip = {
  type: 'number',
  fact,
  style: { wording: 'figure' },
  children: [{ text: '' }],
}

describe('where facts are shown', () => {
  it('is each block that shows one, once, in reading order', () => {
    const large = {
      type: 'big-number',
      id: 'b-stor',
      fact,
      style: chip.style,
      children: [{ text: 'brukere' }],
    } as const
    const chapters = [
      aChapter('c-en', [aParagraph('b-en', 'Uten tall.'), aParagraph('b-to', chip, ' og ', chip)]),
      aChapter('c-to', [large]),
    ]
    const places = factPlaces({ chapters, tables: {} })
    expect(places.get(fact)).toEqual([
      { chapter: 'c-en', title: 'c-en', block: 'b-to', paragraph: 2 },
      { chapter: 'c-to', title: 'c-to', block: 'b-stor', paragraph: 1 },
    ])
    expect(places.size).toBe(1)
  })

  it('is each chart that draws one, and not its table or figures the chart leaves out', () => {
    const report = chartReport()
    const places = factPlaces(report)
    const drawnBy = (id: FactId) => places.get(id)?.map(({ block }) => block)
    expect(drawnBy('t-fravaer/w-sykmelding/k-2020')).toHaveLength(1)
    // The pie shows one year; the columns all of them.
    expect(drawnBy('t-inntekter/w-basisramme/k-2024')).toHaveLength(2)
    expect(drawnBy('t-inntekter/w-basisramme/k-2023')).toHaveLength(1)
    expect(drawnBy('t-inntekter/w-sum/k-2024')).toBeUndefined()
  })
})
