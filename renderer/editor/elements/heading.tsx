import type { RenderElementProps } from 'slate-react'
import type { HeadingBlock } from '../../../shared/report/report.ts'
import { resolvedStore } from '../../stores/resolved-store.ts'
import styles from './text-blocks.module.css'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: Pick<HeadingBlock, 'id' | 'level'>
}

const tags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

/** A heading inside a chapter, with its number. The page's own h1 is the report's title. */
export function HeadingView({ attributes, children, element }: Props) {
  const number = resolvedStore.use(
    (state) => state.numbering.headings.get(element.id)?.number ?? '',
  )
  const level = resolvedStore.use(
    (state) => state.numbering.headings.get(element.id)?.outlineLevel ?? element.level,
  )
  const Tag = tags[Math.min(level, 5) - 1] ?? 'h6'
  return (
    <Tag {...attributes} className={styles.heading} data-level={Math.min(level, 4)} id={element.id}>
      {number !== '' && (
        <span className={styles.number} contentEditable={false}>
          {number}
        </span>
      )}
      <span>{children}</span>
    </Tag>
  )
}
