import type { RenderElementProps } from 'slate-react'
import { FootnoteChipView } from './footnote-chip.tsx'
import { HeadingView } from './heading.tsx'
import { LinkView } from './link.tsx'
import { ListItemView } from './list-item.tsx'
import { NumberChipView } from './number-chip.tsx'
import { PageBreakView } from './page-break.tsx'
import { ReferenceChipView } from './reference-chip.tsx'
import { TableBlockView } from './table-block.tsx'
import styles from './text-blocks.module.css'

/** Draws one element of a chapter. */
export function EditorElementView(props: RenderElementProps) {
  const { attributes, children, element } = props
  switch (element.type) {
    case 'paragraph':
      return (
        <p {...attributes} className={styles.paragraph}>
          {children}
        </p>
      )
    case 'lead':
      return (
        <p {...attributes} className={styles.lead}>
          {children}
        </p>
      )
    case 'quote':
      return (
        <blockquote {...attributes} className={styles.quote}>
          {children}
        </blockquote>
      )
    case 'heading':
      return <HeadingView {...props} element={element} />
    case 'list-item':
      return <ListItemView {...props} element={element} />
    case 'table':
      return <TableBlockView {...props} element={element} />
    case 'page-break':
      return <PageBreakView {...props} />
    case 'number':
      return <NumberChipView {...props} element={element} />
    case 'reference':
      return <ReferenceChipView {...props} element={element} />
    case 'footnote':
      return <FootnoteChipView {...props} element={element} />
    case 'link':
      return <LinkView {...props} element={element} />
  }
}
