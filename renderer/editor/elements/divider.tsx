import { type RenderElementProps, useSelected } from 'slate-react'
import styles from './text-blocks.module.css'

/** A line between two parts of a chapter. */
export function DividerView({ attributes, children }: RenderElementProps) {
  const isSelected = useSelected()
  return (
    <div {...attributes}>
      <div
        contentEditable={false}
        data-selected={isSelected || undefined}
        className={styles.divider}
      >
        <hr />
      </div>
      {children}
    </div>
  )
}
