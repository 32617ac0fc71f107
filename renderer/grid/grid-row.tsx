import { memo, type ReactNode } from 'react'
import type { ResolvedCell, ResolvedRow } from '../../shared/report/resolved.ts'
import type { Cell, Row } from '../../shared/tables/typed-table.ts'
import { text } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './table-grid.module.css'

export type GridRowProps = {
  readonly row: Row
  readonly resolved: ResolvedRow
  readonly index: number
  readonly headRows: number
  /** Joined, so that the row is not drawn again while nothing has changed. */
  readonly aligns: string
  /** Position of the cell that takes the focus, -1 when it is in another row. */
  readonly active: number
  readonly selectedFrom: number
  readonly selectedTo: number
  readonly editor: ReactNode
}

/** One row of the grid. Position 0 is the label. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, resolved, index, headRows, active, selectedFrom, selectedTo, editor } = props
  const aligns = props.aligns.split(' ')
  const cell = (column: number) => ({
    'data-row': index,
    'data-column': column,
    'aria-colindex': column + 1,
    'aria-selected': column >= selectedFrom && column <= selectedTo,
    tabIndex: column === active ? 0 : -1,
  })
  return (
    <tr className={styles[row.role]} aria-rowindex={headRows + index + 1}>
      <th {...cell(0)} scope="row" className={styles.label} data-level={row.level}>
        <CellText text={resolved.label} marker={resolved.marker} />
        {active === 0 && editor}
      </th>
      {resolved.cells.map((shown, position) => {
        const content = row.cells[position]
        return (
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: cells have no id of their own, they follow the columns.
            key={position}
            {...cell(position + 1)}
            {...doubt(content)}
            className={classNames(aligns[position] === 'right' && styles.number)}
          >
            <CellText {...shown} />
            {active === position + 1 && editor}
          </td>
        )
      })}
    </tr>
  )
})

function CellText({ text: shown, marker }: ResolvedCell) {
  return (
    <>
      {shown}
      {marker !== '' && <sup>{marker}</sup>}
    </>
  )
}

function doubt(cell: Cell | undefined) {
  if (cell?.state === 'error') return { 'data-doubt': true, title: text.grid.errorCell }
  if (cell?.state === 'uncalculated')
    return { 'data-doubt': true, title: text.grid.uncalculatedCell }
  return {}
}
