import { useCallback } from 'react'
import { useSlateSelector } from 'slate-react'
import type { BlockId } from '../../../shared/base/id.ts'
import { boxesOf } from '../../../shared/report/boxes.ts'
import { blocksOf, type ChapterEditor } from '../slate-types.ts'

/** Which part of its box's frame a block draws. */
export type BoxPart = 'first' | 'inside' | 'last' | 'only'

/** Slate makes a new list of blocks at every change: the boxes of one list are found once. */
const known = new WeakMap<ChapterEditor['children'], ReturnType<typeof boxesOf>>()

/** Which part of its box a block is; it follows the neighbours too. Undefined outside all boxes. */
export function useBoxPart(block: BlockId): BoxPart | undefined {
  return useSlateSelector(useCallback((editor: ChapterEditor) => partOf(editor, block), [block]))
}

function partOf(editor: ChapterEditor, block: BlockId): BoxPart | undefined {
  const boxes = known.get(editor.children) ?? boxesOf(blocksOf(editor))
  known.set(editor.children, boxes)
  const box = boxes.get(block)
  if (!box) return undefined
  if (box.isFirst) return box.isLast ? 'only' : 'first'
  return box.isLast ? 'last' : 'inside'
}
