import type { ResolvedTable } from '../../shared/report/resolved.ts'
import { headCells } from '../../shared/tables/head-cells.ts'
import { CellContent } from '../grid/cell-content.tsx'
import { MOST_UPRIGHT_COLUMNS } from './page-rules.ts'
import { printAnchor } from './print-anchor.ts'
import styles from './print-table.module.css'

/** A table of no more rows than this is never parted: it fits on a page. */
const MOST_WHOLE_ROWS = 20

/** A table with its head on every page it goes over, and rows that are kept whole. */
export function PrintTable({
  id,
  resolved,
}: {
  readonly id: string
  readonly resolved: ResolvedTable
}) {
  const { label, caption, unitLine, footnotes, columns } = resolved
  return (
    <div
      className={styles.tableBlock}
      id={printAnchor(id)}
      data-whole={resolved.rows.length <= MOST_WHOLE_ROWS || undefined}
      data-wide={columns.length > MOST_UPRIGHT_COLUMNS || undefined}
    >
      <table className={styles.table}>
        <caption>
          <strong>{label}</strong> {caption}
          {unitLine !== '' && <span className={styles.unit}>{unitLine}</span>}
        </caption>
        <Head resolved={resolved} />
        <tbody>
          {resolved.table.rows.map((row, index) => (
            <Row key={row.id} resolved={resolved} index={index} />
          ))}
        </tbody>
      </table>
      {footnotes.map(({ marker, text }) => (
        <p key={`${marker} ${text}`} className={styles.tableNote}>
          {marker !== '' && <sup>{marker}</sup>} {text}
        </p>
      ))}
    </div>
  )
}

function Head({ resolved }: { readonly resolved: ResolvedTable }) {
  const rows = headCells(resolved)
  return (
    <thead>
      {rows.map((cells, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the levels of a head are their places.
        <tr key={level}>
          {cells.map(({ text, align, column, columns }) => {
            const marker = level === rows.length - 1 ? resolved.columns[column - 1]?.marker : ''
            const Cell = text === '' ? 'td' : 'th'
            return (
              <Cell
                key={column}
                colSpan={columns}
                data-align={align}
                {...(Cell === 'th' && { scope: columns > 1 ? 'colgroup' : 'col' })}
              >
                {text}
                {marker && <sup>{marker}</sup>}
              </Cell>
            )
          })}
        </tr>
      ))}
    </thead>
  )
}

function Row({ resolved, index }: { readonly resolved: ResolvedTable; readonly index: number }) {
  const row = resolved.table.rows[index]
  const shown = resolved.rows[index]
  return (
    <tr data-role={row?.role}>
      <th scope="row" data-level={row?.level}>
        {shown?.label}
        {shown?.marker && <sup>{shown.marker}</sup>}
      </th>
      {shown?.cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells have no id of their own, they follow the columns.
        <td key={column} data-align={resolved.columns[column]?.align}>
          <CellContent resolved={cell} cell={row?.cells[column]} />
        </td>
      ))}
    </tr>
  )
}
