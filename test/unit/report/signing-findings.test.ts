import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../../shared/facts/build-ledger.ts'
import type { Report } from '../../../shared/report/report.ts'
import { isBlocking, signingFindings } from '../../../shared/report/signing-findings.ts'
import { aChapter, aParagraph, aReport, aRow, aTable } from '../../helpers/builders.ts'
import { people } from '../../helpers/people-report.ts'

const signatures = (extra: object = {}) => ({
  ...{ type: 'signatures', id: 'b-under', place: 'Oslo', date: '2025-04-03' },
  children: [{ text: '' }],
  ...extra,
})

const ready = (...texts: ReadonlyArray<string>): Report => {
  const blocks = texts.map((words, index) => aParagraph(`b-${index}`, words))
  const chapter = aChapter('c-a', [...blocks, signatures() as never], { status: 'approved' })
  const report = aReport([chapter])
  return { ...report, settings: { ...report.settings, people } }
}

const codesOf = (report: Report) =>
  signingFindings(report, buildLedger(Object.values(report.tables))).map(({ code }) => code)

describe('what is to be seen to before signing', () => {
  it('is nothing in a finished report', () => {
    expect(codesOf(ready('Året var godt, jf. § 3-5.'))).toEqual([])
  })

  it.each([
    'etter §X',
    'etter § X',
    'sak XX',
    'i 20XX',
    'TODO: skrives',
    'fra […] til',
    'fra [...]',
  ])('is that something is not filled in: %s', (words) => {
    const report = ready(words)
    expect(codesOf(report)).toEqual(['placeholder'])
    expect(signingFindings(report, new Map()).every(isBlocking)).toBe(true)
  })

  it('is not what stands in a note to oneself', () => {
    const report = ready('Ferdig.')
    const chapters = report.chapters.map((chapter) => ({ ...chapter, notes: 'TODO: spør XX' }))
    expect(codesOf({ ...report, chapters })).toEqual([])
  })

  it.each(['str. XXL', 'XIX', 'Excel', '§ 3-5', 'todo-lister', 'note [1]'])(
    'is not that a word looks a little like it: %s',
    (words) => expect(codesOf(ready(words))).toEqual([]),
  )

  it('is, last, what may be right: words in brackets, a classification mark, chapters not approved', () => {
    const report = ready('Skriv [navn på sykehus]')
    const chapters = report.chapters.map((chapter) => ({ ...chapter, status: 'draft' as const }))
    const settings = { ...report.settings, classification: 'Intern' }
    const found = signingFindings({ ...report, chapters, settings }, new Map())
    expect(found.map(({ code }) => code)).toEqual(['classification', 'bracketed', 'not-approved'])
    expect(found.some(isBlocking)).toBe(false)
  })

  it('is, but not as what stops it, that two rows a figure may come from have one name', () => {
    const table = aTable({ rows: [aRow('Lønn', ['1']), aRow('Lønn', ['2'], { id: 'w-ny' })] })
    const fact = { fact: 't-resultat/w-lnn/k-2024', style: { wording: 'figure' } } as const
    const text = aParagraph('b-0', 'Lønn: ', { type: 'number', ...fact, children: [{ text: '' }] })
    const report = ready('Tekst.')
    const chapters = report.chapters.map((one) => ({ ...one, blocks: [text, ...one.blocks] }))
    const found = signingFindings(
      { ...report, chapters, tables: { [table.id]: table } },
      buildLedger([table]),
    )
    expect(found).toMatchObject([
      { code: 'ambiguous-number', place: { kind: 'block', chapter: 'c-a', block: 'b-0' } },
    ])
    expect(found.some(isBlocking)).toBe(false)
  })

  it('is that nobody signs on the date, that there is no date, and that there is no page to sign', () => {
    const report = ready()
    const withBlock = (...blocks: ReadonlyArray<object>): Report => ({
      ...report,
      chapters: [{ ...aChapter('c-a', blocks as never), status: 'approved' }],
    })
    const { date: _, ...undated } = signatures()
    expect(codesOf(withBlock(undated))).toEqual(['no-date'])
    expect(codesOf(withBlock(aParagraph('b-a', 'Tekst')))).toEqual(['no-signature-page'])
    const nobody = { ...report, settings: { ...report.settings, people: [] } }
    expect(codesOf(nobody)).toEqual(['no-signers'])
  })

  it('is a reference to what is gone, with its place', () => {
    const reference = {
      ...{ type: 'reference', target: 'b-borte', show: 'label-number' },
      children: [{ text: '' }],
    }
    const report = ready()
    const broken = {
      ...report,
      chapters: [
        ...report.chapters,
        aChapter('c-b', [aParagraph('b-x', reference as never)], { status: 'approved' }),
      ],
    }
    expect(signingFindings(broken, new Map())).toEqual([
      {
        code: 'missing-reference',
        place: { kind: 'block', chapter: 'c-b', block: 'b-x' },
        words: '',
      },
    ])
  })
})
