import { beforeEach, describe, expect, it } from 'vitest'
import { hitFromCaret } from '../../../renderer/find/hit-from-caret.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { currentReport, editorOf } from '../../../renderer/stores/report-store.ts'
import { select, selectChapter } from '../../../renderer/stores/ui-store.ts'
import { findText, type Hit } from '../../../shared/report/find-text.ts'
import { textPattern } from '../../../shared/report/text-pattern.ts'
import { aChapter, aParagraph, aReport, aRow, aTable, aTableBlock } from '../../helpers/builders.ts'

const report = aReport(
  [
    aChapter('c-one', [aParagraph('b-a', 'mål og ', { text: 'mål', bold: true })], {
      title: 'Mål',
    }),
    aChapter('c-two', [
      aParagraph('b-b', 'mål'),
      aTableBlock('b-t', 't-resultat'),
      aParagraph('b-c', 'mål'),
    ]),
  ],
  [aTable({ rows: [aRow('Mål', ['5', '6'])] })],
)
const [TITLE, FIRST, BOLD, SECOND, LABEL, LAST] = [0, 1, 2, 3, 4, 5]

function hits(): ReadonlyArray<Hit> {
  const pattern = textPattern('mål', { matchesCase: false, wholeWords: false })
  return pattern ? findText(currentReport(), pattern) : []
}

describe('the hit nearest the caret', () => {
  beforeEach(() => {
    showReport(report)
    selectChapter('c-one')
  })

  it('is the chapter’s own title when there is no caret', () => {
    expect(hitFromCaret(hits(), 1)).toBe(TITLE)
  })

  it('is after the selection on the way down and before it on the way up', () => {
    const path = [0, 1]
    editorOf('c-one').select({ anchor: { path, offset: 0 }, focus: { path, offset: 3 } })
    expect(hitFromCaret(hits(), 1)).toBe(SECOND)
    expect(hitFromCaret(hits(), -1)).toBe(FIRST)
    editorOf('c-one').select({ anchor: { path, offset: 0 }, focus: { path, offset: 0 } })
    expect(hitFromCaret(hits(), 1)).toBe(BOLD)
  })

  it('is in the chosen table, and goes round at the ends', () => {
    selectChapter('c-two')
    select({ kind: 'table', table: 't-resultat' })
    expect(hitFromCaret(hits(), 1)).toBe(LABEL)
    expect(hitFromCaret(hits(), -1)).toBe(SECOND)
    select({ kind: 'chapter' })
    const end = editorOf('c-two').end([])
    editorOf('c-two').select({ anchor: end, focus: end })
    expect(hitFromCaret(hits(), 1)).toBe(TITLE)
    expect(hitFromCaret(hits(), -1)).toBe(LAST)
  })
})
