import { describe, expect, it } from 'vitest'
import { compareReports } from '../../../shared/report/compare-reports.ts'
import { type ConflictKey, mergeReports } from '../../../shared/report/merge-reports.ts'
import type { Side } from '../../../shared/report/merge-values.ts'
import type { Chapter, Report } from '../../../shared/report/report.ts'
import { aChapter, aParagraph, aReport, aRow, aTable, aTableBlock } from '../../helpers/builders.ts'

const first = aChapter('c-en', [aParagraph('b-en', 'Året var godt.')], { title: 'Innledning' })
const second = aChapter('c-to', [aParagraph('b-to', 'Vi er mange.')], { title: 'Om oss' })
const third = aChapter('c-tre', [aTableBlock('b-tre', 't-resultat')], { title: 'Økonomi' })
const base = aReport([first, second, third], [aTable()])

const written = (chapter: Chapter, text: string): Chapter => ({
  ...chapter,
  blocks: [aParagraph(`b-${chapter.id.slice(2)}`, text)],
})
const withChapters = (...chapters: ReadonlyArray<Chapter>): Report => ({ ...base, chapters })
const keep = (...choices: ReadonlyArray<readonly [ConflictKey, Side]>) => new Map(choices)

describe('mergeReports', () => {
  it('takes what only one has changed from that one, without asking', () => {
    const mine = withChapters(written(first, 'Mitt.'), second, third)
    const theirs: Report = {
      ...withChapters(first, written(second, 'Deres.'), third),
      settings: { ...base.settings, title: 'Årsrapport' },
      tables: { 't-resultat': aTable({ rows: [aRow('Inntekter', ['1', '2'])] }) },
    }
    const { conflicts, merged } = mergeReports(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(merged(keep())).toEqual({
      ...theirs,
      chapters: [written(first, 'Mitt.'), written(second, 'Deres.'), third],
    })
  })

  it('asks where both have written in a chapter, and keeps the one that is chosen', () => {
    const mine = withChapters(written(first, 'Mitt.'), second, third)
    const theirs = withChapters(written(first, 'Deres.'), second, third)
    const { conflicts, merged } = mergeReports(base, mine, theirs)
    expect(conflicts).toEqual([
      { key: 'c-en', kind: 'chapter', title: 'Innledning', mine: 'changed', theirs: 'changed' },
    ])
    expect(merged(keep())).toEqual(mine)
    expect(merged(keep(['c-en', 'theirs']))).toEqual(theirs)
  })

  it('does not ask when both wrote the same, or one wrote and the other changed the status', () => {
    const same = withChapters(written(first, 'Likt.'), second, third)
    expect(mergeReports(base, same, same).conflicts).toEqual([])
    const approved = withChapters({ ...first, status: 'approved' }, second, third)
    const { conflicts, merged } = mergeReports(base, same, approved)
    expect(conflicts).toEqual([])
    expect(merged(keep()).chapters[0]).toEqual({
      ...written(first, 'Likt.'),
      status: 'approved',
    })
  })

  it('asks when one removed what the other wrote in, and loses nothing unasked', () => {
    const mine = withChapters(first, written(second, 'Mitt.'), third)
    const theirs = withChapters(first, third)
    const { conflicts, merged } = mergeReports(base, mine, theirs)
    expect(conflicts).toMatchObject([{ key: 'c-to', mine: 'changed', theirs: 'removed' }])
    expect(merged(keep())).toEqual(mine)
    expect(merged(keep(['c-to', 'theirs']))).toEqual(theirs)
  })

  it('keeps new chapters of both, each after what it came after', () => {
    const ours = aChapter('c-ny', [aParagraph('b-ny', 'Nytt.')])
    const others = aChapter('c-annen', [aParagraph('b-annen', 'Annet.')])
    const mine = withChapters(first, ours, second, third)
    const theirs = withChapters(first, second, third, others)
    const ids = mergeReports(base, mine, theirs)
      .merged(keep())
      .chapters.map(({ id }) => id)
    expect(ids).toEqual(['c-en', 'c-ny', 'c-to', 'c-tre', 'c-annen'])
  })

  it('moves chapters as the one who moved them, also when the other added one', () => {
    const others = aChapter('c-annen', [aParagraph('b-annen', 'Annet.')])
    const mine = withChapters(third, first, second)
    const theirs = withChapters(first, second, others, third)
    const ids = mergeReports(base, mine, theirs)
      .merged(keep())
      .chapters.map(({ id }) => id)
    expect(ids).toEqual(['c-tre', 'c-en', 'c-to', 'c-annen'])
    const swapped = mergeReports(base, theirs, mine)
      .merged(keep())
      .chapters.map(({ id }) => id)
    expect(swapped).toEqual(['c-tre', 'c-en', 'c-to', 'c-annen'])
  })

  it('keeps a table that one removed while the other still shows it', () => {
    const mine = withChapters(first, second, { ...third, status: 'forReview' })
    const theirs: Report = { ...withChapters(first, second, third), tables: {} }
    expect(mergeReports(base, mine, theirs).merged(keep()).tables).toEqual(base.tables)
  })

  it('keeps what either has logged, in the order it happened', () => {
    const entry = (at: string) =>
      ({ kind: 'status' as const, at, from: 'draft', to: 'toBoard' }) as const
    const [shared, ours, others] = [entry('2025-01-01'), entry('2025-01-03'), entry('2025-01-02')]
    const { merged, conflicts } = mergeReports(
      { ...base, log: [shared] },
      { ...base, log: [shared, ours] },
      { ...base, log: [shared, others] },
    )
    expect(conflicts).toEqual([])
    expect(merged(keep()).log).toEqual([shared, others, ours])
  })

  it('skips no level when the chapter above is gone', () => {
    const deep: Report = withChapters(first, { ...second, level: 2 }, { ...third, level: 3 })
    const mine: Report = { ...deep, chapters: deep.chapters.filter(({ id }) => id !== 'c-to') }
    const theirs: Report = { ...deep, settings: { ...deep.settings, year: 2025 } }
    const { chapters, settings } = mergeReports(deep, mine, theirs).merged(keep())
    expect(chapters.map(({ level }) => level)).toEqual([1, 2])
    expect(settings.year).toBe(2025)
  })

  it('asks once about the report as a whole, and keeps each setting only one has changed', () => {
    const about = (settings: Partial<Report['settings']>): Report => ({
      ...base,
      settings: { ...base.settings, ...settings },
    })
    const { conflicts, merged } = mergeReports(
      base,
      about({ title: 'Min', year: 2025 }),
      about({ title: 'Deres', language: 'nn' }),
    )
    expect(conflicts.map(({ key }) => key)).toEqual(['about'])
    expect(merged(keep(['about', 'theirs'])).settings).toEqual({
      ...base.settings,
      ...{ title: 'Deres', year: 2025, language: 'nn' },
    })
  })
})

describe('compareReports', () => {
  it('names the chapters and tables that differ, and says that some have moved', () => {
    const added = aChapter('c-ny', [aParagraph('b-ny', 'Nytt.')], { title: 'Nytt kapittel' })
    const after: Report = { ...withChapters(third, written(first, 'Annet.'), added), tables: {} }
    expect(compareReports(base, after)).toEqual({
      chapters: [
        { id: 'c-en', title: 'Innledning', change: 'changed' },
        { id: 'c-ny', title: 'Nytt kapittel', change: 'added' },
        { id: 'c-to', title: 'Om oss', change: 'removed' },
      ],
      isReordered: true,
      tables: [{ id: 't-resultat', title: 'Resultat', change: 'removed' }],
      isAboutChanged: false,
    })
  })

  it('finds nothing between a report and its copy', () => {
    const { chapters, tables, isReordered, isAboutChanged } = compareReports(
      base,
      structuredClone(base),
    )
    expect({ chapters, tables, isReordered, isAboutChanged }).toEqual({
      chapters: [],
      tables: [],
      isReordered: false,
      isAboutChanged: false,
    })
  })
})
