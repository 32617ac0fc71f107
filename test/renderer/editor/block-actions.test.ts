import { beforeEach, describe, expect, it } from 'vitest'
import {
  blocksAt,
  duplicateBlocks,
  moveBlocks,
  moveBlocksTo,
  removeBlocks,
} from '../../../renderer/editor/block-handle/block-actions.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { currentReport, editorOf, history } from '../../../renderer/stores/report-store.ts'
import { countingIdSource } from '../../../shared/base/id.ts'
import { anEditor, blockAt, idsOf, outline } from '../../helpers/an-editor.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { settle } from '../../helpers/settle.ts'

const ids = countingIdSource(900)
const box = { id: 'x-a', kind: 'fact' } as const
const letters = ['A', 'B', 'C', 'D'].map((letter) => aParagraph(`b-${letter}`, letter))

describe('what is done with blocks', () => {
  it('moves what is chosen past its neighbour, and no further than the ends', () => {
    const editor = anEditor(letters)
    moveBlocks(editor, { first: 1, last: 2 }, 'up')
    expect(editor.string([])).toBe('BCAD')
    moveBlocks(editor, { first: 0, last: 1 }, 'up')
    expect(editor.string([])).toBe('BCAD')
    moveBlocks(editor, { first: 0, last: 1 }, 'down')
    expect(editor.string([])).toBe('ABCD')
  })

  it.each([
    [{ first: 0, last: 1 }, 4, 'CDAB'],
    [{ first: 2, last: 3 }, 0, 'CDAB'],
    [{ first: 1, last: 1 }, 3, 'ACBD'],
    [{ first: 1, last: 1 }, 2, 'ABCD'],
  ])('drops %o before block %i', (blocks, gap, wanted) => {
    const editor = anEditor(letters)
    moveBlocksTo(editor, blocks, editor, gap)
    expect(editor.string([])).toBe(wanted)
  })

  it('copies a whole box as a box of its own, and a line of it as one more line', () => {
    const boxed = [
      { ...aParagraph('b-a', 'A'), box },
      { ...aParagraph('b-b', 'B'), box },
    ]
    const whole = anEditor([...boxed, aParagraph('b-c', 'C')])
    duplicateBlocks(whole, { first: 0, last: 1 }, ids)
    expect(whole.string([])).toBe('ABABC')
    expect(blockAt(whole, 2)).toMatchObject({ box: { kind: 'fact' } })
    expect(blockAt(whole, 2)).not.toMatchObject({ box: { id: 'x-a' } })
    expect(new Set(idsOf(whole)).size).toBe(5)
    const line = anEditor([...boxed, aParagraph('b-c', 'C')])
    duplicateBlocks(line, { first: 0, last: 0 }, ids)
    expect(blockAt(line, 1)).toMatchObject({ box })
  })

  it('lets what is moved into a box stand in it, and what is moved out of it not', () => {
    const boxed = ['A', 'B'].map((letter) => ({ ...aParagraph(`b-${letter}`, letter), box }))
    const editor = anEditor([...boxed, aParagraph('b-c', 'C'), aParagraph('b-d', 'D')])
    moveBlocks(editor, { first: 2, last: 2 }, 'up')
    expect(blockAt(editor, 1)).toMatchObject({ id: 'b-c', box })
    moveBlocksTo(editor, { first: 1, last: 1 }, editor, 4)
    expect(blockAt(editor, 3)).toMatchObject({ id: 'b-c' })
    expect(blockAt(editor, 3)).not.toHaveProperty('box')
    moveBlocks(editor, { first: 0, last: 1 }, 'down')
    expect(blockAt(editor, 2)).toMatchObject({ id: 'b-B', box })
  })

  it('leaves text to write in when everything is deleted', () => {
    const editor = anEditor(letters)
    removeBlocks(editor, { first: 0, last: 3 })
    expect(outline(editor)).toEqual(['paragraph'])
  })

  it('means all that is chosen when the block is among it, else the block', () => {
    const editor = anEditor(letters)
    editor.select({ anchor: editor.start([1]), focus: editor.end([2]) })
    expect(blocksAt(editor, 2)).toEqual({ first: 1, last: 2 })
    expect(blocksAt(editor, 3)).toEqual({ first: 3, last: 3 })
  })
})

describe('a block dragged to another chapter', () => {
  beforeEach(() =>
    showReport(
      aReport([
        aChapter('c-one', [aParagraph('b-a', 'A'), aParagraph('b-b', 'B')]),
        aChapter('c-two', [aParagraph('b-c', 'C')]),
      ]),
    ),
  )

  it('is there with its id, and back after one undo', async () => {
    const before = currentReport()
    moveBlocksTo(editorOf('c-one'), { first: 0, last: 0 }, editorOf('c-two'), 1)
    await settle()
    expect(editorOf('c-one').string([])).toBe('B')
    expect(idsOf(editorOf('c-two'))).toEqual(['b-c', 'b-a'])
    history.undo()
    expect(currentReport()).toEqual(before)
  })
})
