import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setChapter } from '../../../renderer/stores/change-report.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import {
  documentStore,
  noteOpened,
  noteSaved,
  watchForChanges,
} from '../../../renderer/stores/document-store.ts'
import { editorOf, history, reportStore } from '../../../renderer/stores/report-store.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { settle } from '../../helpers/settle.ts'

const file = { token: 'token-for-the-file', name: 'a.beretning', folder: 'Dokumenter' }

describe('whether the report is saved', () => {
  let stop = () => {}

  beforeEach(() => {
    stop = watchForChanges()
    showReport(aReport([aChapter('c-a', [aParagraph('b-a', 'Tekst')])]))
    noteOpened(file)
  })
  afterEach(() => stop())

  it('is clean when opened, dirty when changed, clean again when the change is taken back', async () => {
    expect(documentStore.getState().isDirty).toBe(false)
    setChapter('c-a', { title: 'Ny' })
    expect(documentStore.getState().isDirty).toBe(true)
    await settle()
    history.undo()
    expect(documentStore.getState().isDirty).toBe(false)
  })

  it('stays dirty when something was written while the file was saved', async () => {
    const editor = editorOf('c-a')
    setChapter('c-a', { title: 'Ny' })
    await settle()
    const written = history.mark()
    editor.select(editor.end([0]))
    editor.insertText('!')
    await settle()
    noteSaved(file, new Date(0), { mark: written, log: reportStore.getState().log })
    expect(documentStore.getState().isDirty).toBe(true)
    noteSaved(file, new Date(0), { mark: history.mark(), log: reportStore.getState().log })
    expect(documentStore.getState().isDirty).toBe(false)
  })
})
