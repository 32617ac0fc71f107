import { describe, expect, it } from 'vitest'
import { factId } from '../../../shared/base/id.ts'
import { factPlaces } from '../../../shared/report/fact-places.ts'
import type { NumberChip } from '../../../shared/report/report.ts'
import { aChapter, aParagraph } from '../../helpers/builders.ts'

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
    expect(factPlaces(chapters).get(fact)).toEqual([
      { chapter: 'c-en', title: 'c-en', block: 'b-to', paragraph: 2 },
      { chapter: 'c-to', title: 'c-to', block: 'b-stor', paragraph: 1 },
    ])
    expect(factPlaces(chapters).size).toBe(1)
  })
})
