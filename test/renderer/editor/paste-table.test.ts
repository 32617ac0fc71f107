import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { changePasted, insertChosen } from '../../../renderer/commands/import-actions.ts'
import { pasteForeign } from '../../../renderer/editor/clipboard/handle-paste.ts'
import { summary } from '../../../renderer/editor/elements/paste-bar.tsx'
import type { ChapterEditor } from '../../../renderer/editor/slate-types.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { pasteStore } from '../../../renderer/stores/paste-store.ts'
import {
  currentReport,
  editorOf,
  history,
  reportStore,
} from '../../../renderer/stores/report-store.ts'
import { assertExists } from '../../../shared/base/assert.ts'
import { aClipboard, caretAt, outline } from '../../helpers/an-editor.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { settle } from '../../helpers/settle.ts'
import { projectRoot } from '../../helpers/source-files.ts'

const report = aReport([
  aChapter('c-a', [aParagraph('b-a', 'Før'), aParagraph('b-b', ''), aParagraph('b-c', 'Etter')]),
])

const range = 'Beløp i hele tusen\t2024\t2023\nLønn\t1 234\t1 100\nPensjon\t(56)\t45,5\n'

const fixture = (name: string) =>
  readFileSync(join(projectRoot, 'test/fixtures/clipboard', name), 'utf8')

function paste(editor: ChapterEditor, html: string, plain: string): void {
  pasteForeign(editor, aClipboard({ 'text/html': html, 'text/plain': plain }))
}

describe('pasting a range of cells', () => {
  beforeEach(() => showReport(report))

  it('puts the table in place of an empty paragraph, and takes all of it back in one step', async () => {
    const editor = editorOf('c-a')
    caretAt(editor, 1, 'start')
    paste(editor, '', range)
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
    paste(editor, '', range)
    expect(outline(editor).slice(0, 2)).toEqual(['paragraph Før', 'table'])
  })

  it('reads numbers with the separators that Excel states', () => {
    const rows = '<tr><td>Post</td><td>2024</td></tr><tr><td>Lønn</td><td>1,234.5</td></tr>'
    const style = 'mso-displayed-decimal-separator:"\\.";mso-displayed-thousand-separator:"\\,";'
    const html = `<html><head><style>table {${style}}</style></head><body><table>${rows}</table></body></html>`
    paste(editorOf('c-a'), html, '')
    const [table] = Object.values(reportStore.getState().tables)
    expect(table?.rows[0]?.cells[0]).toMatchObject({ state: 'number', value: '1234.5' })
  })

  it('says how the range was read', () => {
    const editor = editorOf('c-a')
    caretAt(editor, 1, 'start')
    paste(editor, '', range)
    const pasted = assertExists(pasteStore.getState().pasted, 'the range became a table')
    expect(pasted.tables.map(summary)).toEqual([
      '2 rader × 2 kolonner, tall i hele tusen, år 2024 og 2023.',
    ])
  })

  it('tells how many cells are doubtful, each once', () => {
    paste(editorOf('c-a'), fixture('excel-narrow-unmatched.html'), 'noe annet')
    expect(pasteStore.getState().pasted?.tables.map(summary)).toEqual([
      '2 rader × 2 kolonner, år 2024 og 2023, 3 celler å se på.',
    ])
  })

  it('tells when a range has more rows than a table may have, and names many years in short', () => {
    const head = ['Post', 2020, 2021, 2022, 2023, 2024].join('\t')
    const rows = Array.from({ length: 1200 }, (_, row) => `Rad ${row}\t1\t2\t3\t4\t5`)
    paste(editorOf('c-a'), '', [head, ...rows].join('\n'))
    expect(pasteStore.getState().pasted?.tables.map(summary)).toEqual([
      '1000 rader × 5 kolonner, år 2020–2024, ikke alt er tatt med: en tabell kan ha 1000 rader og 100 kolonner.',
    ])
  })

  it('makes a table of each in a range with several', async () => {
    const editor = editorOf('c-a')
    caretAt(editor, 1, 'start')
    const other = 'Årsverk\t2024\t2023\nMenn\t12\t13\nKvinner\t14\t15\n'
    paste(editor, '', `${range}\t\t\n\t\t\n\t\t\n\t\t\n${other}`)
    expect(outline(editor)).toEqual(['paragraph Før', 'table', 'table', 'paragraph Etter'])
    expect(pasteStore.getState().pasted?.tables).toHaveLength(2)
    await settle()
    history.undo()
    expect(currentReport()).toEqual(report)
  })

  it('leaves what is no range to be pasted as text', () => {
    const editor = editorOf('c-a')
    caretAt(editor, 1, 'start')
    paste(editor, '', 'En setning med ord.')
    expect(outline(editor)[1]).toBe('paragraph En setning med ord.')
  })
})

describe('pasting a document with tables', () => {
  beforeEach(() => showReport(report))

  it('keeps the words and makes a typed table of each table in its place', async () => {
    const editor = editorOf('c-a')
    caretAt(editor, 1, 'start')
    paste(editor, fixture('word-document.html'), '')
    expect(outline(editor)).toEqual([
      'paragraph Før',
      'heading2 Lønnskostnader',
      'paragraph Lønnen økte i 2024.',
      'table',
      'paragraph Mellom tabellene.',
      'table',
      'paragraph Etter tabellene.',
      'paragraph Etter',
    ])
    const [pay, measures] = Object.values(reportStore.getState().tables)
    expect(pay?.title).toBe('Lønn og pensjon')
    expect(pay?.rows.map(({ cells }) => cells)).toMatchObject([
      [{ value: '1234' }, { value: '1100' }],
      [{ value: '-56' }, { value: '45.5' }],
    ])
    expect(measures?.rows[0]?.cells[0]).toMatchObject({
      state: 'text',
      paragraphs: [{ text: 'Første avsnitt.' }, { text: 'Andre avsnitt.' }],
    })
    await settle()
    history.undo()
    expect(currentReport()).toEqual(report)
  })

  it('takes a table that only sets words in columns for words', () => {
    const html = '<p>Før</p><table><tr><td>En</td><td>To</td></tr></table>'
    const editor = editorOf('c-a')
    caretAt(editor, 1, 'start')
    paste(editor, html, '')
    expect(outline(editor)).not.toContain('table')
  })
})

describe('reading a pasted range another way', () => {
  beforeEach(() => showReport(report))

  it('keeps the tables where they stand, and takes away those that are not chosen', async () => {
    const editor = editorOf('c-a')
    caretAt(editor, 1, 'start')
    paste(editor, fixture('word-document.html'), '')
    await settle()
    const pasted = assertExists(pasteStore.getState().pasted, 'tables were pasted')
    const first = assertExists(pasted.tables[0], 'there are two')
    changePasted(pasted)
    insertChosen([{ table: { ...first.table, scale: 1000 }, chapter: 'c-a' }])
    expect(outline(editor).filter((block) => block === 'table')).toHaveLength(1)
    expect(outline(editor)[3]).toBe('table')
    expect(reportStore.getState().tables[first.table.id]).toMatchObject({ scale: 1000 })
    await settle()
    history.undo()
    expect(outline(editor).filter((block) => block === 'table')).toHaveLength(2)
  })
})
