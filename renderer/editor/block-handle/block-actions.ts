import { Editor, Range, Transforms } from 'slate'
import { type IdSource, newId } from '../../../shared/base/id.ts'
import { boxOf } from '../../../shared/report/boxes.ts'
import type { Box } from '../../../shared/report/report.ts'
import { asSlate, type BlockElement, blocksOf, type ChapterEditor } from '../slate-types.ts'
import { withNewIds } from '../with-ids.ts'
import { isTextBlock } from '../with-schema.ts'

/** Neighbouring blocks of a chapter, by index; `last` is the last of them. */
export type Blocks = { readonly first: number; readonly last: number }

/** The blocks the selection touches. */
export function chosenBlocks(editor: ChapterEditor): Blocks {
  if (!editor.selection) return { first: 0, last: 0 }
  const [start, end] = Range.edges(editor.selection)
  return { first: start.path[0] ?? 0, last: end.path[0] ?? 0 }
}

/** What is meant by pointing at a block: all that is chosen when it is among it, else the block alone. */
export function blocksAt(editor: ChapterEditor, index: number): Blocks {
  const chosen = chosenBlocks(editor)
  const isChosen = editor.selection && chosen.first <= index && index <= chosen.last
  return isChosen ? chosen : { first: index, last: index }
}

export function canMoveBlocks(
  editor: ChapterEditor,
  { first, last }: Blocks,
  way: 'up' | 'down',
): boolean {
  return way === 'up' ? first > 0 : last < editor.children.length - 1
}

/** Moves blocks past the one before or after them. */
export function moveBlocks(editor: ChapterEditor, blocks: Blocks, way: 'up' | 'down'): void {
  const { first, last } = blocks
  if (!canMoveBlocks(editor, blocks, way)) return
  const [at, to] = way === 'up' ? [first - 1, last] : [last + 1, first]
  const whole = boxesWithin(editor, blocks)
  const by = way === 'up' ? -1 : 1
  Editor.withoutNormalizing(editor, () => {
    Transforms.moveNodes(editor, { at: [at], to: [to] })
    fitBoxes(editor, { first: first + by, last: last + by }, whole)
  })
}

/** What is moved into a box stands in it, and what is moved out of one does not; a whole box stays one. */
function fitBoxes(editor: ChapterEditor, blocks: Blocks, whole: ReadonlySet<string>): void {
  const [before, after] = [boxIn(editor, blocks.first - 1), boxIn(editor, blocks.last + 1)]
  const around = before && before.id === after?.id ? before : undefined
  for (let index = blocks.first; index <= blocks.last; index++) {
    const node = editor.children[index]
    if (!node || !isTextBlock(node) || node.type === 'heading') continue
    const box = boxOf(node)
    const isLeft = box && !whole.has(box.id) && box.id !== before?.id && box.id !== after?.id
    if (around && box?.id !== around.id)
      Transforms.setNodes<BlockElement>(editor, { box: around }, { at: [index] })
    else if (!around && isLeft)
      Transforms.unsetNodes<BlockElement>(editor, 'box' as never, { at: [index] })
  }
}

function boxIn(editor: ChapterEditor, index: number): Box | undefined {
  const node = editor.children[index]
  return node && isTextBlock(node) ? boxOf(node) : undefined
}

/** Puts a copy after the blocks, with ids of its own, and the caret in it. Tables are the same tables. */
export function duplicateBlocks(editor: ChapterEditor, blocks: Blocks, ids: IdSource): void {
  const { first, last } = blocks
  const originals = blocksOf(editor).slice(first, last + 1)
  const wholeBoxes = boxesWithin(editor, blocks)
  const boxes = new Map<string, Box>()
  const copies = asSlate(originals).map((node) => {
    const copy = withNewIds(node, ids)
    // A copy of some lines of a box goes on in it; a copy of all of them is a box of its own.
    const box = isTextBlock(copy) ? boxOf(copy) : undefined
    if (!box || !wholeBoxes.has(box.id)) return copy
    const own = boxes.get(box.id) ?? { ...box, id: newId('x', ids) }
    boxes.set(box.id, own)
    return { ...copy, box: own }
  })
  Transforms.insertNodes(editor, copies, { at: [last + 1] })
  Transforms.select(editor, Editor.start(editor, [last + 1]))
}

/** The boxes that have no line outside the blocks. */
function boxesWithin(editor: ChapterEditor, { first, last }: Blocks): ReadonlySet<string> {
  const idAt = (index: number) => boxIn(editor, index)?.id
  const outside = new Set(
    editor.children.flatMap((_, index) => {
      const id = index < first || index > last ? idAt(index) : undefined
      return id ? [id] : []
    }),
  )
  const within = editor.children.flatMap((_, index) => {
    const id = index >= first && index <= last ? idAt(index) : undefined
    return id && !outside.has(id) ? [id] : []
  })
  return new Set(within)
}

/** Deletes blocks; the caret goes to what comes after them. */
export function removeBlocks(editor: ChapterEditor, { first, last }: Blocks): void {
  Editor.withoutNormalizing(editor, () => {
    for (let index = last; index >= first; index--) Transforms.removeNodes(editor, { at: [index] })
  })
  const place = Math.min(first, editor.children.length - 1)
  Transforms.select(editor, Editor.start(editor, [place]))
}

/**
 * Moves blocks to before the block at `gap` of the same or another chapter, and the caret with them. Gives false when
 * they stand there already.
 */
export function moveBlocksTo(
  from: ChapterEditor,
  { first, last }: Blocks,
  to: ChapterEditor,
  gap: number,
): boolean {
  const whole = boxesWithin(from, { first, last })
  const count = last - first + 1
  if (from === to && gap >= first && gap <= last + 1) return false
  const moved = asSlate(blocksOf(from).slice(first, last + 1))
  const start = from === to && gap > last ? gap - count : gap
  if (from === to) {
    Editor.withoutNormalizing(from, () => {
      for (let step = 0; step < count; step++) {
        if (gap > last) Transforms.moveNodes(from, { at: [first], to: [gap - 1] })
        else Transforms.moveNodes(from, { at: [first + step], to: [gap + step] })
      }
    })
  } else {
    removeBlocks(from, { first, last })
    Transforms.insertNodes(to, moved, { at: [gap] })
  }
  fitBoxes(to, { first: start, last: start + count - 1 }, whole)
  Transforms.select(to, Editor.start(to, [start]))
  return true
}

/** Lets what is done next be done with these blocks, when the selection is elsewhere. */
export function selectBlocks(editor: ChapterEditor, { first, last }: Blocks): void {
  const chosen = chosenBlocks(editor)
  if (editor.selection && chosen.first === first && chosen.last === last) return
  const anchor = Editor.start(editor, [first])
  Transforms.select(editor, first === last ? anchor : { anchor, focus: Editor.end(editor, [last]) })
}

/** The block at an index; undefined when there is none. */
export function blockIn(editor: ChapterEditor, index: number): BlockElement | undefined {
  const node = editor.children[index]
  // Safe: the schema keeps blocks, and only blocks, at the root.
  return node as BlockElement | undefined
}
