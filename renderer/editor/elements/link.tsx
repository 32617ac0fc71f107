import type { RenderElementProps } from 'slate-react'
import type { LinkInline } from '../../../shared/report/report.ts'
import styles from './chips.module.css'

type Props = Omit<RenderElementProps, 'element'> & { readonly element: Pick<LinkInline, 'url'> }

/** A link is drawn, never followed: a press places the caret. */
export function LinkView({ attributes, children, element }: Props) {
  return (
    <span {...attributes} className={styles.link} title={element.url}>
      {children}
    </span>
  )
}
