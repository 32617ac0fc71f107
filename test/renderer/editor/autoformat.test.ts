import { Transforms } from 'slate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toggleAutoformat } from '../../../renderer/commands/text-actions.ts'
import type { ChapterEditor } from '../../../renderer/editor/slate-types.ts'
import { autoformatSwitch } from '../../../renderer/editor/with-autoformat.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { rememberedSwitch } from '../../../renderer/stores/remembered-switch.ts'
import { editorOf, history } from '../../../renderer/stores/report-store.ts'
import type { NumberChip } from '../../../shared/report/report.ts'
import { anEditor, caretAt, outline } from '../../helpers/an-editor.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { settle } from '../../helpers/settle.ts'

const number: NumberChip = {
  type: 'number',
  fact: 't-a/w-a/k-a',
  style: { wording: 'figure' },
  children: [{ text: '' }],
}

/** What a paragraph says when this was typed in it. */
function typed(letters: string): string {
  const editor = anEditor([aParagraph('b-a', '')])
  type(editor, letters)
  return editor.string([0])
}

function type(editor: ChapterEditor, letters: string): void {
  for (const letter of letters) editor.insertText(letter)
}

describe('what is typed with the switch off', () => {
  afterEach(() => autoformatSwitch.turn(true))

  it('stays as it was typed, and the choice is remembered', () => {
    toggleAutoformat()
    expect(typed('- "Ord" -- ...')).toBe('- "Ord" -- ...')
    expect(rememberedSwitch('beretning.autoformat').isOn()).toBe(false)
    toggleAutoformat()
    expect(typed('"Ord"')).toBe('«Ord»')
    expect(rememberedSwitch('beretning.autoformat').isOn()).toBe(true)
  })
})

describe('what is typed', () => {
  it.each([
    ['Han sa "ja" og ("nei").', 'Han sa «ja» og («nei»).'],
    ['"Åpent"', '«Åpent»'],
    ['2023--2026', '2023–2026'],
    ['og så ...', 'og så …'],
    ['ord - ord', 'ord – ord'],
    ['7 % og § 3', '7\u00a0% og §\u00a03'],
  ])('%s becomes %s', (letters, wanted) => expect(typed(letters)).toBe(wanted))

  it.each(['5 - 3', '7%', 'e-post', '-----', '1.2.3'])('%s stays as it is', (letters) =>
    expect(typed(letters).replaceAll('–', '--')).toBe(letters),
  )

  it('closes a quotation after a live number', () => {
    const editor = anEditor([aParagraph('b-a', 'Vi har «', number)])
    caretAt(editor, 0, 'end')
    type(editor, '"')
    expect(editor.string([0])).toContain('»')
  })

  it('is left alone in a link', () => {
    const link = {
      type: 'link',
      url: 'https://eksempel.no',
      children: [{ text: 'ab' }],
    } as const
    const editor = anEditor([aParagraph('b-a', 'Se ', link, '.')])
    Transforms.select(editor, { path: [0, 1, 0], offset: 1 })
    type(editor, '--')
    expect(editor.string([0])).toBe('Se a--b.')
  })

  it('is left alone when it is pasted', () => {
    const editor = anEditor([aParagraph('b-a', '')])
    Transforms.insertText(editor, '"ord" -- ord')
    expect(editor.string([0])).toBe('"ord" -- ord')
  })
})

describe('undo of what was put right', () => {
  beforeEach(() => showReport(aReport([aChapter('c-one', [aParagraph('b-one', '')])])))

  it.each([
    ['ja--', 'ja–', 'ja--'],
    ['"', '«', '"'],
  ])('gives %s back as it was typed', async (letters, formatted, before) => {
    const editor = editorOf('c-one')
    caretAt(editor, 0, 'end')
    for (const letter of letters) {
      editor.insertText(letter)
      await settle()
    }
    expect(editor.string([0])).toBe(formatted)
    history.undo()
    expect(editor.string([0])).toBe(before)
  })

  it('gives a list back as a paragraph that begins with a dash', async () => {
    const editor = editorOf('c-one')
    caretAt(editor, 0, 'end')
    for (const letter of '- ') {
      editor.insertText(letter)
      await settle()
    }
    expect(outline(editor)).toEqual(['bullet0 '])
    history.undo()
    expect(editor.string([0])).toBe('- ')
    expect(editor.children).toMatchObject([{ type: 'paragraph' }])
  })
})

describe('taking back', () => {
  beforeEach(() => showReport(aReport([aChapter('c-one', [aParagraph('b-one', 'Før ')])])))

  it('goes back to a sealed state as if nothing had been written since', async () => {
    const editor = editorOf('c-one')
    caretAt(editor, 0, 'end')
    editor.insertText('a')
    await settle()
    const state = history.seal()
    for (const letter of '/tab') {
      editor.insertText(letter)
      await settle()
    }
    expect(history.takeBackTo(state, editor)).toBe(true)
    expect(editor.string([0])).toBe('Før a')
    history.undo()
    expect(editor.string([0])).toBe('Før ')
    expect(history.store.getState()).toEqual({ canUndo: false, canRedo: true })
  })
})
