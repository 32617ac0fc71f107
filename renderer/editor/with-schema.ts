import { Editor, Element, Node, type NodeEntry, type Path, Text, Transforms } from 'slate'
import { type IdSource, newId } from '../../shared/base/id.ts'
import {
  type BlockElement,
  type ChapterEditor,
  type EditorElement,
  isBlockVoid,
  isInlineElement,
  isMarkable,
  isTextBlockType,
  isVoidElement,
} from './slate-types.ts'

export function isTextBlock(node: Node): node is BlockElement {
  return Element.isElement(node) && isTextBlockType(node.type)
}

export function emptyParagraph(ids: IdSource): BlockElement {
  return { type: 'paragraph', id: newId('b', ids), children: [{ text: '' }] }
}

/**
 * Keeps a chapter within the report's schema: a flat list of blocks, inlines only in text blocks, no inline within an
 * inline, and text to write in at the end. Unknown content becomes plain text, never an error.
 */
export function withSchema(editor: ChapterEditor, ids: IdSource): ChapterEditor {
  const { isInline, isVoid, markableVoid, normalizeNode } = editor
  editor.isInline = (element) => isInlineElement(element) || isInline(element)
  editor.markableVoid = (element) => isMarkable(element) || markableVoid(element)
  editor.isVoid = (element) => isVoidElement(element) || isVoid(element)
  editor.normalizeNode = (entry, options) => {
    if (mendRoot(editor, entry, ids) || mendElement(editor, entry)) return
    normalizeNode(entry, { ...options, fallbackElement: () => emptyParagraph(ids) })
  }
  return editor
}

function mendRoot(editor: ChapterEditor, [node, path]: NodeEntry, ids: IdSource): boolean {
  if (path.length > 0 || !Editor.isEditor(node)) return false
  const last = node.children.at(-1)
  if (last && isTextBlock(last)) return mendStray(editor, node, ids)
  Transforms.insertNodes(editor, emptyParagraph(ids), { at: [node.children.length] })
  return true
}

function mendStray(editor: ChapterEditor, node: Editor, ids: IdSource): boolean {
  const index = node.children.findIndex(
    (child) => Text.isText(child) || (Element.isElement(child) && editor.isInline(child)),
  )
  if (index === -1) return false
  Transforms.wrapNodes(editor, emptyParagraph(ids), { at: [index] })
  return true
}

function mendElement(editor: ChapterEditor, [node, path]: NodeEntry): boolean {
  if (!Element.isElement(node) || path.length === 0) return false
  if (path.length === 1 && !isKnownBlock(node)) {
    Transforms.setNodes(editor, { type: 'paragraph' }, { at: path })
    return true
  }
  if (editor.isVoid(node)) return false
  return node.type === 'link' ? mendLink(editor, node, path) : mendNestedBlock(editor, node, path)
}

function isKnownBlock(node: EditorElement): boolean {
  return isTextBlockType(node.type) || isBlockVoid(node)
}

function mendLink(editor: ChapterEditor, node: EditorElement, path: Path): boolean {
  if (Node.string(node) === '') {
    Transforms.removeNodes(editor, { at: path })
    return true
  }
  return unwrapFirst(editor, node, path, (child) => Element.isElement(child))
}

function mendNestedBlock(editor: ChapterEditor, node: EditorElement, path: Path): boolean {
  return unwrapFirst(
    editor,
    node,
    path,
    (child) => Element.isElement(child) && !editor.isInline(child),
  )
}

function unwrapFirst(
  editor: ChapterEditor,
  node: EditorElement,
  path: Path,
  isWrong: (child: Node) => boolean,
): boolean {
  const index = node.children.findIndex(isWrong)
  if (index === -1) return false
  Transforms.unwrapNodes(editor, { at: [...path, index], voids: true })
  return true
}
