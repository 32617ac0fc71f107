import type { ReactNode } from 'react'
import type { RenderLeafProps } from 'slate-react'
import { passageTag } from '../../../shared/language/language.ts'

/** A run of letters with its marks. */
export function Leaf({ attributes, children, leaf }: RenderLeafProps) {
  let content: ReactNode = children
  if (leaf.bold) content = <strong>{content}</strong>
  if (leaf.italic) content = <em>{content}</em>
  if (leaf.underline) content = <u>{content}</u>
  if (leaf.superscript) content = <sup>{content}</sup>
  if (leaf.subscript) content = <sub>{content}</sub>
  // A screen reader reads the passage in its own language.
  const lang = leaf.language ? { lang: passageTag[leaf.language] } : {}
  return (
    <span {...attributes} {...lang}>
      {content}
    </span>
  )
}
