import { Editor, Transforms } from 'slate'
import { beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../../electron/files/sha256.ts'
import { asSlate, blocksOf } from '../../../renderer/editor/slate-types.ts'
import { insertChip } from '../../../renderer/editor/with-chips.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { currentReport, editorOf, history } from '../../../renderer/stores/report-store.ts'
import { openProject } from '../../../shared/project/open-project.ts'
import type { NumberChip, ReferenceChip } from '../../../shared/report/report.ts'
import { caretAt } from '../../helpers/an-editor.ts'
import { aChapter, aHeading, aParagraph, aReport, aTable } from '../../helpers/builders.ts'
import { projectBytes } from '../../helpers/project-bytes.ts'
import { settle } from '../../helpers/settle.ts'

const number: NumberChip = {
  type: 'number',
  fact: 't-resultat/w-inntekter/k-2024',
  style: { wording: 'figure' },
  children: [{ text: '' }],
}
const reference: ReferenceChip = {
  type: 'reference',
  target: 'b-h',
  show: 'label-number',
  children: [{ text: '' }],
}
const report = aReport(
  [
    aChapter('c-a', [
      aHeading('b-h', 2, 'Om tallene'),
      aParagraph('b-a', 'Vi fikk ', number, ' kroner, se ', reference, '.'),
    ]),
  ],
  [aTable()],
)

/** Bold and underlined all through the paragraph. */
function markAll() {
  const editor = editorOf('c-a')
  Transforms.select(editor, Editor.range(editor, [1]))
  Editor.addMark(editor, 'bold', true)
  Editor.addMark(editor, 'underline', true)
  return editor
}

const marks = { bold: true, underline: true }

describe('marks on live numbers and references', () => {
  beforeEach(() => showReport(report))

  it('are set with the words round them, and taken back in one step', async () => {
    const editor = markAll()
    expect(blocksOf(editor)[1]?.children).toMatchObject([
      marks,
      { type: 'number', children: [marks] },
      marks,
      { type: 'reference', children: [marks] },
      marks,
    ])
    await settle()
    history.undo()
    expect(currentReport()).toEqual(report)
  })

  it('are set on one that is chosen, and on one that is put in among bold words', () => {
    const editor = editorOf('c-a')
    Transforms.select(editor, { path: [1, 1, 0], offset: 0 })
    Editor.addMark(editor, 'italic', true)
    expect(Editor.marks(editor)).toMatchObject({ italic: true })
    expect(blocksOf(editor)[1]?.children[1]).toMatchObject({ children: [{ italic: true }] })
    Editor.removeMark(editor, 'italic')
    expect(blocksOf(editor)[1]?.children[1]).toEqual(number)
    caretAt(editor, 1, 'end')
    Editor.addMark(editor, 'bold', true)
    editor.insertText('Og ')
    insertChip(editor, { ...number, children: [{ text: '' }] })
    expect(blocksOf(editor)[1]?.children.at(-2)).toMatchObject({ children: [{ bold: true }] })
  })

  it('follow the file and what is copied', () => {
    markAll()
    const marked = currentReport()
    expect(openProject(projectBytes(marked), sha256)).toMatchObject({
      value: { report: marked, repairs: [] },
    })
    const editor = editorOf('c-a')
    const fragment = editor.getFragment()
    caretAt(editor, 1, 'end')
    editor.insertFragment([...fragment, ...asSlate([aParagraph('b-ny', 'Ny')])])
    const chips = blocksOf(editor)[2]?.children.filter((child) => 'type' in child)
    expect(chips).toMatchObject([{ children: [marks] }, { children: [marks] }])
  })
})
