import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../shared/base/canonical-json.ts'
import { buildLedger } from '../../../shared/facts/build-ledger.ts'
import { approveNumbers, changedNumbers } from '../../../shared/report/approved-numbers.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import type { Block, Inline } from '../../../shared/report/report.ts'
import { editCell } from '../../../shared/tables/edit-cell.ts'
import { removeRows } from '../../../shared/tables/edit-rows.ts'
import { aChapter, aParagraph, aReport, aTable } from '../../helpers/builders.ts'

const number: Inline = {
  type: 'number',
  fact: 't-resultat/w-inntekter/k-2024',
  style: { wording: 'figure' },
  children: [{ text: '' }],
}
const large: Block = {
  type: 'big-number',
  id: 'b-large',
  fact: 't-resultat/w-kostnader/k-2024',
  style: { wording: 'figure' },
  children: [{ text: 'kostnader' }],
}
const blocks = [
  aParagraph('b-a', 'Vi fikk ', number, '.'),
  large,
  aParagraph('b-b', '', number, ''),
]
const table = aTable()
const ledger = buildLedger([table])

describe('the numbers of an approved chapter', () => {
  const approved = approveNumbers(blocks, ledger, 'nb')

  it('are as they were until a cell is another', () => {
    expect(changedNumbers({ approved, blocks }, ledger, 'nb')).toEqual([])
    const edited = buildLedger([editCell(table, 'w-inntekter', 'k-2024', '27133')])
    expect(changedNumbers({ approved, blocks }, edited, 'nb')).toMatchObject([
      { block: 'b-a', before: '1\u00a0534\u00a0831', now: '27\u00a0133', isMissing: false },
    ])
  })

  it('tell a number that is gone from one that is another', () => {
    const without = removeRows(table, ['w-kostnader'])
    const changed = changedNumbers(
      { approved, blocks },
      buildLedger(without ? [without] : []),
      'nb',
    )
    expect(changed).toMatchObject([
      { block: 'b-large', isMissing: true, before: '1\u00a0543\u00a0237' },
    ])
  })

  it('do not count a number that came after the approval', () => {
    const none = approveNumbers([], ledger, 'nb')
    expect(changedNumbers({ approved: none, blocks }, new Map(), 'nb')).toEqual([])
    expect(changedNumbers({ blocks }, new Map(), 'nb')).toEqual([])
  })

  it('come through the gate as they are; what is no text is left out and named', () => {
    const report = aReport(
      [aChapter('c-one', blocks, { approved, notes: 'Sjekk tallet' })],
      [table],
    )
    const read = readReport(JSON.parse(canonicalJson(report)))
    expect(read).toEqual({ ok: true, value: { report, repairs: [] } })
    const chapter = { ...report.chapters[0], notes: 7, approved: { good: '1', bad: 2 } }
    const mended = readReport({ ...report, chapters: [chapter] })
    if (!mended.ok) throw new Error('it is a report')
    expect(mended.value.report.chapters[0]).toMatchObject({ approved: { good: '1' } })
    expect(mended.value.report.chapters[0]).not.toHaveProperty('notes')
    expect(mended.value.repairs.map(({ place }) => place)).toEqual([
      'chapters[0].notes',
      'chapters[0].approved',
    ])
  })
})
