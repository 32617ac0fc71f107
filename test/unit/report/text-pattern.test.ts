import { describe, expect, it } from 'vitest'
import { type FindOptions, spansOf, textPattern } from '../../../shared/report/text-pattern.ts'

const any: FindOptions = { matchesCase: false, wholeWords: false }

function found(query: string, text: string, options: Partial<FindOptions> = {}) {
  const pattern = textPattern(query, { ...any, ...options })
  return pattern ? spansOf(pattern, text).map(({ start, end }) => text.slice(start, end)) : null
}

describe('what counts as the same text', () => {
  it('looks past large and small letters, also Norwegian ones, unless asked not to', () => {
    expect(found('ærlig øre på å', 'Ærlig ØRE PÅ Å')).toEqual(['Ærlig ØRE PÅ Å'])
    expect(found('ære', 'Ære og ære', { matchesCase: true })).toEqual(['ære'])
    expect(found('are', 'åre')).toEqual([])
  })

  it('knows whole words by letters and digits of every alphabet', () => {
    const text = 'Drift, driften, IKT-drift og ådrift drift'
    expect(found('drift', text)).toHaveLength(5)
    expect(found('drift', text, { wholeWords: true })).toEqual(['Drift', 'drift', 'drift'])
    expect(found('2024', 'i 2024, 20245', { wholeWords: true })).toEqual(['2024'])
    expect(found('(1)', 'note(1)a', { wholeWords: true })).toEqual(['(1)'])
  })

  it('takes every space for a space, every hyphen for a hyphen, and does not see soft hyphens', () => {
    expect(found('33 262', '33\u00a0262 og 33\u202f262')).toHaveLength(2)
    expect(found('e-post', 'e\u2011post e-post')).toHaveLength(2)
    expect(found('årsberetning', 'års\u00adberetning')).toEqual(['års\u00adberetning'])
    expect(found('i dag', 'i  dag')).toEqual([])
  })

  it('takes å for one letter however it is stored', () => {
    expect(found('på', 'pa\u030a vei')).toEqual(['pa\u030a'])
    expect(found('pa\u030a', 'på vei')).toEqual(['på'])
    expect(found('pa', 'pa\u030a vei')).toEqual([])
  })

  it('takes signs as they are', () => {
    expect(found('a.b*(c)', 'axb a.b*(c)')).toEqual(['a.b*(c)'])
    expect(found('\\d', '1 \\d')).toEqual(['\\d'])
    expect(found('', 'tekst')).toBeNull()
  })
})
