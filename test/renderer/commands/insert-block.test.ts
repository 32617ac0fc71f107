import { beforeEach, describe, expect, it } from 'vitest'
import {
  insertContact,
  insertDivider,
  insertPageBreak,
  setAttribution,
} from '../../../renderer/commands/text-actions.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { noteCursor } from '../../../renderer/stores/cursor-store.ts'
import { editorOf, history } from '../../../renderer/stores/report-store.ts'
import { selectChapter } from '../../../renderer/stores/ui-store.ts'
import { caretAt, outline } from '../../helpers/an-editor.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { settle } from '../../helpers/settle.ts'

describe('putting in a block that has no text', () => {
  beforeEach(() => {
    const blocks = [aParagraph('b-a', 'Før'), aParagraph('b-b', ''), aParagraph('b-c', 'Etter')]
    showReport(aReport([aChapter('c-a', blocks)]))
    selectChapter('c-a')
  })

  const writeAt = (index: number) => {
    const editor = editorOf('c-a')
    caretAt(editor, index, 'end')
    noteCursor(editor)
    return editor
  }

  it('takes the place of an empty paragraph, and gives it back when it is undone', async () => {
    const editor = writeAt(1)
    insertContact()
    await settle()
    expect(outline(editor)).toEqual(['paragraph Før', 'contact', 'paragraph Etter'])
    expect(editor.selection?.focus.path[0]).toBe(1)
    history.undo()
    expect(outline(editor)).toEqual(['paragraph Før', 'paragraph', 'paragraph Etter'])
  })

  it.each([
    ['divider', insertDivider],
    ['page-break', insertPageBreak],
  ])('leaves the caret where one writes on after a %s', (kind, insert) => {
    const editor = writeAt(1)
    insert()
    expect(outline(editor)).toEqual(['paragraph Før', kind, 'paragraph Etter'])
    expect(editor.selection?.focus).toEqual({ path: [2, 0], offset: 0 })
    editor.select(editor.end([2]))
    insert()
    editor.insertText('Ny')
    expect(outline(editor).slice(2)).toEqual(['paragraph Etter', kind, 'paragraph Ny'])
  })

  it('lets the source of a quotation stay one when it is asked for again', () => {
    const editor = writeAt(2)
    setAttribution()
    setAttribution()
    expect(outline(editor).at(-1)).toBe('attribution Etter')
  })
})
