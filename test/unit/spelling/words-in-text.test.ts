import { describe, expect, it } from 'vitest'
import { plainWord, wordsInText } from '../../../renderer/spelling/words-in-text.ts'
import { CHIP } from '../../../shared/report/text-pattern.ts'

const words = (text: string): ReadonlyArray<string> => wordsInText(text).map(({ word }) => word)

describe('the words that are checked', () => {
  it.each([
    ['Styret vedtok budsjettet.', ['Styret', 'vedtok', 'budsjettet']],
    ['«God drift» – og/eller (ny) fart!', ['God', 'drift', 'og', 'eller', 'ny', 'fart']],
    [
      'e-post, ikke-finansielle og drifts- og',
      ['e-post', 'ikke-finansielle', 'og', 'drifts', 'og'],
    ],
    ['Slutt. Ny setning.Og en til', ['Slutt', 'Ny', 'setning', 'Og', 'en', 'til']],
    [`Noten${CHIP} om ${CHIP} kroner`, ['Noten', 'om', 'kroner']],
    ['d’Hondt si å l\u00f8pe', ['d’Hondt', 'si', 'l\u00f8pe']],
  ])('are found in «%s»', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it.each([
    '12 384 kroner1 2024-tall CO2 A4 3-årig',
    'navn@eksempel.no https://eksempel.no/side www.eksempel.no eksempel.no rapport.xlsx',
    'IKT TNOK EUs PCer f.eks. bl.a. t.o.m.',
    'å i 1) a) §',
    'Афины αβγ',
    `${CHIP}-tallet ${CHIP}ord`,
    'x'.repeat(61),
  ])('are not numbers, addresses, abbreviations, signs or parts of a live number: %s', (text) => {
    expect(words(text)).toEqual([])
  })

  it('are told with where they stand', () => {
    const text = 'I 2024 vokste «regnskpet» vårt.'
    expect(wordsInText(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'vokste',
      'regnskpet',
      'vårt',
    ])
  })

  it('are compared as the dictionary writes them', () => {
    expect(plainWord('a\u030ars\u00adverk')).toBe('årsverk')
    expect(plainWord('non\u2011profit')).toBe('non-profit')
    expect(plainWord('d’Hondt')).toBe("d'Hondt")
  })
})
