import type { ResolvedTable } from '../../shared/report/resolved.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './table-grid.module.css'
import { TableHead } from './table-parts.tsx'

/** A table as in the report, to be read only. Footnotes and caption are not shown. */
export function TableView(props: { readonly resolved: ResolvedTable; readonly label: string }) {
  const { resolved, label } = props
  return (
    <div className={styles.figure}>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above. */}
      <section className={styles.scroll} aria-label={label} tabIndex={0}>
        <table className={styles.table} aria-label={label}>
          <TableHead resolved={resolved} />
          <tbody>
            {resolved.table.rows.map((row, index) => {
              const shown = resolved.rows[index]
              return (
                <tr key={row.id} className={styles[row.role]}>
                  <th scope="row" className={styles.label} data-level={row.level}>
                    {shown?.label}
                    {shown?.marker && <sup>{shown.marker}</sup>}
                  </th>
                  {shown?.cells.map((cell, column) => (
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: cells have no id of their own, they follow the columns.
                      key={column}
                      className={classNames(
                        resolved.columns[column]?.align === 'right' && styles.number,
                      )}
                    >
                      {cell.text}
                      {cell.marker && <sup>{cell.marker}</sup>}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </div>
  )
}
