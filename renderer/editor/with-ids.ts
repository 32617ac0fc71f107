import { Editor, Element, type Node, Transforms } from 'slate'
import { type IdSource, newId } from '../../shared/base/id.ts'
import { type ChapterEditor, isBlockElement } from './slate-types.ts'

type Options = {
  readonly ids: IdSource
  readonly history: { readonly isApplying: () => boolean }
}

/** Gives every block an id of its own. Slate copies the id of a block that is split, and a paste brings ids along. */
export function withIds(editor: ChapterEditor, { ids, history }: Options): ChapterEditor {
  const { apply, normalizeNode } = editor
  editor.apply = (operation) => {
    const needsId =
      operation.type === 'split_node' && 'id' in operation.properties && !history.isApplying()
    apply(
      needsId
        ? { ...operation, properties: { ...operation.properties, id: newId('b', ids) } }
        : operation,
    )
  }
  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry
    if (path.length === 0 && Editor.isEditor(node)) {
      const index = firstWithoutOwnId(node.children)
      if (index !== -1) {
        Transforms.setNodes(editor, { id: newId('b', ids) }, { at: [index] })
        return
      }
    }
    normalizeNode(entry, options)
  }
  return editor
}

function firstWithoutOwnId(blocks: ReadonlyArray<Node>): number {
  const seen = new Set<string>()
  return blocks.findIndex((block) => {
    if (!Element.isElement(block) || !isBlockElement(block)) return false
    if (!block.id || seen.has(block.id)) return true
    seen.add(block.id)
    return false
  })
}

/** The same content with new ids for blocks and footnotes, for what is pasted. */
export function withNewIds<T extends Node>(node: T, ids: IdSource): T {
  if (!Element.isElement(node)) return node
  const children = node.children.map((child) => withNewIds(child, ids))
  const id = hasId(node) ? { id: newId('b', ids) } : {}
  return { ...node, ...id, children }
}

function hasId(element: Element): boolean {
  return isBlockElement(element) || element.type === 'footnote'
}
