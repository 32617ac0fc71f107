import { Editor, Element, Transforms } from 'slate'
import { type BlockId, newId } from '../../shared/base/id.ts'
import type { PassageLanguage } from '../../shared/language/language.ts'
import {
  type Block,
  type BoxKind,
  type Mark,
  marks,
  type PeopleShown,
} from '../../shared/report/report.ts'
import { toggleBox } from '../editor/boxes.ts'
import type { BlockElement, ChapterEditor, EditorElement } from '../editor/slate-types.ts'
import { autoformatSwitch } from '../editor/with-autoformat.ts'
import {
  type BlockKind,
  currentBlock,
  setBlockType,
  toggleBlockType,
} from '../editor/with-blocks.ts'
import { insertChip } from '../editor/with-chips.ts'
import { isTextBlock } from '../editor/with-schema.ts'
import { selectedBlockVoid, writeBeside } from '../editor/with-voids.ts'
import { ids } from '../ids.ts'
import { writingEditor } from '../stores/cursor-store.ts'
import { currentReport } from '../stores/report-store.ts'
import { select, showInspector, showNotice, uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { focusEditor } from './focus-editor.ts'

/** Runs a change in the editor with the caret and gives the keyboard back to it. */
export function write(action: (editor: ChapterEditor) => void): void {
  const editor = writingEditor(uiStore.getState().chapter)
  if (!editor) return
  action(editor)
  focusEditor(editor)
}

export function toggleMark(mark: Mark): void {
  write((editor) => {
    if (Editor.marks(editor)?.[mark]) Editor.removeMark(editor, mark)
    else Editor.addMark(editor, mark, true)
  })
}

/** Makes the selected words plain again; links and live numbers stay. */
export function clearFormat(): void {
  write((editor) => {
    Editor.withoutNormalizing(editor, () => {
      for (const mark of marks) Editor.removeMark(editor, mark)
    })
  })
}

/** Turns on or off that what is typed is put right; remembered on this machine. */
export function toggleAutoformat(): void {
  const isOn = !autoformatSwitch.isOn()
  autoformatSwitch.turn(isOn)
  showNotice('good', isOn ? text.hands.autoformat.on : text.hands.autoformat.off)
}

export function insertHardSpace(): void {
  write((editor) => Editor.insertText(editor, '\u00a0'))
}

/** Says that the selected words are in another language, or in the report's own again. */
export function toggleLanguage(language: PassageLanguage): void {
  write((editor) => {
    if (Editor.marks(editor)?.language === language) Editor.removeMark(editor, 'language')
    else Editor.addMark(editor, 'language', language)
  })
}

export function toggleBlock(kind: BlockKind): void {
  write((editor) => toggleBlockType(editor, kind))
}

/** Below a quotation the source is what one writes already: asking for it again must not take it away. */
export function setAttribution(): void {
  write((editor) => setBlockType(editor, { type: 'attribution' }))
}

export function insertInline(chip: EditorElement): void {
  write((editor) => insertChip(editor, chip))
}

/** Inserts a footnote and chooses it: its text is written in the inspector, which takes the keyboard. */
export function insertFootnote(): void {
  const editor = writingEditor(uiStore.getState().chapter)
  if (!editor) return
  const id = newId('b', ids)
  insertChip(editor, { type: 'footnote', id, content: [{ text: '' }], children: [{ text: '' }] })
  const [chip] = Editor.nodes(editor, {
    at: [],
    voids: true,
    match: (node) => Element.isElement(node) && node.type === 'footnote' && node.id === id,
  })
  if (chip) Transforms.select(editor, Editor.start(editor, chip[1]))
  showInspector()
  select({ kind: 'footnote', footnote: id })
}

export function toggleBoxAt(kind: BoxKind): void {
  write((editor) => toggleBox(editor, kind, ids))
}

export function insertPageBreak(): void {
  insertBlock({ type: 'page-break', id: newId('b', ids), children: [{ text: '' }] }, true)
}

export function insertDivider(): void {
  insertBlock({ type: 'divider', id: newId('b', ids), children: [{ text: '' }] }, true)
}

/** Inserts the board or the management of the year. */
export function insertRoster(show: PeopleShown): void {
  insertBlock({ type: 'people', id: newId('b', ids), show, children: [{ text: '' }] })
}

export function insertContact(): void {
  insertBlock({ type: 'contact', id: newId('b', ids), children: [{ text: '' }] })
}

export function insertSignatures(): void {
  insertBlock({ type: 'signatures', id: newId('b', ids), place: '', children: [{ text: '' }] })
}

/** Shows the decision list nearest above the caret once more, else the first one of the report. */
export function insertMirror(): void {
  const editor = writingEditor(uiStore.getState().chapter)
  const of = editor && decisionListBefore(editor)
  if (of) insertBlock({ type: 'mirror', id: newId('b', ids), of, children: [{ text: '' }] })
  else showNotice('warning', text.editor.mirror.none)
}

/** Puts a block where the caret is, in place of an empty paragraph. It is chosen, unless one writes on after it. */
function insertBlock(block: BlockElement, isWrittenPast = false): void {
  write((editor) => {
    const index = editor.selection?.focus.path[0] ?? 0
    const current = currentBlock(editor)
    const isEmpty = current !== null && isTextBlock(current) && Editor.isEmpty(editor, current)
    Editor.withoutNormalizing(editor, () => {
      if (isEmpty) {
        Transforms.removeNodes(editor, { at: [index] })
        Transforms.insertNodes(editor, block, { at: [index], select: true })
      } else editor.insertNodes(block)
    })
    const chosen = isWrittenPast ? selectedBlockVoid(editor) : null
    if (chosen) writeBeside(editor, chosen[1], 'down', ids)
  })
}

function decisionListBefore(editor: ChapterEditor): BlockId | null {
  const { chapters } = currentReport()
  const firsts = chapters.flatMap(({ blocks }, chapter) =>
    blocks.flatMap((block, index) =>
      listStartsAt(blocks, index) ? [{ id: block.id, chapter, index }] : [],
    ),
  )
  const here = chapters.findIndex(({ id }) => id === editor.chapter)
  const caret = editor.selection?.focus.path[0] ?? 0
  const above = firsts.findLast(
    ({ chapter, index }) => chapter < here || (chapter === here && index < caret),
  )
  return (above ?? firsts[0])?.id ?? null
}

function listStartsAt(blocks: ReadonlyArray<Block>, index: number): boolean {
  const isDecision = (block: Block | undefined) =>
    block?.type === 'list-item' && block.list === 'decision'
  return isDecision(blocks[index]) && !isDecision(blocks[index - 1])
}
