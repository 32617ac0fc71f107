import { beforeEach, describe, expect, it } from 'vitest'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import {
  currentReport,
  editorOf,
  history,
  reportStore,
} from '../../../renderer/stores/report-store.ts'
import { caretAt } from '../../helpers/an-editor.ts'
import { aChapter, aHeading, aParagraph, aReport } from '../../helpers/builders.ts'
import { projectBytes } from '../../helpers/project-bytes.ts'
import { settle } from '../../helpers/settle.ts'

/** What Slate does that nobody would expect, and that a file or a reader must not notice. */
describe('a report that is open', () => {
  beforeEach(() =>
    showReport(
      aReport([aChapter('c-one', [aHeading('b-a', 2, 'To ord'), aParagraph('b-b', 'B')])]),
    ),
  )

  it('is saved with the same bytes after a heading was split and put together by undo', async () => {
    const before = projectBytes(currentReport())
    const editor = editorOf('c-one')
    editor.select({ path: [0, 0], offset: 2 })
    editor.insertBreak()
    await settle()
    expect(projectBytes(currentReport())).not.toEqual(before)
    history.undo()
    // Slate puts the keys of a node in another order when it is split or joined.
    expect(projectBytes(currentReport())).toEqual(before)
  })

  it('is not changed by moving the caret', async () => {
    const { textRevision } = reportStore.getState()
    const mark = history.mark()
    caretAt(editorOf('c-one'), 1, 'end')
    await settle()
    expect(reportStore.getState().textRevision).toBe(textRevision)
    expect(history.mark()).toBe(mark)
    expect(history.store.getState().canUndo).toBe(false)
  })
})
