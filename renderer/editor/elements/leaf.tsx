import type { ReactNode } from 'react'
import type { RenderLeafProps } from 'slate-react'
import { passageTag } from '../../../shared/language/language.ts'
import type { EditorText } from '../slate-types.ts'

/** A run of letters with its marks. */
export function Leaf({ attributes, children, leaf }: RenderLeafProps) {
  // A screen reader reads the passage in its own language.
  const lang = leaf.language ? { lang: passageTag[leaf.language] } : {}
  return (
    <span {...attributes} {...lang}>
      {marked(children, leaf)}
    </span>
  )
}

/** Something with the marks of a text round it. */
export function marked(words: ReactNode, marks: Omit<EditorText, 'text'>): ReactNode {
  let content = words
  if (marks.bold) content = <strong>{content}</strong>
  if (marks.italic) content = <em>{content}</em>
  if (marks.underline) content = <u>{content}</u>
  if (marks.superscript) content = <sup>{content}</sup>
  if (marks.subscript) content = <sub>{content}</sub>
  return content
}
