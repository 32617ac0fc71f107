import { Editor, Transforms } from 'slate'
import { beforeEach, describe, expect, it } from 'vitest'
import { commands } from '../../../renderer/commands/commands.ts'
import { replaceHits } from '../../../renderer/find/replace-hits.ts'
import { setReportStatus } from '../../../renderer/signing/status-actions.ts'
import { putTables, setChapter, setSettings } from '../../../renderer/stores/change-report.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import {
  documentStore,
  noteOpened,
  watchForChanges,
} from '../../../renderer/stores/document-store.ts'
import {
  currentReport,
  editorOf,
  history,
  reportStore,
} from '../../../renderer/stores/report-store.ts'
import { holdReport, refusalStore } from '../../../renderer/stores/write-gate.ts'
import { findText } from '../../../shared/report/find-text.ts'
import { aChapter, aParagraph, aReport, aTable, aTableBlock } from '../../helpers/builders.ts'
import { settle } from '../../helpers/settle.ts'

const table = aTable()

describe('a report that is sent to be signed', () => {
  beforeEach(() => {
    const blocks = [aParagraph('b-en', 'Tekst'), aTableBlock('b-tabell', table.id)]
    showReport(aReport([aChapter('c-a', blocks), aChapter('c-b', [])], [table]))
    noteOpened(null)
  })

  const type = (letters: string) => {
    const editor = editorOf('c-a')
    editor.select(Editor.end(editor, [0]))
    editor.insertText(letters)
  }

  it('keeps its text, tables, chapters and settings whatever is tried, and tells each time', async () => {
    setReportStatus('toSigning')
    const before = currentReport()
    const tries = [
      () => type('!'),
      () => Transforms.removeNodes(editorOf('c-a'), { at: [0] }),
      () => editorOf('c-a').insertBreak(),
      () => setSettings({ title: 'Ny' }),
      () => setChapter('c-a', { title: 'Nytt' }),
      () => putTables([{ ...table, caption: 'Ny' }]),
      () => replaceHits(findText(before, /Tekst/gu), 'Annet'),
      ...commands
        .filter(({ id }) =>
          ['addChapter', 'bold', 'pageBreak', 'newTable', 'replace', 'undo'].includes(id),
        )
        .map(({ run }) => run),
    ]
    for (const attempt of tries) {
      const told = refusalStore.getState().count
      attempt()
      await settle()
      expect(refusalStore.getState().count).toBeGreaterThan(told)
      expect(currentReport()).toEqual(before)
    }
  })

  it('cannot be changed by way of the undo history, in either direction', async () => {
    type(' til')
    await settle()
    setChapter('c-a', { title: 'Nytt' })
    await settle()
    history.undo()
    setReportStatus('signed')
    const before = currentReport()
    expect(history.undo()).toBeNull()
    expect(history.redo()).toBeNull()
    expect(currentReport()).toEqual(before)
    setReportStatus('draft')
    history.undo()
    expect(currentReport().chapters[0]?.blocks[0]).toMatchObject({ children: [{ text: 'Tekst' }] })
    expect(reportStore.getState().status).toBe('draft')
  })

  it('does not go back to a draft when a change from before is taken back', async () => {
    setSettings({ title: 'Ny' })
    await settle()
    setReportStatus('toBoard')
    history.undo()
    expect(currentReport()).toMatchObject({
      status: 'toBoard',
      settings: { title: 'Årsrapport 2024' },
    })
  })

  it('logs each move, which is something to save', () => {
    const stop = watchForChanges()
    setReportStatus('toSigning')
    expect(documentStore.getState().isDirty).toBe(true)
    setReportStatus('draft')
    stop()
    expect(currentReport().log).toMatchObject([
      { kind: 'status', from: 'draft', to: 'toSigning' },
      { kind: 'status', from: 'toSigning', to: 'draft' },
    ])
    type('!')
    expect(currentReport().chapters[0]?.blocks[0]).toMatchObject({ children: [{ text: 'Tekst!' }] })
  })

  it('is also kept from change when its file is', () => {
    holdReport('locked')
    const before = currentReport()
    type('!')
    setReportStatus('toBoard')
    expect(currentReport()).toEqual(before)
    holdReport(null)
    type('!')
    expect(currentReport()).not.toEqual(before)
  })
})
