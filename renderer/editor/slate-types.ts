import type { BaseEditor, Descendant } from 'slate'
import type { ReactEditor } from 'slate-react'
import type { ChapterId } from '../../shared/base/id.ts'
import {
  type Block,
  type FootnoteChip,
  type LinkInline,
  type NumberChip,
  plainTypes,
  type ReferenceChip,
  type Text,
} from '../../shared/report/report.ts'

/** The report's nodes as Slate holds them: same properties, but lists of children are Slate's own. */
type AsSlate<T> = { -readonly [K in keyof T]: K extends 'children' ? Descendant[] : T[K] }

export type BlockElement = AsSlate<Block>
export type InlineElement = AsSlate<NumberChip | ReferenceChip | FootnoteChip | LinkInline>
export type EditorElement = BlockElement | InlineElement
export type EditorText = { -readonly [K in keyof Text]: Text[K] }

/** One chapter's text. It lives as long as the report is open, with or without a view. */
export type ChapterEditor = BaseEditor & ReactEditor & { readonly chapter: ChapterId }

declare module 'slate' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: Slate's types are extended by merging an interface.
  interface CustomTypes {
    Editor: ChapterEditor
    Element: EditorElement
    Text: EditorText
  }
}

const inlineTypes: ReadonlyArray<string> = ['number', 'reference', 'footnote', 'link']
const blockVoidTypes: ReadonlyArray<string> = [
  'table',
  'mirror',
  'divider',
  'page-break',
  'people',
  'contact',
  'signatures',
]
const textBlockTypes: ReadonlyArray<string> = [
  ...plainTypes,
  'heading',
  'list-item',
  'big-number',
  'image',
  'chart',
]

const figureTypes: ReadonlyArray<string> = ['image', 'chart']

/** A picture or a chart: a block whose text is its caption. */
export function isFigureType(type: string): boolean {
  return figureTypes.includes(type)
}

export function isInlineElement(element: EditorElement): element is InlineElement {
  return inlineTypes.includes(element.type)
}

export function isBlockElement(element: EditorElement): element is BlockElement {
  return !inlineTypes.includes(element.type)
}

export function isVoidElement(element: EditorElement): boolean {
  return isBlockVoid(element) || ['number', 'reference', 'footnote'].includes(element.type)
}

/** A chip whose words stand in the sentence and can be bold as the others. */
export function isMarkable(element: EditorElement): boolean {
  return element.type === 'number' || element.type === 'reference'
}

/** A block without text of its own: a table, a line, a page break. */
export function isBlockVoid(element: EditorElement): element is BlockElement {
  return blockVoidTypes.includes(element.type)
}

export function isTextBlockType(type: string): boolean {
  return textBlockTypes.includes(type)
}

/** The chapter's blocks as the report holds them. */
export function blocksOf(editor: ChapterEditor): ReadonlyArray<Block> {
  // Safe: with-schema keeps every child of the root a block of the report with the report's properties.
  return editor.children as unknown as ReadonlyArray<Block>
}

/** The report's blocks as Slate takes them. */
export function asSlate(blocks: ReadonlyArray<Block>): Descendant[] {
  // Safe: the shapes are the same; Slate never changes a node in place, it replaces it.
  return [...blocks] as unknown as Descendant[]
}
