import { type RenderElementProps, useSelected } from 'slate-react'
import type { PeopleBlock } from '../../../shared/report/report.ts'
import { resolveRoster } from '../../../shared/report/resolve-people.ts'
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
  const { title, heads, rows } = resolveRoster(element, settings)
  return (
    <div {...attributes}>
      <div contentEditable={false} className={styles.block} data-selected={isSelected || undefined}>
        {rows.length === 0 ? (
          <p className={styles.empty}>{text.people.roster.empty[element.show](settings.year)}</p>
        ) : (
          <table className={styles.roster}>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows are shown in their order and hold nothing.
                <RosterRow key={index} cells={cells} />
              ))}
            </tbody>
          </table>
        )}
      </div>
      {children}
    </div>
  )
}

function RosterRow({ cells: [name, role, period] }: { readonly cells: ReadonlyArray<string> }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{role}</td>
      {period !== undefined && <td>{period}</td>}
    </tr>
  )
}
