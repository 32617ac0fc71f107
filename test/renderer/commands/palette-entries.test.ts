import { beforeEach, describe, expect, it } from 'vitest'
import { findEntries, paletteEntries } from '../../../renderer/commands/palette-entries.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { text } from '../../../renderer/text/text.ts'
import {
  aChapter,
  aHeading,
  aParagraph,
  aReport,
  aTable,
  aTableBlock,
} from '../../helpers/builders.ts'
import { makeLargeReport } from '../../helpers/large-report.ts'

function labels(query: string): ReadonlyArray<string> {
  return findEntries(paletteEntries(), query).shown.map(({ label, hint }) => `${label} · ${hint}`)
}

describe('what the palette finds', () => {
  beforeEach(() =>
    showReport(
      aReport(
        [
          aChapter('c-one', [aHeading('b-h', 2, 'Samlet resultat')], { title: 'Drift' }),
          aChapter('c-two', [aTableBlock('b-t', 't-resultat'), aParagraph('b-p', '')], {
            title: 'Resultat og økonomi',
          }),
        ],
        [aTable()],
      ),
    ),
  )

  it('finds chapters, headings and tables by number, kind and name, in any order of words', () => {
    expect(labels('1.1')).toEqual(['1.1 Samlet resultat · Overskrift'])
    expect(labels('tabell 1')).toEqual(['Tabell 1 Resultat · Tabell'])
    expect(labels('ØKONOMI resultat')).toEqual(['2 Resultat og økonomi · Kapittel'])
    expect(labels('resultat')).toEqual([
      '1.1 Samlet resultat · Overskrift',
      '2 Resultat og økonomi · Kapittel',
      'Tabell 1 Resultat · Tabell',
    ])
  })

  it('puts what begins with what was written first, and commands with their keys', () => {
    expect(labels('søk')).toEqual(['Søk i rapporten … · Ctrl F', 'Søk og erstatt … · Ctrl H'])
    expect(labels('f')[0]).toMatch(/^F/)
  })

  it('finds commands by other words too, after those that are called so', () => {
    expect(labels('hurtigtaster')).toEqual(['Tastatursnarveier · F1'])
    expect(labels('innstillinger')).toEqual(['Om rapporten … · '])
    expect(labels('skriv ut')).toEqual(['Lag PDF … · '])
    expect(labels('kapittel')[0]).toBe('Nytt kapittel · ')
  })

  it('has other words for commands there are, and for nothing else', () => {
    const ids = paletteEntries().map(({ id }) => id)
    expect(Object.keys(text.otherWords).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('shows some of a long list and says how many are left', () => {
    showReport(makeLargeReport())
    const all = paletteEntries().length
    const { shown, left } = findEntries(paletteEntries(), '')
    expect(shown.length + left).toBe(all)
    expect(shown.length).toBeLessThan(150)
    expect(findEntries(paletteEntries(), 'tabell 149').shown).toHaveLength(1)
  })
})
