import type { ReactNode } from 'react'
import type { RenderLeafProps } from 'slate-react'

/** A run of letters with its marks. */
export function Leaf({ attributes, children, leaf }: RenderLeafProps) {
  let content: ReactNode = children
  if (leaf.bold) content = <strong>{content}</strong>
  if (leaf.italic) content = <em>{content}</em>
  if (leaf.underline) content = <u>{content}</u>
  if (leaf.superscript) content = <sup>{content}</sup>
  if (leaf.subscript) content = <sub>{content}</sub>
  return <span {...attributes}>{content}</span>
}
