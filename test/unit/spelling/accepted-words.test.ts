import { describe, expect, it } from 'vitest'
import { acceptedNear, isAccepted } from '../../../renderer/spelling/accepted-words.ts'

const list = new Set(['nattleveranse', 'Hemnesvik', 'kNOK'])

describe('the word list of a report', () => {
  it.each([
    'nattleveranse',
    'Nattleveranse',
    'NATTLEVERANSE',
    'nattleveranses',
    'Hemnesviks',
    'HEMNESVIK',
    'kNOK',
  ])('accepts %s', (word) => {
    expect(isAccepted(list, word)).toBe(true)
  })

  it.each(['hemnesvik', 'nattleveransen', 'KNOKK', 'natt', 's', ''])(
    'does not accept «%s»',
    (word) => {
      expect(isAccepted(list, word)).toBe(false)
    },
  )

  it('is offered for a slip of the finger, and for nothing else', () => {
    expect(acceptedNear(list, 'Hemnsevik')).toEqual(['Hemnesvik'])
    expect(acceptedNear(list, 'natleveranse')).toEqual(['nattleveranse'])
    expect(acceptedNear(list, 'regnskap')).toEqual([])
    expect(acceptedNear(list, 'Hemnesvik')).toEqual([])
  })
})
