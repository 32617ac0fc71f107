import { Transforms } from 'slate'
import { beforeEach, describe, expect, it } from 'vitest'
import { choosePictureAt } from '../../../renderer/pictures/chosen-picture.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { currentReport, editorOf, history } from '../../../renderer/stores/report-store.ts'
import { resolvedStore } from '../../../renderer/stores/resolved-store.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { photoName } from '../../helpers/pictures.ts'
import { settle } from '../../helpers/settle.ts'

const before = aReport([
  aChapter('c-bilder', [
    aParagraph('b-a', 'Før'),
    {
      ...{ type: 'image', id: 'b-foto', media: photoName, alt: 'Et bilde.', credit: 'Kari' },
      children: [{ text: 'Bildetekst' }],
    },
    aParagraph('b-b', 'Etter'),
  ]),
])

describe('undo with pictures', () => {
  beforeEach(() => showReport(before))

  it('brings back a picture with all it had, also one lost in a deletion across it', async () => {
    const editor = editorOf('c-bilder')
    choosePictureAt(editor, 1)
    editor.deleteBackward('character')
    await settle()
    history.undo()
    expect(currentReport()).toEqual(before)
    Transforms.select(editor, {
      anchor: { path: [0, 0], offset: 1 },
      focus: { path: [2, 0], offset: 2 },
    })
    editor.deleteFragment()
    await settle()
    expect(currentReport()).not.toEqual(before)
    history.undo()
    expect(currentReport()).toEqual(before)
    history.redo()
    history.undo()
    expect(currentReport()).toEqual(before)
  })

  it('brings back a picture whose caption was joined with the text above', async () => {
    const editor = editorOf('c-bilder')
    Transforms.select(editor, {
      anchor: { path: [0, 0], offset: 1 },
      focus: { path: [1, 0], offset: 3 },
    })
    editor.deleteFragment()
    await settle()
    expect(currentReport().chapters[0]?.blocks).toHaveLength(2)
    history.undo()
    expect(currentReport()).toEqual(before)
  })

  it('takes back what was typed about a picture as one step', async () => {
    const editor = editorOf('c-bilder')
    for (const alt of ['E', 'En', 'En ny']) {
      Transforms.setNodes(editor, { alt }, { at: [1] })
      await settle()
    }
    history.undo()
    expect(currentReport()).toEqual(before)
  })

  it('takes back the word before a credit apart from what was typed', async () => {
    const editor = editorOf('c-bilder')
    Transforms.setNodes(editor, { credit: 'Kari N' }, { at: [1] })
    await settle()
    Transforms.setNodes(editor, { creditWord: 'source' }, { at: [1] })
    await settle()
    expect(currentReport().chapters[0]?.blocks[1]).toMatchObject({ creditWord: 'source' })
    history.undo()
    expect(currentReport().chapters[0]?.blocks[1]).toMatchObject({ credit: 'Kari N' })
    expect(currentReport().chapters[0]?.blocks[1]).not.toHaveProperty('creditWord')
    history.undo()
    expect(currentReport()).toEqual(before)
  })

  it('counts the figure anew while its caption is written', async () => {
    const editor = editorOf('c-bilder')
    const figures = () => resolvedStore.getState().numbering.figures.size
    expect(figures()).toBe(1)
    Transforms.delete(editor, { at: { anchor: editor.start([1]), focus: editor.end([1]) } })
    await settle()
    expect(figures()).toBe(0)
    history.undo()
    await settle()
    expect(figures()).toBe(1)
  })
})
