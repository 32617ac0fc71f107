import { memo, type ReactNode } from 'react'
import type { ResolvedRow } from '../../shared/report/resolved.ts'
import type { Row } from '../../shared/tables/typed-table.ts'
import { classNames } from '../ui/class-names.ts'
import { CellContent } from './cell-content.tsx'
import type { CellMark } from './cell-marks.ts'
import styles from './table-grid.module.css'

export type GridRowProps = {
  readonly row: Row
  readonly resolved: ResolvedRow
  readonly marks: ReadonlyArray<CellMark | null> | undefined
  readonly index: number
  readonly headRows: number
  /** Joined, so that the row is not drawn again while nothing has changed. */
  readonly aligns: string
  /** Position of the cell that takes the focus, -1 when it is in another row. */
  readonly active: number
  readonly selectedFrom: number
  readonly selectedTo: number
  /** Cells that were cut out and not pasted yet. */
  readonly cutFrom: number
  readonly cutTo: number
  readonly editor: ReactNode
}

/** One row of the grid. Position 0 is the label. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, resolved, marks, index, headRows, active, editor } = props
  const aligns = props.aligns.split(' ')
  const cell = (column: number) => ({
    'data-row': index,
    'data-column': column,
    'data-cut': (column >= props.cutFrom && column <= props.cutTo) || undefined,
    'data-open': (editor !== null && column === active) || undefined,
    'aria-colindex': column + 1,
    'aria-selected': column >= props.selectedFrom && column <= props.selectedTo,
    tabIndex: column === active ? 0 : -1,
  })
  return (
    <tr className={styles[row.role]} aria-rowindex={headRows + index + 1}>
      <th {...cell(0)} scope="row" className={styles.label} data-level={row.level}>
        <CellContent resolved={{ text: resolved.label, marker: resolved.marker }} />
        {active === 0 && editor}
      </th>
      {resolved.cells.map((shown, position) => {
        const mark = marks?.[position]
        return (
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: cells have no id of their own, they follow the columns.
            key={position}
            {...cell(position + 1)}
            {...(mark ? { 'data-mark': mark.kind, title: mark.text } : {})}
            className={classNames(aligns[position] === 'right' && styles.number)}
          >
            <CellContent resolved={shown} cell={row.cells[position]} />
            {mark && <span className="visually-hidden">{`. ${mark.text}`}</span>}
            {active === position + 1 && editor}
          </td>
        )
      })}
    </tr>
  )
}, isSame)

/** The texts of a table are made anew when it changes: a row is drawn again only when something in it is another. */
function isSame(before: GridRowProps, after: GridRowProps): boolean {
  return (
    before.row === after.row &&
    before.active === after.active &&
    before.editor === after.editor &&
    before.selectedFrom === after.selectedFrom &&
    before.selectedTo === after.selectedTo &&
    before.cutFrom === after.cutFrom &&
    before.cutTo === after.cutTo &&
    before.index === after.index &&
    before.headRows === after.headRows &&
    before.aligns === after.aligns &&
    isSameText(before.resolved, after.resolved) &&
    isSameMarks(before.marks, after.marks)
  )
}

function isSameText(before: ResolvedRow, after: ResolvedRow): boolean {
  if (before === after) return true
  return (
    before.label === after.label &&
    before.marker === after.marker &&
    before.cells.length === after.cells.length &&
    after.cells.every(
      ({ text, marker }, index) =>
        text === before.cells[index]?.text && marker === before.cells[index]?.marker,
    )
  )
}

function isSameMarks(before: GridRowProps['marks'], after: GridRowProps['marks']): boolean {
  if (before === after) return true
  return (
    before?.length === after?.length &&
    (after ?? []).every((mark, index) => {
      const other = before?.[index]
      return mark?.text === other?.text && mark?.kind === other?.kind
    })
  )
}
