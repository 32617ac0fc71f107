import { Transforms } from 'slate'
import type { BlockElement, ChapterEditor } from './slate-types.ts'

export type BlockChange<B extends BlockElement> = {
  readonly [K in keyof B]?: B[K] | undefined
}

/** Sets what is given; what is `undefined` is taken away, since the report has no empty properties. */
export function putProperties<B extends BlockElement>(
  editor: ChapterEditor,
  index: number,
  change: BlockChange<B>,
): void {
  const at = { at: [index] }
  const gone = Object.entries(change).flatMap(([key, value]) => (value === undefined ? [key] : []))
  const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  if (gone.length > 0) Transforms.unsetNodes<BlockElement>(editor, gone as never, at)
  if (Object.keys(set).length > 0) Transforms.setNodes(editor, set, at)
}
