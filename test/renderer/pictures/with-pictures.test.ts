import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { asSlate } from '../../../renderer/editor/slate-types.ts'
import { setBlockType } from '../../../renderer/editor/with-blocks.ts'
import { choosePictureAt, chosenPicture } from '../../../renderer/pictures/chosen-picture.ts'
import type { Block } from '../../../shared/report/report.ts'
import { aClipboard, anEditor, blockAt, caretAt, idsOf, outline } from '../../helpers/an-editor.ts'
import { aParagraph } from '../../helpers/builders.ts'
import { photoName } from '../../helpers/pictures.ts'

function image(caption: string): Block {
  return { type: 'image', id: 'b-foto', media: photoName, alt: '', children: [{ text: caption }] }
}

const story = (caption: string) =>
  anEditor([aParagraph('b-a', 'Før'), image(caption), aParagraph('b-b', 'Etter')])

describe('a picture among the text', () => {
  it('is chosen by Backspace after it, and removed by the next', () => {
    const editor = story('Bildetekst')
    caretAt(editor, 2, 'start')
    editor.deleteBackward('character')
    expect(outline(editor)).toEqual(['paragraph Før', 'image Bildetekst', 'paragraph Etter'])
    expect(chosenPicture(editor)).toBe(1)
    editor.deleteBackward('character')
    expect(outline(editor)).toEqual(['paragraph Før', 'paragraph Etter'])
  })

  it('is chosen by Delete before it, and removed by the next', () => {
    const editor = story('Bildetekst')
    caretAt(editor, 0, 'end')
    editor.deleteForward('character')
    expect(chosenPicture(editor)).toBe(1)
    editor.deleteForward('character')
    expect(outline(editor)).toEqual(['paragraph Før', 'paragraph Etter'])
  })

  it('is chosen by Backspace at the start of its caption, whose text is left alone', () => {
    const editor = story('Bildetekst')
    caretAt(editor, 1, 'start')
    editor.deleteBackward('character')
    expect(outline(editor)[1]).toBe('image Bildetekst')
    expect(chosenPicture(editor)).toBe(1)
  })

  it('takes the empty line beside it away first', () => {
    const editor = anEditor([image('Tekst'), aParagraph('b-a', ''), aParagraph('b-b', 'Etter')])
    caretAt(editor, 1, 'start')
    editor.deleteBackward('character')
    expect(outline(editor)).toEqual(['image Tekst', 'paragraph Etter'])
    expect(chosenPicture(editor)).toBe(0)
  })

  it('is no longer chosen when something is written or the caret goes elsewhere', () => {
    const editor = story('tekst')
    choosePictureAt(editor, 1)
    editor.insertText('Bilde')
    expect(outline(editor)[1]).toBe('image Bildetekst')
    expect(chosenPicture(editor)).toBeNull()
    choosePictureAt(editor, 1)
    caretAt(editor, 0, 'end')
    caretAt(editor, 1, 'start')
    expect(chosenPicture(editor)).toBeNull()
    editor.deleteBackward('character')
    expect(outline(editor)).toHaveLength(3)
  })

  it('does not swallow the text after it by Delete at the end of its caption', () => {
    const editor = story('Bildetekst')
    caretAt(editor, 1, 'end')
    editor.deleteForward('character')
    expect(outline(editor)).toEqual(['paragraph Før', 'image Bildetekst', 'paragraph Etter'])
  })

  it('is one picture: Enter in its caption begins a paragraph', () => {
    const editor = story('Bildetekst')
    Transforms.select(editor, { path: [1, 0], offset: 5 })
    editor.insertBreak()
    editor.insertText('Nytt')
    expect(outline(editor)).toEqual([
      'paragraph Før',
      'image Bildetekst',
      'paragraph Nytt',
      'paragraph Etter',
    ])
  })

  it('is one picture: lines pasted in its caption go on below it', () => {
    const editor = story('')
    caretAt(editor, 1, 'start')
    editor.insertData(aClipboard({ 'text/plain': 'En\nTo' }))
    expect(outline(editor)).toEqual([
      'paragraph Før',
      'image En',
      'paragraph To',
      'paragraph Etter',
    ])
    expect(new Set(idsOf(editor)).size).toBe(4)
    expect(blockAt(editor, 2)).not.toHaveProperty('media')
  })

  it('without a caption is no empty line: a pasted paragraph does not take its place', () => {
    const editor = story('')
    caretAt(editor, 1, 'start')
    editor.insertFragment(asSlate([aParagraph('b-x', 'En'), aParagraph('b-y', 'To')]))
    expect(outline(editor).filter((line) => line.startsWith('image'))).toHaveLength(1)
  })

  it('stays a picture when the toolbar makes headings and lists', () => {
    const editor = story('Bildetekst')
    Transforms.select(editor, Editor.range(editor, []))
    setBlockType(editor, { type: 'heading', level: 2 })
    expect(outline(editor)).toEqual(['heading2 Før', 'image Bildetekst', 'heading2 Etter'])
  })

  it('gives its words when part of its caption is copied, and itself when all of it is', () => {
    const editor = story('Bildetekst')
    Transforms.select(editor, {
      anchor: { path: [1, 0], offset: 0 },
      focus: { path: [1, 0], offset: 5 },
    })
    expect(editor.getFragment()).toMatchObject([
      { type: 'paragraph', children: [{ text: 'Bilde' }] },
    ])
    Transforms.select(editor, Editor.range(editor, [0], [2]))
    expect(editor.getFragment()[1]).toMatchObject({ type: 'image', media: photoName })
  })

  it('pasted into a sentence stands after it', () => {
    const editor = anEditor([aParagraph('b-a', 'Før etter')])
    caretAt(editor, 0, 'end')
    editor.insertFragment(asSlate([image('Bildetekst')]))
    expect(outline(editor)).toEqual(['paragraph Før etter', 'image Bildetekst', 'paragraph'])
  })

  it('that is pasted and says it is something else becomes text', () => {
    const editor = anEditor([aParagraph('b-a', 'Før')])
    caretAt(editor, 0, 'end')
    // Safe: any page can put this on the clipboard.
    const hostile = { ...image('Ord'), media: '../index.html' } as unknown as Block
    editor.insertFragment(asSlate([hostile, aParagraph('b-x', 'Mer')]))
    expect(outline(editor)).toEqual(['paragraph Før', 'paragraph Ord', 'paragraph Mer'])
    expect(blockAt(editor, 1)).not.toHaveProperty('media')
  })

  it('has text to write in after it', () => {
    expect(outline(anEditor([image('Bildetekst')]))).toEqual(['image Bildetekst', 'paragraph'])
  })
})
