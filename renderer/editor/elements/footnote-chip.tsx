import { type RenderElementProps, useSelected } from 'slate-react'
import type { FootnoteChip } from '../../../shared/report/report.ts'
import { resolvedStore } from '../../stores/resolved-store.ts'
import { text } from '../../text/text.ts'
import styles from './chips.module.css'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: Pick<FootnoteChip, 'id' | 'content'>
}

/** The number of a footnote; its text is written in the inspector. */
export function FootnoteChipView({ attributes, children, element }: Props) {
  const number = resolvedStore.use((state) => state.numbering.footnotes.get(element.id) ?? 0)
  const isSelected = useSelected()
  return (
    <span
      {...attributes}
      contentEditable={false}
      role="img"
      aria-label={text.editor.footnoteChip(number)}
      title={element.content.map((run) => run.text).join('')}
      data-selected={isSelected || undefined}
      data-footnote={element.id}
      className={styles.footnote}
    >
      <sup>{number || text.editor.footnoteMissing}</sup>
      {children}
    </span>
  )
}
