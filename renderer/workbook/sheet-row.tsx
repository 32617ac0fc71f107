import { memo } from 'react'
import { cellAddress } from '../../shared/excel/cell-address.ts'
import type { SheetCell } from '../../shared/excel/workbook.ts'
import { text } from '../text/text.ts'
import { cellDisplay, isSetRight } from './cell-display.ts'
import type { FoundTable } from './found-table.ts'
import { ROW_HEIGHT_PX, type SheetLayout } from './sheet-layout.ts'

type SheetRowProps = {
  readonly row: number
  readonly columns: SheetLayout['columns']
  readonly cells: ReadonlyMap<number, SheetCell> | undefined
  readonly reasons: ReadonlyMap<string, string>
  readonly isHidden: boolean
  readonly tables: ReadonlyArray<FoundTable>
  /** What the ids of the cells begin with. */
  readonly gridId: string
}

/** Drawn once and left alone: cursor and selection are drawn over it. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { row, columns, cells, reasons, isHidden, tables, gridId } = props
  const tablesHere = tables.filter(({ range }) => row >= range.top && row <= range.bottom)
  return (
    <tr style={{ height: ROW_HEIGHT_PX }} aria-rowindex={row + 1} data-row={row}>
      <th
        scope="row"
        data-hidden={isHidden}
        title={isHidden ? text.workbook.hidden : undefined}
        aria-label={`${text.workbook.row} ${row + 1}`}
      >
        {row + 1}
      </th>
      {columns.map(({ column }) => {
        const cell = cells?.get(column)
        const address = cellAddress(row, column)
        const reason = reasons.get(address)
        const table = tablesHere.find(({ range }) => column >= range.left && column <= range.right)
        return (
          <td
            key={column}
            id={`${gridId}-${address}`}
            data-column={column}
            data-in-table={table !== undefined}
            data-head={table !== undefined && row < table.range.top + table.headRows}
            data-right={cell !== undefined && isSetRight(cell)}
            data-doubtful={reason !== undefined}
            title={reason}
          >
            {cell && cellDisplay(cell)}
            {reason !== undefined && (
              <span className="visually-hidden">
                {text.workbook.doubtful}: {reason}
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
})
