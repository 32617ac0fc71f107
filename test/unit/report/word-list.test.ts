import { describe, expect, it } from 'vitest'
import { readReport } from '../../../shared/report/read-report.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'

function readWords(words: unknown) {
  const report = aReport([aChapter('c-a', [aParagraph('b-a', 'Tekst.')])])
  const read = readReport({ ...report, settings: { ...report.settings, words } })
  return read.ok ? { words: read.value.report.settings.words, repairs: read.value.repairs } : read
}

describe('the word list of a report that is read', () => {
  it('is kept as it is', () => {
    expect(readWords(['Hemnesvik', 'nattleveranse'])).toEqual({
      words: ['Hemnesvik', 'nattleveranse'],
      repairs: [],
    })
  })

  it('may be absent', () => {
    expect(readWords(undefined)).toEqual({ words: undefined, repairs: [] })
  })

  it.each([
    [
      'a list with other things than words',
      ['Hemnesvik', 7, '', 'to ord', 'Hemnesvik'],
      ['Hemnesvik'],
    ],
    ['an empty list', [], undefined],
    ['no list', 'Hemnesvik', undefined],
    ['a word without end', ['x'.repeat(10_000)], undefined],
  ])('is mended and named: %s', (_, given, words) => {
    expect(readWords(given)).toEqual({
      words,
      repairs: [{ code: 'invalid-value', place: 'settings.words' }],
    })
  })

  it('has an end', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `ord${index}`)
    expect(readWords(words)).toMatchObject({ words: { length: 5000 } })
  })
})
