import type { BlockId } from '../base/id.ts'
import type { PassageLanguage } from '../language/language.ts'
import type { FootnoteChip, Inline, Text } from './report.ts'
import { CHIP, type Span } from './text-pattern.ts'

/** One run of letters with the same marks. */
export type FlatLeaf = {
  /** Where it is among the block's children: `[2]`, or `[2, 0]` in a link. */
  readonly path: ReadonlyArray<number>
  /** Where it begins in the flat text. */
  readonly start: number
  readonly length: number
}

/** Letters that are said to be in a language of their own. */
export type Passage = Span & { readonly language: PassageLanguage }

/** The letters of a block after one another, whatever their marks; a chip is one letter that nothing matches. */
export type FlatText = {
  readonly text: string
  readonly leaves: ReadonlyArray<FlatLeaf>
  readonly passages: ReadonlyArray<Passage>
  readonly footnotes: ReadonlyArray<{
    readonly id: BlockId
    /** Where its chip is in the flat text. */
    readonly at: number
    readonly text: string
    readonly passages: ReadonlyArray<Passage>
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
  const passages: Passage[] = []
  const footnotes: Array<FlatText['footnotes'][number]> = []
  const links: Array<FlatText['links'][number]> = []
  let text = ''
  const add = (run: Text, path: ReadonlyArray<number>): void => {
    leaves.push({ path, start: text.length, length: run.text.length })
    passages.push(...passageAt(run, text.length))
    text += run.text
  }
  block.children.forEach((inline, index) => {
    if (!('type' in inline)) add(inline, [index])
    else if (inline.type === 'link') {
      links.push({ index, at: text.length, url: inline.url })
      inline.children.forEach((leaf, inner) => {
        add(leaf, [index, inner])
      })
    } else {
      if (inline.type === 'footnote')
        footnotes.push({ id: inline.id, at: text.length, ...flatRuns(inline.content) })
      text += CHIP
    }
  })
  return { text, leaves, passages, footnotes, links }
}

function flatRuns(runs: ReadonlyArray<Text>): Pick<FlatText, 'text' | 'passages'> {
  const passages: Passage[] = []
  let text = ''
  for (const run of runs) {
    passages.push(...passageAt(run, text.length))
    text += run.text
  }
  return { text, passages }
}

function passageAt({ text, language }: Text, start: number): ReadonlyArray<Passage> {
  return language === undefined ? [] : [{ start, end: start + text.length, language }]
}
