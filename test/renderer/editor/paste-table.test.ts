import { beforeEach, describe, expect, it } from 'vitest'
import { pasteTable } from '../../../renderer/editor/clipboard/paste-table.ts'
import { summary } from '../../../renderer/editor/elements/paste-bar.tsx'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { pasteStore } from '../../../renderer/stores/paste-store.ts'
import {
  currentReport,
  editorOf,
  history,
  reportStore,
} from '../../../renderer/stores/report-store.ts'
import { assertExists } from '../../../shared/base/assert.ts'
import { caretAt, outline } from '../../helpers/an-editor.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { settle } from '../../helpers/settle.ts'

const report = aReport([
  aChapter('c-a', [aParagraph('b-a', 'Før'), aParagraph('b-b', ''), aParagraph('b-c', 'Etter')]),
])

const range = 'Beløp i hele tusen\t2024\t2023\nLønn\t1 234\t1 100\nPensjon\t(56)\t45,5\n'

describe('pasting a range of cells', () => {
  beforeEach(() => showReport(report))

  it('puts the table in place of an empty paragraph, and takes all of it back in one step', async () => {
    const editor = editorOf('c-a')
    caretAt(editor, 1, 'start')
    expect(pasteTable(editor, '', range)).toBe(true)
    expect(outline(editor)).toEqual(['paragraph Før', 'table', 'paragraph Etter'])
    const [table] = Object.values(reportStore.getState().tables)
    expect(table).toMatchObject({ scale: 1000, title: 'c-a', source: null })
    expect(table?.rows.map(({ cells }) => cells[0])).toMatchObject([
      { value: '1234' },
      { value: '-56' },
    ])
    await settle()
    history.undo()
    expect(currentReport()).toEqual(report)
  })

  it('puts the table after a paragraph with words in it', () => {
    const editor = editorOf('c-a')
    caretAt(editor, 0, 'end')
    pasteTable(editor, '', range)
    expect(outline(editor).slice(0, 2)).toEqual(['paragraph Før', 'table'])
  })

  it('reads numbers with the separators that Excel states', () => {
    const rows = '<tr><td>Post</td><td>2024</td></tr><tr><td>Lønn</td><td>1,234.5</td></tr>'
    const style = 'mso-displayed-decimal-separator:"\\.";mso-displayed-thousand-separator:"\\,";'
    const html = `<html><head><style>table {${style}}</style></head><body><table>${rows}</table></body></html>`
    pasteTable(editorOf('c-a'), html, '')
    const [table] = Object.values(reportStore.getState().tables)
    expect(table?.rows[0]?.cells[0]).toMatchObject({ state: 'number', value: '1234.5' })
  })

  it('says how the range was read', () => {
    const editor = editorOf('c-a')
    caretAt(editor, 1, 'start')
    pasteTable(editor, '', range)
    const pasted = assertExists(pasteStore.getState().pasted, 'the range became a table')
    expect(summary(pasted)).toBe('2 rader × 2 kolonner, tall i hele tusen, år 2024 og 2023.')
  })

  it('leaves what is no range to be pasted as text', () => {
    expect(pasteTable(editorOf('c-a'), '', 'En setning med ord.')).toBe(false)
    expect(currentReport()).toEqual(report)
  })
})
