import { Editor, Element, type Node, type Path, type Point, type Range, Text } from 'slate'
import type { Language } from '../../shared/language/language.ts'
import { type ChapterEditor, isVoidElement } from '../editor/slate-types.ts'
import { CHIP, type FoundWord, plainWord, wordsInText } from './words-in-text.ts'

/** A run of text in one language; `language` is null when it is neither bokmål nor nynorsk, and is then not checked. */
export type Passage = {
  readonly language: Language | null
  readonly text: string
  /** Where its letters stand, in order. */
  readonly pieces: ReadonlyArray<Piece>
}
type Piece = { readonly path: Path; readonly start: number; readonly length: number }

/** A word with the language it is to be judged by, and how the dictionary would have it written. */
export type WordInPassage = FoundWord & { readonly language: Language; readonly plain: string }

/** The text of a block as one passage; live numbers, references and footnotes stand in it as one sign each. */
export function passageOf(block: Node, language: Language | null): Passage {
  const pieces: Piece[] = []
  let text = ''
  const add = (node: Node, path: Path): void => {
    if (Text.isText(node)) {
      pieces.push({ path, start: text.length, length: node.text.length })
      // A passage in another language is not judged; its letters keep their places.
      text += node.language && node.language !== language ? ' '.repeat(node.text.length) : node.text
      return
    }
    if (isVoid(node)) text += CHIP
    else for (const [index, child] of node.children.entries()) add(child, [...path, index])
  }
  add(block, [])
  return { language, text, pieces }
}

const knownWords = new WeakMap<Node, ReadonlyArray<FoundWord & { readonly plain: string }>>()

/** The words of a block; a block that has not changed is not read again. */
export function wordsOfBlock(block: Node, language: Language | null): ReadonlyArray<WordInPassage> {
  if (language === null) return []
  const known = knownWords.get(block)
  const words =
    known ??
    wordsInText(passageOf(block, language).text).map((found) => ({
      ...found,
      plain: plainWord(found.word),
    }))
  if (!known) knownWords.set(block, words)
  return words.map((found) => ({ ...found, language }))
}

function isVoid(node: Node): boolean {
  return Element.isElement(node) && isVoidElement(node)
}

/** Where a word of a block stands in the editor; null when the block no longer has it. */
export function rangeOfWord(
  editor: ChapterEditor,
  index: number,
  { start, end, word }: FoundWord,
): Range | null {
  const block = editor.children[index]
  if (!block) return null
  const { pieces, text } = passageOf(block, null)
  if (text.slice(start, end) !== word) return null
  const first = pieces.find((piece) => start >= piece.start && start < piece.start + piece.length)
  const last = pieces.find((piece) => end > piece.start && end <= piece.start + piece.length)
  if (!first || !last) return null
  const point = (piece: Piece, at: number): Point => ({
    path: [index, ...piece.path],
    offset: at - piece.start,
  })
  return { anchor: point(first, start), focus: point(last, end) }
}

/** How far into its block's text a point stands. */
export function offsetInBlock(editor: ChapterEditor, { path, offset }: Point): number {
  const block = editor.children[path[0] ?? 0]
  const inside = path.slice(1)
  const piece =
    block && passageOf(block, null).pieces.find((one) => one.path.join() === inside.join())
  return (piece?.start ?? 0) + offset
}

/** The block with a point, and how far into it; null when nothing is selected. */
export function caretOf(
  editor: ChapterEditor,
  edge: 'start' | 'end',
): { readonly index: number; readonly offset: number } | null {
  if (!editor.selection) return null
  const point = Editor.point(editor, editor.selection, { edge })
  return { index: point.path[0] ?? 0, offset: offsetInBlock(editor, point) }
}
