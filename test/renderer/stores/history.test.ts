import { Editor, Element, Transforms } from 'slate'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ChapterEditor } from '../../../renderer/editor/slate-types.ts'
import { setBlockType } from '../../../renderer/editor/with-blocks.ts'
import {
  moveChapter,
  putTables,
  removeChapter,
  setChapter,
  setChapterLevel,
} from '../../../renderer/stores/change-report.ts'
import { addChapter, showReport } from '../../../renderer/stores/chapter-editors.ts'
import { mergeWithAbove, splitChapterAt } from '../../../renderer/stores/chapter-parts.ts'
import { MAX_STEPS } from '../../../renderer/stores/history.ts'
import {
  currentReport,
  editorOf,
  history,
  reportStore,
} from '../../../renderer/stores/report-store.ts'
import { assertExists } from '../../../shared/base/assert.ts'
import { canonicalJson } from '../../../shared/base/canonical-json.ts'
import type { RowId } from '../../../shared/base/id.ts'
import { editCell } from '../../../shared/tables/edit-cell.ts'
import {
  aChapter,
  aHeading,
  aParagraph,
  aReport,
  aTable,
  aTableBlock,
} from '../../helpers/builders.ts'
import { settle } from '../../helpers/settle.ts'

const report = aReport(
  [
    aChapter('c-one', [
      aParagraph('b-one', 'Første avsnitt'),
      aTableBlock('b-table', 't-resultat'),
      aParagraph('b-end', 'Etter'),
    ]),
    aChapter('c-two', [aHeading('b-head', 2, 'Andre'), aParagraph('b-two', 'Mer tekst her')]),
    aChapter('c-three', [aParagraph('b-three', 'Tredje')], { level: 2 }),
  ],
  [aTable()],
)

describe('the one history over text, tables and chapters', () => {
  beforeEach(() => showReport(report))

  it('takes back and repeats any mix of changes, state by state', async () => {
    const random = seeded(7)
    const states = [snapshot()]
    for (let step = 0; step < 400; step++) {
      actAtRandom(random)
      await settle()
      if (snapshot() !== states.at(-1)) states.push(snapshot())
    }
    const last = states.at(-1)
    const seen = new Set(states)
    let undone = 0
    while (history.store.getState().canUndo) {
      history.undo()
      await settle()
      // Typing may have been joined: every state met on the way back was there on the way out.
      expect(seen.has(snapshot())).toBe(true)
      undone++
    }
    expect(snapshot()).toBe(states[0])
    expect(undone).toBeGreaterThan(100)
    while (history.store.getState().canRedo) history.redo()
    await settle()
    expect(snapshot()).toBe(last)
  })

  it('makes one step of everything that happens in one tick', async () => {
    const editor = editorOf('c-one')
    Transforms.insertText(editor, 'X', { at: editor.start([0]) })
    setChapter('c-two', { title: 'Ny' })
    typeIn('w-inntekter', '5')
    await settle()
    history.undo()
    expect(currentReport()).toEqual(report)
  })

  it('joins letters typed after each other, but not across places', async () => {
    const editor = editorOf('c-one')
    for (const letter of 'abc') {
      Transforms.insertText(editor, letter, { at: editor.end([0]) })
      await settle()
    }
    Transforms.insertText(editor, 'Z', { at: editor.start([0]) })
    await settle()
    history.undo()
    expect(editor.string([0])).toBe('Første avsnittabc')
    history.undo()
    expect(editor.string([0])).toBe('Første avsnitt')
  })

  it('keeps the ids of blocks that are split, undone and split again', async () => {
    const editor = editorOf('c-one')
    Transforms.select(editor, { path: [0, 0], offset: 6 })
    editor.insertBreak()
    await settle()
    const split = canonicalJson(currentReport())
    history.undo()
    expect(currentReport()).toEqual(report)
    history.redo()
    expect(canonicalJson(currentReport())).toBe(split)
  })

  it('brings back the text of a chapter that was removed', async () => {
    const editor = editorOf('c-two')
    Transforms.insertText(editor, '!', { at: editor.end([1]) })
    await settle()
    removeChapter('c-two')
    await settle()
    history.undo()
    expect(currentReport().chapters[1]?.blocks[1]).toMatchObject({
      children: [{ text: 'Mer tekst her!' }],
    })
  })

  it('brings back the steps of a removed chapter in the order they were done', async () => {
    const [first, second] = [editorOf('c-one'), editorOf('c-two')]
    const type = async (editor: ChapterEditor, path: number[], letters: string) => {
      Transforms.insertText(editor, letters, { at: editor.end(path) })
      await settle()
    }
    const states = [snapshot()]
    const done = [
      () => type(second, [1], '!'),
      () => type(first, [0], '?'),
      () => type(second, [1], '!'),
      async () => removeChapter('c-two'),
      () => type(first, [0], '?'),
    ]
    for (const action of done) {
      await action()
      await settle()
      states.push(snapshot())
    }
    for (const state of states.slice(0, -1).reverse()) {
      history.undo()
      expect(snapshot()).toBe(state)
    }
    expect(editorOf('c-two')).toBe(second)
    for (const state of states.slice(1)) {
      history.redo()
      expect(snapshot()).toBe(state)
    }
  })

  it('goes a thousand steps back, and does not take that for the state it began with', async () => {
    const editor = editorOf('c-one')
    const opened = history.mark()
    for (let step = 0; step < MAX_STEPS + 20; step++) {
      // Never after one another: each is a step of its own.
      Transforms.insertText(editor, String(step % 10), { at: editor.start([0]) })
      await Promise.resolve()
    }
    const end = snapshot()
    let undone = 0
    while (history.store.getState().canUndo) {
      history.undo()
      undone++
    }
    expect(undone).toBe(MAX_STEPS)
    expect(editor.string([0])).toBe('98765432109876543210Første avsnitt')
    expect(history.mark()).not.toBe(opened)
    while (history.store.getState().canRedo) history.redo()
    expect(snapshot()).toBe(end)
  })

  it('splits a chapter at a heading and takes it back, with what refers to it', async () => {
    const chip = {
      type: 'reference',
      target: 'b-head',
      show: 'title',
      children: [{ text: '' }],
    } as const
    editorOf('c-three').insertNodes({ ...chip, children: [{ text: '' }] }, { at: [0, 0] })
    await settle()
    const before = snapshot()
    const made = splitChapterAt('c-two', 'b-head')
    await settle()
    const { chapters } = currentReport()
    expect(chapters.map(({ id }) => id)).toEqual(['c-one', 'c-two', made, 'c-three'])
    expect(chapters[2]).toMatchObject({ title: 'Andre', blocks: [{ id: 'b-two' }] })
    expect(chapters[3]?.blocks[0]?.children).toContainEqual({ ...chip, target: made })
    const after = snapshot()
    history.undo()
    expect(snapshot()).toBe(before)
    history.redo()
    expect(snapshot()).toBe(after)
  })

  it('puts a chapter together with the one above, with those under it, and takes it back', async () => {
    const before = snapshot()
    expect(mergeWithAbove('c-two')).toBe('c-one')
    await settle()
    const { chapters } = currentReport()
    expect(chapters.map(({ id, level }) => `${id} ${level}`)).toEqual(['c-one 1', 'c-three 2'])
    expect(chapters[0]?.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'table',
      'paragraph',
      'heading',
      'heading',
      'paragraph',
    ])
    history.undo()
    expect(snapshot()).toBe(before)
    expect(mergeWithAbove('c-one')).toBeNull()
  })

  it('forgets what was undone when something new is done', async () => {
    setChapter('c-one', { title: 'A' })
    await settle()
    history.undo()
    setChapter('c-one', { owner: 'Økonomi' })
    await settle()
    expect(history.store.getState().canRedo).toBe(false)
  })

  it('gives the same name to the same state, so that undo makes a saved report clean', async () => {
    const saved = history.mark()
    setChapter('c-one', { title: 'A' })
    await settle()
    expect(history.mark()).not.toBe(saved)
    history.undo()
    expect(history.mark()).toBe(saved)
  })
})

function snapshot(): string {
  return canonicalJson(currentReport())
}

function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

type Random = (below: number) => number

function actAtRandom(random: Random): void {
  const { chapters } = reportStore.getState()
  const chapter = assertExists(chapters[random(chapters.length)], 'there is always a chapter')
  const actions: ReadonlyArray<() => void> = [
    () => changeText(editorOf(chapter.id), random),
    () => changeText(editorOf(chapter.id), random),
    () => changeText(editorOf(chapter.id), random),
    () => typeIn('w-kostnader', String(random(9999))),
    () => setChapter(chapter.id, { title: `Tittel ${random(99)}` }),
    () => void addChapter('Nytt', chapter.id),
    () => chapters.length > 2 && removeChapter(chapter.id),
    () => void moveChapter(chapter.id, { kind: random(2) === 0 ? 'up' : 'down' }),
    () => void setChapterLevel(chapter.id, random(2) === 0 ? 1 : -1),
  ]
  assertExists(actions[random(actions.length)], 'the index is below the length')()
}

function typeIn(row: RowId, typed: string): void {
  const table = assertExists(reportStore.getState().tables['t-resultat'], 'the report has it')
  putTables([editCell(table, row, 'k-2024', typed)])
}

function changeText(editor: ChapterEditor, random: Random): void {
  const texts = [...Editor.nodes(editor, { at: [], match: (node) => 'text' in node })]
  const [, path] = assertExists(texts[random(texts.length)], 'a chapter always has text')
  const offset = random(editor.string(path).length + 1)
  Transforms.select(editor, { path, offset })
  const actions: ReadonlyArray<() => void> = [
    () => editor.insertText('ord '),
    () => editor.deleteBackward('character'),
    () => editor.deleteForward('word'),
    () => editor.insertBreak(),
    () => setBlockType(editor, { type: 'heading', level: 3 }),
    () => setBlockType(editor, { type: 'list-item', list: 'bullet' }),
    () => editor.addMark('bold', true),
    () => insertNumber(editor),
  ]
  assertExists(actions[random(actions.length)], 'the index is below the length')()
}

function insertNumber(editor: ChapterEditor): void {
  const block = editor.children[editor.selection?.focus.path[0] ?? 0]
  if (Element.isElement(block) && block.type === 'table') return
  editor.insertNodes({
    type: 'number',
    fact: 't-resultat/w-inntekter/k-2024',
    style: { wording: 'figure' },
    children: [{ text: '' }],
  })
}
