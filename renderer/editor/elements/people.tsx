import { type RenderElementProps, useSelected } from 'slate-react'
import type { PeopleBlock } from '../../../shared/report/report.ts'
import { resolveRoster } from '../../../shared/report/resolve-people.ts'
import { RosterTable } from '../../people/roster-table.tsx'
import { reportStore } from '../../stores/report-store.ts'
import { text } from '../../text/text.ts'
import styles from './people.module.css'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: Pick<PeopleBlock, 'id' | 'show'>
}

/** Who served in the year, as in the finished document. */
export function PeopleView({ attributes, children, element }: Props) {
  const isSelected = useSelected()
  const settings = reportStore.use((state) => state.settings)
  const roster = resolveRoster(element, settings)
  return (
    <div {...attributes}>
      <div contentEditable={false} className={styles.block} data-selected={isSelected || undefined}>
        {roster.rows.length === 0 ? (
          <p className={styles.empty}>{text.people.roster.empty[element.show](settings.year)}</p>
        ) : (
          <RosterTable roster={roster} className={styles.roster} />
        )}
      </div>
      {children}
    </div>
  )
}
