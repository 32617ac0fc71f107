import { Editor } from 'slate'
import { describe, expect, it } from 'vitest'
import { caretOf, rangeOfWord, wordsOfBlock } from '../../../renderer/spelling/passages.ts'
import { correctWord } from '../../../renderer/spelling/spelling-actions.ts'
import { assertExists } from '../../../shared/base/assert.ts'
import { type Block, voidChildren } from '../../../shared/report/report.ts'
import { anEditor, blockAt } from '../../helpers/an-editor.ts'

const chip: Block['children'][number] = {
  type: 'number',
  fact: 't-a/w-a/k-a',
  style: { wording: 'figure' },
  children: voidChildren,
}
const paragraph = (...children: ReadonlyArray<unknown>): Block =>
  // Safe: the tests below give inlines only.
  ({ type: 'paragraph', id: 'b-a', children }) as Block

function correctIn(block: Block, wrong: string, correct: string) {
  const editor = anEditor([block])
  const word = wordsOfBlock(assertExists(editor.children[0], 'a block'), 'nb').find(
    (one) => one.plain === wrong,
  )
  const range = rangeOfWord(editor, 0, assertExists(word, `«${wrong}» is in the block`))
  correctWord(editor, assertExists(range, 'a range'), correct)
  return editor
}

describe('correcting a word', () => {
  it('writes it where it stands and puts the caret after it', () => {
    const editor = correctIn(paragraph({ text: 'Et regnskp til.' }), 'regnskp', 'regnskap')
    expect(blockAt(editor, 0).children).toEqual([{ text: 'Et regnskap til.' }])
    expect(caretOf(editor, 'end')).toEqual({ index: 0, offset: 11 })
  })

  it('keeps the marks of the word, also when it is a run of its own', () => {
    const editor = correctIn(
      paragraph({ text: 'Et ' }, { text: 'regnskp', bold: true }, { text: ' til.' }),
      'regnskp',
      'regnskap',
    )
    expect(blockAt(editor, 0).children).toEqual([
      { text: 'Et ' },
      { text: 'regnskap', bold: true },
      { text: ' til.' },
    ])
  })

  it('takes a word whose letters are in several runs as one', () => {
    const editor = correctIn(
      paragraph({ text: 'Et regn', italic: true }, { text: 'skp' }, { text: ' til.', bold: true }),
      'regnskp',
      'regnskap',
    )
    expect(Editor.string(editor, [0])).toBe('Et regnskap til.')
  })

  it('finds a word after live numbers and inside links', () => {
    const editor = correctIn(
      paragraph(
        { text: 'Vi har ' },
        chip,
        { text: ' i ' },
        { type: 'link', url: 'https://eksempel.no', children: [{ text: 'regnskpet' }] },
        { text: '.' },
      ),
      'regnskpet',
      'regnskapet',
    )
    expect(JSON.stringify(blockAt(editor, 0).children)).toContain('"text":"regnskapet"')
    expect(JSON.stringify(blockAt(editor, 0).children)).toContain('"type":"number"')
  })

  it('has no place for a word that has been changed meanwhile', () => {
    const editor = anEditor([paragraph({ text: 'Et regnskp til.' })])
    const [, word] = wordsOfBlock(assertExists(editor.children[0], 'a block'), 'nb')
    editor.insertText('N')
    expect(rangeOfWord(editor, 0, assertExists(word, 'a second word'))).toBeNull()
  })

  it('checks no passage that is neither bokmål nor nynorsk', () => {
    const editor = anEditor([paragraph({ text: 'An annual report.' })])
    expect(wordsOfBlock(assertExists(editor.children[0], 'a block'), null)).toEqual([])
  })

  it('leaves a passage in another language alone, and the words after it in their places', () => {
    const editor = anEditor([
      {
        type: 'paragraph',
        id: 'b-1',
        children: [{ text: 'Vi sa ' }, { text: 'good hands', language: 'en' }, { text: ' om det' }],
      },
    ])
    const words = wordsOfBlock(assertExists(editor.children[0], 'a block'), 'nb')
    expect(words.map(({ word, start }) => [word, start])).toEqual([
      ['Vi', 0],
      ['sa', 3],
      ['om', 17],
      ['det', 20],
    ])
  })
})
