import { type RenderElementProps, useSelected } from 'slate-react'
import { text } from '../../text/text.ts'
import styles from './text-blocks.module.css'

export function PageBreakView({ attributes, children }: RenderElementProps) {
  const isSelected = useSelected()
  return (
    <div {...attributes}>
      <div
        contentEditable={false}
        className={styles.pageBreak}
        data-selected={isSelected || undefined}
      >
        {text.editor.pageBreak}
      </div>
      {children}
    </div>
  )
}
