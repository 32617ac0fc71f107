import { Editor, Element, type Node, Range, Text, Transforms } from 'slate'
import { chosenBlocks, moveBlocks } from '../../../renderer/editor/block-handle/block-actions.ts'
import { toggleBox } from '../../../renderer/editor/boxes.ts'
import { type ChapterEditor, isBlockElement } from '../../../renderer/editor/slate-types.ts'
import {
  changeListLevel,
  setBlockType,
  toggleBlockType,
} from '../../../renderer/editor/with-blocks.ts'
import { insertChip } from '../../../renderer/editor/with-chips.ts'
import {
  moveChapter,
  putTables,
  removeChapter,
  setChapter,
  setChapterLevel,
  setSettings,
} from '../../../renderer/stores/change-report.ts'
import { addChapter } from '../../../renderer/stores/chapter-editors.ts'
import {
  duplicateChapter,
  mergeWithAbove,
  splitChapterAt,
} from '../../../renderer/stores/chapter-parts.ts'
import { setChapterNotes, setChapterStatus } from '../../../renderer/stores/chapter-status.ts'
import { currentReport, editorOf, reportStore } from '../../../renderer/stores/report-store.ts'
import { assertExists } from '../../../shared/base/assert.ts'
import { type ChapterId, factId, type IdSource, newId } from '../../../shared/base/id.ts'
import {
  boxKinds,
  chapterStatuses,
  listKinds,
  marks,
  plainTypes,
} from '../../../shared/report/report.ts'
import { editCell, editRowLabel } from '../../../shared/tables/edit-cell.ts'
import { insertColumns, removeColumns } from '../../../shared/tables/edit-columns.ts'
import { insertRows, moveRows, removeRows } from '../../../shared/tables/edit-rows.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { aClipboard } from '../../helpers/an-editor.ts'
import { oneOf, type Random } from '../../helpers/random.ts'

type Hand = { readonly random: Random; readonly ids: IdSource }
type Action = (hand: Hand) => void
type TextAction = (editor: ChapterEditor, hand: Hand) => void

const MANY_BLOCKS = 30
const MANY_CHAPTERS = 9
const MANY_ROWS = 12

/** Does one thing a person could do: writing most of the time, then tables, chapters and settings. */
export function actAtRandom(hand: Hand): void {
  const choice = hand.random(100)
  if (choice < 70) writeAtRandom(hand)
  else if (choice < 80) oneOf(hand.random, tableActions)(hand)
  else oneOf(hand.random, chapterActions)(hand)
}

function writeAtRandom(hand: Hand): void {
  const editor = editorOf(anyChapter(hand))
  selectAtRandom(editor, hand)
  const isFull = editor.children.length > MANY_BLOCKS
  oneOf(hand.random, isFull ? cuttingActions : textActions)(editor, hand)
}

function anyChapter({ random }: Hand): ChapterId {
  return oneOf(random, reportStore.getState().chapters).id
}

function selectAtRandom(editor: ChapterEditor, hand: Hand): void {
  const focus = anyPoint(editor, hand)
  const anchor = hand.random(4) === 0 ? anyPoint(editor, hand) : focus
  Transforms.select(editor, { anchor, focus })
}

function anyPoint(editor: ChapterEditor, { random }: Hand) {
  const texts = [...Editor.nodes(editor, { at: [], match: Text.isText, voids: false })]
  const [node, path] = oneOf(random, texts)
  return { path, offset: random(Text.isText(node) ? node.text.length + 1 : 1) }
}

/** Three letters in three ticks would be one step each: here they come as fast as a paste. */
const type: TextAction = (editor, { random }) =>
  editor.insertText(
    oneOf(random, ['ord ', 'ø', '«', '33 262 ', '- ', '## ', '1. ', '"', '--', '=']),
  )

const cuttingActions: ReadonlyArray<TextAction> = [
  (editor) => editor.deleteBackward('character'),
  (editor) => editor.deleteForward('word'),
  (editor) => editor.deleteFragment(),
  (editor, hand) => {
    Transforms.select(editor, { anchor: Editor.start(editor, []), focus: anyPoint(editor, hand) })
    editor.deleteFragment()
  },
]

const textActions: ReadonlyArray<TextAction> = [
  type,
  type,
  type,
  ...cuttingActions.slice(0, 3),
  (editor) => editor.insertBreak(),
  (editor) => editor.insertBreak(),
  (editor, { random }) => editor.addMark(oneOf(random, marks), true),
  (editor, { random }) => editor.removeMark(oneOf(random, marks)),
  (editor, { random }) => toggleBlockType(editor, { type: oneOf(random, plainTypes) }),
  (editor, { random }) =>
    toggleBlockType(editor, { type: 'heading', level: oneOf(random, [2, 3, 4] as const) }),
  (editor, { random }) =>
    toggleBlockType(editor, { type: 'list-item', list: oneOf(random, listKinds) }),
  (editor) => setBlockType(editor, { type: 'big-number', style: { wording: 'words' } }),
  (editor, { random }) => void changeListLevel(editor, oneOf(random, [1, -1] as const)),
  (editor, { random }) =>
    moveBlocks(editor, chosenBlocks(editor), oneOf(random, ['up', 'down'] as const)),
  (editor, { random, ids }) => toggleBox(editor, oneOf(random, boxKinds), ids),
  chooseLargeNumber,
  insertChipAtRandom,
  insertBlockAtRandom,
  linkSelection,
  pasteFromReport,
  pasteFromReport,
  pasteFromElsewhere,
]

function chooseLargeNumber(editor: ChapterEditor, { random }: Hand): void {
  const index = editor.children.findIndex(
    (one) => Element.isElement(one) && one.type === 'big-number',
  )
  if (index !== -1) Transforms.setNodes(editor, { fact: anyFact(random) }, { at: [index] })
}

function insertChipAtRandom(editor: ChapterEditor, { random, ids }: Hand): void {
  const children: [{ text: '' }] = [{ text: '' }]
  const { chapters } = currentReport()
  const target = oneOf(
    random,
    chapters.flatMap((one) => [one.id, ...one.blocks.map(({ id }) => id)]),
  )
  insertChip(
    editor,
    oneOf(random, [
      { type: 'number', fact: anyFact(random), style: { wording: 'words' }, children },
      { type: 'reference', target, show: 'label-number', children },
      { type: 'footnote', id: newId('b', ids), content: [{ text: 'Note' }], children },
    ] as const) as never,
  )
}

function anyFact(random: Random) {
  const table = oneOf(random, Object.values(reportStore.getState().tables))
  return factId(table.id, oneOf(random, table.rows).id, oneOf(random, table.columns).id)
}

function insertBlockAtRandom(editor: ChapterEditor, { random, ids }: Hand): void {
  const children: [{ text: '' }] = [{ text: '' }]
  const { tables, chapters } = currentReport()
  const table = oneOf(random, Object.values(tables)).id
  const of = oneOf(
    random,
    chapters.flatMap(({ blocks }) => blocks),
  ).id
  const media = `${'ab'.repeat(32)}.png`
  const words = [{ text: 'Bildetekst' }]
  const block = oneOf(random, [
    { type: 'table', table, children },
    { type: 'page-break', children },
    { type: 'divider', children },
    { type: 'people', show: 'board', children },
    { type: 'signatures', place: 'Oslo', date: '2025-04-03', children },
    { type: 'contact', children },
    { type: 'mirror', of, children },
    { type: 'image', media, alt: '', children: words },
  ] as const)
  editor.insertNodes({ ...block, id: newId('b', ids) } as never)
}

function linkSelection(editor: ChapterEditor): void {
  if (editor.selection && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor)
  const children = [{ text: 'lenke' }]
  Transforms.insertNodes(editor, { type: 'link', url: 'https://example.no/', children })
}

/** Some blocks of another chapter, as the clipboard brings them. */
function pasteFromReport(editor: ChapterEditor, hand: Hand): void {
  const source = editorOf(anyChapter(hand))
  const from = hand.random(source.children.length)
  const fragment: ReadonlyArray<Node> = source.children.slice(from, from + 1 + hand.random(4))
  editor.insertFragment(structuredClone([...fragment]))
}

function pasteFromElsewhere(editor: ChapterEditor, { random }: Hand): void {
  const html =
    '<h2>Tittel</h2><p>Tekst <b>fet</b> <a href="https://example.no">lenke</a></p><ul><li>A<ul><li>B</li></ul></li></ul>'
  const content = oneOf(random, [
    { 'text/html': html, 'text/plain': 'Tittel' },
    { 'text/plain': 'En linje\nog en til\n\n- 3' },
    { 'text/html': '<ol><li>En</li><li>To</li></ol><p></p>', 'text/plain': 'En' },
  ])
  editor.insertData(aClipboard(content))
}

function tableAction(edit: (table: TypedTable, hand: Hand) => TypedTable | null): Action {
  return (hand) => {
    const table = oneOf(hand.random, Object.values(reportStore.getState().tables))
    const edited = edit(table, hand)
    if (edited) putTables([edited])
  }
}

const tableActions: ReadonlyArray<Action> = [
  tableAction((table, { random }) =>
    editCell(
      table,
      oneOf(random, table.rows).id,
      oneOf(random, table.columns).id,
      `${random(9999)}`,
    ),
  ),
  tableAction((table, { random }) =>
    editRowLabel(table, oneOf(random, table.rows).id, `Rad ${random(9)}`),
  ),
  tableAction((table, { random, ids }) =>
    table.rows.length < MANY_ROWS
      ? insertRows(
          table,
          oneOf(random, table.rows).id,
          oneOf(random, ['above', 'below'] as const),
          1,
          ids,
        )
      : null,
  ),
  tableAction((table, { random }) =>
    table.rows.length > 1 ? removeRows(table, [oneOf(random, table.rows).id]) : null,
  ),
  tableAction((table, { random }) =>
    moveRows(table, [oneOf(random, table.rows).id], oneOf(random, [1, -1] as const)),
  ),
  tableAction((table, { random, ids }) =>
    table.columns.length < 5
      ? insertColumns(
          table,
          oneOf(random, table.columns).id,
          oneOf(random, ['left', 'right'] as const),
          1,
          ids,
        )
      : null,
  ),
  tableAction((table, { random }) =>
    table.columns.length > 1 ? removeColumns(table, [oneOf(random, table.columns).id]) : null,
  ),
]

const chapterActions: ReadonlyArray<Action> = [
  (hand) => isRoom() && void addChapter('Nytt kapittel', anyChapter(hand)),
  (hand) => isRoom() && void duplicateChapter(anyChapter(hand), (title) => `${title} (kopi)`),
  (hand) => isRoom() && splitAtRandom(hand),
  (hand) => isRoom() && splitAtRandom(hand),
  (hand) => void mergeWithAbove(anyChapter(hand)),
  (hand) => reportStore.getState().chapters.length > 2 && removeChapter(anyChapter(hand)),
  (hand) =>
    void moveChapter(anyChapter(hand), { kind: oneOf(hand.random, ['up', 'down'] as const) }),
  (hand) => {
    const kind = oneOf(hand.random, ['before', 'after', 'into'] as const)
    moveChapter(anyChapter(hand), { kind, target: anyChapter(hand) })
  },
  (hand) => void setChapterLevel(anyChapter(hand), oneOf(hand.random, [1, -1] as const)),
  (hand) => setChapter(anyChapter(hand), { title: `Tittel ${hand.random(99)}` }),
  (hand) => setChapterStatus(anyChapter(hand), oneOf(hand.random, chapterStatuses)),
  (hand) => setChapterNotes(anyChapter(hand), oneOf(hand.random, ['', 'Ring Kari', 'Sjekk tall'])),
  (hand) => setSettings({ title: `Årsrapport ${hand.random(9)}` }),
]

function isRoom(): boolean {
  return reportStore.getState().chapters.length < MANY_CHAPTERS
}

function splitAtRandom(hand: Hand): void {
  const chapters = currentReport().chapters.filter(({ blocks }) =>
    blocks.some(({ type: kind }) => kind === 'heading'),
  )
  if (chapters.length === 0) return
  const { id, blocks } = oneOf(hand.random, chapters)
  const heading = oneOf(
    hand.random,
    blocks.filter(({ type: kind }) => kind === 'heading'),
  )
  assertExists(splitChapterAt(id, heading.id), 'the chapter has the heading')
}

/** Every block of every chapter, to see that none is there twice. */
export function blockIds(): ReadonlyArray<string> {
  const { chapters } = reportStore.getState()
  return chapters.flatMap(({ id }) =>
    editorOf(id).children.flatMap((node) =>
      Element.isElement(node) && isBlockElement(node) ? [node.id] : [],
    ),
  )
}
