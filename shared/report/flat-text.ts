import type { BlockId } from '../base/id.ts'
import type { FootnoteChip, Inline } from './report.ts'
import { CHIP } from './text-pattern.ts'

/** One run of letters with the same marks. */
export type FlatLeaf = {
  /** Where it is among the block's children: `[2]`, or `[2, 0]` in a link. */
  readonly path: ReadonlyArray<number>
  /** Where it begins in the flat text. */
  readonly start: number
  readonly length: number
}

/** The letters of a block after one another, whatever their marks; a chip is one letter that nothing matches. */
export type FlatText = {
  readonly text: string
  readonly leaves: ReadonlyArray<FlatLeaf>
  readonly footnotes: ReadonlyArray<{
    readonly id: BlockId
    /** Where its chip is in the flat text. */
    readonly at: number
    readonly text: string
  }>
  readonly links: ReadonlyArray<{
    /** Which of the block's children it is. */
    readonly index: number
    /** Where its words begin in the flat text. */
    readonly at: number
    readonly url: string
  }>
}

type Block = { readonly children: ReadonlyArray<Inline> }

const known = new WeakMap<Block, FlatText>()

export function flatText(block: Block): FlatText {
  const before = known.get(block)
  if (before) return before
  const flat = flatten(block)
  known.set(block, flat)
  return flat
}

/** The letters of a footnote, whatever their marks. */
export function footnoteText({ content }: Pick<FootnoteChip, 'content'>): string {
  return content.map(({ text }) => text).join('')
}

/** The parts of the leaves that a span covers, with positions in each leaf. */
export function leavesIn(
  { leaves }: Pick<FlatText, 'leaves'>,
  start: number,
  end: number,
): ReadonlyArray<{
  readonly path: ReadonlyArray<number>
  readonly from: number
  readonly to: number
}> {
  return leaves.flatMap((leaf) => {
    const from = Math.max(start - leaf.start, 0)
    const to = Math.min(end - leaf.start, leaf.length)
    return from < to ? [{ path: leaf.path, from, to }] : []
  })
}

function flatten(block: Block): FlatText {
  const leaves: FlatLeaf[] = []
  const footnotes: Array<FlatText['footnotes'][number]> = []
  const links: Array<FlatText['links'][number]> = []
  let text = ''
  const add = (letters: string, path: ReadonlyArray<number>): void => {
    leaves.push({ path, start: text.length, length: letters.length })
    text += letters
  }
  block.children.forEach((inline, index) => {
    if (!('type' in inline)) add(inline.text, [index])
    else if (inline.type === 'link') {
      links.push({ index, at: text.length, url: inline.url })
      inline.children.forEach((leaf, inner) => {
        add(leaf.text, [index, inner])
      })
    } else {
      if (inline.type === 'footnote')
        footnotes.push({ id: inline.id, at: text.length, text: footnoteText(inline) })
      text += CHIP
    }
  })
  return { text, leaves, footnotes, links }
}
