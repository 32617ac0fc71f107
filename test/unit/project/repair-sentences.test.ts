import { describe, expect, it } from 'vitest'
import nb from '../../../resources/text/repairs.nb.json'
import nn from '../../../resources/text/repairs.nn.json'
import { repairCodes } from '../../../shared/base/reading.ts'
import { repairSentences } from '../../../shared/project/repair-sentences.ts'
import { aChapter, aParagraph, aReport, aTable } from '../../helpers/builders.ts'

const report = aReport(
  [aChapter('c-a', [aParagraph('b-a', 'Tekst')], { title: '$& Innledning' })],
  [aTable()],
)

describe('what was put right in a file', () => {
  it('has a sentence for every code, in both languages', () => {
    const places = Object.keys(nb).filter((key) => /^(place|kept)-/.test(key))
    expect(Object.keys(nb)).toEqual(expect.arrayContaining([...repairCodes]))
    expect(Object.keys(nb)).toHaveLength(repairCodes.length + places.length)
    expect(Object.keys(nn)).toEqual(Object.keys(nb))
    for (const texts of [nb, nn]) {
      for (const code of repairCodes) {
        const [sentence] = repairSentences([{ code, place: 'chapters/c-a.json' }], report, texts)
        expect(sentence).toMatch(/^[A-ZÆØÅ].*\.$/)
        expect(sentence).not.toMatch(/[{}]/)
      }
    }
  })

  it('is named by what a person calls it, each thing once', () => {
    const places = [
      'chapters/c-a.json',
      'chapters/c-borte.json',
      'tables/t-resultat.json',
      'tables/t-borte.json',
      'media/abc',
      'report.json',
      'exports.json',
      'notes.txt',
      'notes.txt',
    ]
    const repairs = places.map((place) => ({ code: 'part-lost', place }) as const)
    expect(repairSentences(repairs, report, nb)).toEqual([
      'Kapittelet «$& Innledning» er borte.',
      'Et kapittel er borte.',
      'Tabellen «Resultat» er borte.',
      'En tabell er borte.',
      'Et bilde er borte.',
      'Opplysningene om rapporten er borte.',
      'Eksportloggen er borte.',
      'En ukjent del av filen er borte.',
    ])
    const inChapter = { code: 'unknown-block', place: 'chapters[0].blocks[3].children[1]' } as const
    expect(repairSentences([inChapter, inChapter], report, nb)).toEqual([
      'Kapittelet «$& Innledning»: Innhold som denne versjonen ikke kjenner, er gjort om til vanlig tekst.',
    ])
  })
})
