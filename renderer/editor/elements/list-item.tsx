import type { RenderElementProps } from 'slate-react'
import type { ListItemBlock } from '../../../shared/report/report.ts'
import { resolvedStore } from '../../stores/resolved-store.ts'
import styles from './text-blocks.module.css'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: Pick<ListItemBlock, 'id' | 'list' | 'level'>
}

/**
 * One list item. Items are blocks of their own, so each stands in a list of its own; the number and the level tell a
 * screen reader where it belongs.
 */
export function ListItemView({ attributes, children, element }: Props) {
  const number = resolvedStore.use(
    (state) => state.numbering.listItems.get(element.id)?.number ?? 1,
  )
  const isNumbered = element.list !== 'bullet'
  const List = isNumbered ? 'ol' : 'ul'
  return (
    <List
      {...attributes}
      className={styles.list}
      data-level={element.level}
      data-list={element.list}
    >
      <li value={isNumbered ? number : undefined} aria-posinset={isNumbered ? number : undefined}>
        {children}
      </li>
    </List>
  )
}
