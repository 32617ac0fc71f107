import { describe, expect, it } from 'vitest'
import type { Language } from '../../../shared/language/language.ts'
import { type CreditWord, creditWordOf } from '../../../shared/report/credit.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import type { ImageBlock } from '../../../shared/report/report.ts'
import { resolveReport } from '../../../shared/report/resolve.ts'
import { aChapter, aReport } from '../../helpers/builders.ts'
import { photoName } from '../../helpers/pictures.ts'
import { describeResolved } from '../../helpers/report-sketch.ts'

type Credited = Pick<ImageBlock, 'credit' | 'creditWord'>

describe('who made a picture', () => {
  it('stands after the word that is chosen, in the language of the report', () => {
    const lines = (language: Language) =>
      (['photo', 'illustration', 'source', 'none'] as const).map((creditWord) =>
        line({ credit: ' Kartverket ', creditWord }, language),
      )
    expect(lines('nb')).toEqual([
      'Foto: Kartverket',
      'Illustrasjon: Kartverket',
      'Kilde: Kartverket',
      'Kartverket',
    ])
    expect(lines('nn')[2]).toBe('Kjelde: Kartverket')
  })

  it('is a photographer while nothing is chosen, but for who has written the word', () => {
    expect(line({ credit: 'Kari' })).toBe('Foto: Kari')
    expect(line({ credit: 'Kart: Kartverket' })).toBe('Kart: Kartverket')
    expect(creditWordOf({ credit: 'Kart: Kartverket' })).toBe('none')
  })

  it('can be an address after a word', () => {
    expect(line({ credit: 'https://eksempel.no', creditWord: 'source' })).toBe(
      'Kilde: https://eksempel.no',
    )
  })

  it('says nothing where nobody is named', () => {
    expect(line({ creditWord: 'source' })).toBe('')
    expect(line({ credit: ' ', creditWord: 'photo' })).toBe('')
  })

  it('has no other words than these, whatever a file says', () => {
    // Safe: a file may hold anything.
    expect(line({ credit: 'Kari', creditWord: 'toString' as CreditWord })).toBe('Foto: Kari')
  })
})

/** As it is shown once the picture has been through the gate. */
function line(credited: Credited, language: Language = 'nb'): string {
  const picture: ImageBlock = {
    ...{ type: 'image', id: 'b-a', media: photoName, alt: '', children: [{ text: '' }] },
    ...credited,
  }
  const report = aReport([aChapter('c-a', [picture])])
  const read = readReport({ ...report, settings: { ...report.settings, language } })
  if (!read.ok) throw new Error('the report is not read')
  const [shown = ''] = describeResolved(resolveReport(read.value.report, new Map())).filter(
    (described) => described.startsWith('image'),
  )
  return shown.slice(shown.indexOf('(') + 1, -1)
}
