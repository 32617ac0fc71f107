import {
  Editor,
  Element,
  type Node,
  type NodeEntry,
  type Operation,
  Point,
  Range,
  Transforms,
} from 'slate'
import { type IdSource, isId } from '../../shared/base/id.ts'
import { chartKinds } from '../../shared/charts/chart.ts'
import { isMediaName } from '../../shared/media/media-name.ts'
import { type BlockElement, type ChapterEditor, isFigureType } from '../editor/slate-types.ts'
import { emptyParagraph, isTextBlock } from '../editor/with-schema.ts'
import { choosePictureAt, chosenPicture, forgetChosenPicture } from './chosen-picture.ts'

type Options = {
  readonly ids: IdSource
  readonly history: { readonly isApplying: () => boolean }
}

/**
 * A picture or a chart is a block whose text is its caption. Deleting towards it chooses it first, as with a table; it is never
 * split, merged with the text beside it or taken for an empty line.
 */
export function withPictures(editor: ChapterEditor, { ids, history }: Options): ChapterEditor {
  const { apply, deleteBackward, deleteForward, insertBreak, isEmpty, normalizeNode } = editor
  editor.apply = (operation) => {
    apply(history.isApplying() ? operation : withoutSplit(operation))
    if (chosenPicture(editor) === null) forgetChosenPicture()
  }
  editor.isEmpty = (element) => !isFigure(element) && isEmpty(element)
  editor.deleteBackward = (unit) => {
    if (!removeChosen(editor) && !chooseBackward(editor)) deleteBackward(unit)
  }
  editor.deleteForward = (unit) => {
    if (!removeChosen(editor) && !chooseForward(editor)) deleteForward(unit)
  }
  editor.insertBreak = () => {
    const index = editor.selection?.focus.path[0]
    const block = index === undefined ? undefined : editor.children[index]
    if (index === undefined || !isFigure(block)) return insertBreak()
    Transforms.insertNodes(editor, emptyParagraph(ids), { at: [index + 1], select: true })
  }
  editor.normalizeNode = (entry, options) => {
    if (!mendPicture(editor, entry, ids)) normalizeNode(entry, options)
  }
  keepPartsOfCaptions(editor)
  return editor
}

type Picture = BlockElement & { readonly type: 'image' }
type Chart = BlockElement & { readonly type: 'chart' }

function isFigure(node: unknown): node is Picture | Chart {
  return Element.isElement(node) && isFigureType(node.type)
}

/** What is split off a caption is a paragraph: there is only one picture or chart. */
function withoutSplit(operation: Operation): Operation {
  if (operation.type !== 'split_node' || !isFigureNode(operation.properties)) return operation
  const { id, box } = operation.properties as Partial<Picture>
  return {
    ...operation,
    properties: { type: 'paragraph', id, ...(box && { box }) } as Partial<Node>,
  }
}

function isFigureNode(properties: Partial<Node>): boolean {
  return 'type' in properties && isFigureType(properties.type ?? '')
}

/** Copying some words of a caption copies the words. */
function keepPartsOfCaptions(editor: ChapterEditor): void {
  const { getFragment } = editor
  editor.getFragment = () => {
    const fragment = getFragment()
    const [only] = fragment
    if (fragment.length !== 1 || !isFigure(only)) return fragment
    return [{ type: 'paragraph', id: only.id, children: only.children }]
  }
}

function mendPicture(editor: ChapterEditor, [node, path]: NodeEntry, ids: IdSource): boolean {
  if (path.length === 0 && isFigure(editor.children.at(-1))) {
    Transforms.insertNodes(editor, emptyParagraph(ids), { at: [editor.children.length] })
    return true
  }
  if (!isFigure(node) || isWhole(node)) return false
  // What is pasted may say anything.
  const keys = node.type === 'image' ? pictureKeys : chartKeys
  Transforms.unsetNodes<BlockElement>(editor, keys as never, { at: path })
  Transforms.setNodes(editor, { type: 'paragraph' }, { at: path })
  return true
}

const pictureKeys = [
  ...['media', 'print', 'alt', 'decorative', 'credit', 'creditWord', 'consent', 'size'],
]
const chartKeys = ['table', 'chart', 'rows', 'columns', 'series', 'alt', 'size']

function isWhole(figure: Picture | Chart): boolean {
  if (figure.type === 'image') return isMediaName(figure.media)
  return isId('t', figure.table) && chartKinds.includes(figure.chart)
}

function removeChosen(editor: ChapterEditor): boolean {
  const index = chosenPicture(editor)
  if (index === null) return false
  Transforms.removeNodes(editor, { at: [index] })
  Transforms.select(editor, Editor.start(editor, [Math.min(index, editor.children.length - 1)]))
  return true
}

function chooseBackward(editor: ChapterEditor): boolean {
  const index = caretAt(editor, 'start')
  if (index === null) return false
  if (isFigure(editor.children[index])) {
    choosePictureAt(editor, index)
    return true
  }
  if (!isFigure(editor.children[index - 1])) return false
  removeIfEmpty(editor, index)
  choosePictureAt(editor, index - 1)
  return true
}

/** At the end of a caption there is nothing to delete: the text after the picture is no part of it. */
function chooseForward(editor: ChapterEditor): boolean {
  const index = caretAt(editor, 'end')
  if (index === null) return false
  if (isFigure(editor.children[index])) {
    if (caretAt(editor, 'start') === index) choosePictureAt(editor, index)
    return true
  }
  if (!isFigure(editor.children[index + 1])) return false
  choosePictureAt(editor, removeIfEmpty(editor, index) ? index : index + 1)
  return true
}

function removeIfEmpty(editor: ChapterEditor, index: number): boolean {
  const block = editor.children[index]
  const isLast = index === editor.children.length - 1
  if (!block || !isTextBlock(block) || !Editor.isEmpty(editor, block) || isLast) return false
  Transforms.removeNodes(editor, { at: [index] })
  return true
}

/** The index of the block whose edge the caret is at. */
function caretAt(editor: ChapterEditor, edge: 'start' | 'end'): number | null {
  const { selection } = editor
  if (!selection || !Range.isCollapsed(selection)) return null
  const index = selection.focus.path[0] ?? 0
  const point = edge === 'start' ? Editor.start(editor, [index]) : Editor.end(editor, [index])
  return Point.equals(selection.focus, point) ? index : null
}
