import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import {
  changeListLevel,
  setBlockType,
  toggleBlockType,
} from '../../../renderer/editor/with-blocks.ts'
import { insertChip, leaveChip, selectedChip } from '../../../renderer/editor/with-chips.ts'
import { leaveVoid, selectedBlockVoid } from '../../../renderer/editor/with-voids.ts'
import { countingIdSource } from '../../../shared/base/id.ts'
import type { Block, NumberChip } from '../../../shared/report/report.ts'
import { anEditor, blockAt, caretAt, idsOf, outline } from '../../helpers/an-editor.ts'
import { aHeading, aParagraph, aTableBlock } from '../../helpers/builders.ts'

const number: NumberChip = {
  type: 'number',
  fact: 't-a/w-a/k-a',
  style: { wording: 'figure' },
  children: [{ text: '' }],
}

const ids = countingIdSource(500)

describe('the schema of a chapter', () => {
  it('ends with text to write in after a table', () => {
    expect(outline(anEditor([aTableBlock('b-t', 't-a')]))).toEqual(['table', 'paragraph'])
  })

  it('makes text of a block it does not know', () => {
    // Safe: this is what a file from a newer version could hold.
    const unknown = { type: 'video', id: 'b-v', children: [{ text: 'Ord' }] } as unknown as Block
    expect(outline(anEditor([unknown]))).toEqual(['paragraph Ord'])
  })

  it('gives every block an id of its own', () => {
    const editor = anEditor([aParagraph('b-a', 'En'), aParagraph('b-a', 'To')])
    expect(new Set(idsOf(editor)).size).toBe(2)
    caretAt(editor, 0, 'end')
    editor.insertBreak()
    expect(new Set(idsOf(editor)).size).toBe(3)
    expect(idsOf(editor)[0]).toBe('b-a')
  })
})

describe('a table in the text', () => {
  const around = [aParagraph('b-a', 'Før'), aTableBlock('b-t', 't-a'), aParagraph('b-b', 'Etter')]

  it('is chosen by the first Backspace after it and removed by the second', () => {
    const editor = anEditor(around)
    caretAt(editor, 2, 'start')
    editor.deleteBackward('character')
    expect(outline(editor)).toEqual(['paragraph Før', 'table', 'paragraph Etter'])
    expect(selectedBlockVoid(editor)).not.toBeNull()
    editor.deleteBackward('character')
    expect(outline(editor)).toEqual(['paragraph Før', 'paragraph Etter'])
  })

  it('is chosen by the first Delete before it', () => {
    const editor = anEditor(around)
    caretAt(editor, 0, 'end')
    editor.deleteForward('character')
    expect(selectedBlockVoid(editor)).not.toBeNull()
    expect(outline(editor)).toHaveLength(3)
  })

  it('is left by arrow keys, with a new paragraph where there is no text', () => {
    const editor = anEditor([aTableBlock('b-t', 't-a'), aParagraph('b-b', 'Etter')])
    expect(leaveVoid(editor, 'up', ids)).toBe(true)
    expect(outline(editor)).toEqual(['paragraph', 'table', 'paragraph Etter'])
    expect(editor.selection?.focus.path[0]).toBe(0)
    caretAt(editor, 1, 'start')
    leaveVoid(editor, 'down', ids)
    expect(editor.selection?.focus.path[0]).toBe(2)
  })
})

describe('a chip in the text', () => {
  it('is inserted at the caret with the caret after it', () => {
    const editor = anEditor([aParagraph('b-a', 'Vi har ')])
    caretAt(editor, 0, 'end')
    insertChip(editor, { ...number, children: [{ text: '' }] })
    editor.insertText(' brukere')
    expect(blockAt(editor, 0).children).toMatchObject([
      { text: 'Vi har ' },
      { type: 'number' },
      { text: ' brukere' },
    ])
  })

  it('lets writing go on after it when it is chosen, and goes alone with Delete', () => {
    const editor = anEditor([aParagraph('b-a', 'A', number, 'B')])
    Transforms.select(editor, { path: [0, 1, 0], offset: 0 })
    leaveChip(editor)
    editor.insertText('x')
    expect(Editor.string(editor, [0])).toBe('AxB')
    Transforms.select(editor, { path: [0, 1, 0], offset: 0 })
    expect(selectedChip(editor)).not.toBeNull()
    editor.deleteForward('character')
    expect(Editor.string(editor, [0])).toBe('AxB')
    expect(blockAt(editor, 0).children).toHaveLength(1)
  })
})

describe('writing', () => {
  it('makes lists, headings and quotes of what a paragraph begins with', () => {
    const types = ['- ', '1. ', '## ', '### ', '> '].map((start) => {
      const editor = anEditor([aParagraph('b-a', '')])
      for (const letter of `${start}Ord`) editor.insertText(letter)
      return outline(editor)[0]
    })
    expect(types).toEqual([
      'bullet0 Ord',
      'number0 Ord',
      'heading2 Ord',
      'heading3 Ord',
      'quote Ord',
    ])
  })

  it('goes on with plain text after a heading', () => {
    const editor = anEditor([aHeading('b-a', 3, 'Tittel')])
    caretAt(editor, 0, 'end')
    editor.insertBreak()
    expect(outline(editor)).toEqual(['heading3 Tittel', 'paragraph'])
    expect(blockAt(editor, 1)).not.toHaveProperty('level')
  })

  it('leaves a list with Enter in an empty item, level by level', () => {
    const editor = anEditor([aParagraph('b-a', 'A')])
    setBlockType(editor, { type: 'list-item', list: 'bullet' })
    caretAt(editor, 0, 'end')
    editor.insertBreak()
    changeListLevel(editor, 1)
    expect(outline(editor)).toEqual(['bullet0 A', 'bullet1 '])
    editor.insertBreak()
    expect(outline(editor)).toEqual(['bullet0 A', 'bullet0 '])
    editor.insertBreak()
    expect(outline(editor)).toEqual(['bullet0 A', 'paragraph'])
  })

  it('lets an item go in by only one level more than the item before it', () => {
    const editor = anEditor([aParagraph('b-a', 'A'), aParagraph('b-b', 'B')])
    editor.select(editor.range([]))
    setBlockType(editor, { type: 'list-item', list: 'number' })
    caretAt(editor, 0, 'start')
    changeListLevel(editor, 1)
    caretAt(editor, 1, 'start')
    changeListLevel(editor, 1)
    changeListLevel(editor, 1)
    expect(outline(editor)).toEqual(['number0 A', 'number1 B'])
  })

  it('turns a heading back to a paragraph with Backspace at its start', () => {
    const editor = anEditor([aParagraph('b-a', 'A'), aHeading('b-b', 2, 'B')])
    caretAt(editor, 1, 'start')
    editor.deleteBackward('character')
    expect(outline(editor)).toEqual(['paragraph A', 'paragraph B'])
  })

  it('turns blocks of a kind back when the kind is chosen again', () => {
    const editor = anEditor([aParagraph('b-a', 'A')])
    toggleBlockType(editor, { type: 'quote' })
    expect(outline(editor)).toEqual(['quote A'])
    toggleBlockType(editor, { type: 'quote' })
    expect(outline(editor)).toEqual(['paragraph A'])
  })
})
