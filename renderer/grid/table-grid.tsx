import type { ReactNode } from 'react'
import type { ResolvedTable } from '../../shared/report/resolved.ts'
import { text } from '../text/text.ts'
import { CellEditor } from './cell-editor.tsx'
import type { GridRange } from './grid-place.ts'
import { GridRow } from './grid-row.tsx'
import { headCells } from './head-cells.ts'
import styles from './table-grid.module.css'
import type { TableGridProps } from './table-grid-props.ts'
import { TableCaption, TableFootnotes, TableHead } from './table-parts.tsx'
import { useIsolation } from './use-isolation.ts'
import { useTableGrid } from './use-table-grid.ts'

export type { GridColumn, GridEdit, GridPlace } from './grid-place.ts'

/** A table of the report that can be edited: looks as in the report, moves as in a spreadsheet. */
export function TableGrid(props: TableGridProps) {
  const { table, resolved, label, caption, isReadOnly = false } = props
  const grid = useTableGrid(props)
  const isolation = useIsolation()
  const headRows = headCells(resolved).length
  const aligns = resolved.columns.map(({ align }) => align).join(' ')

  function editorIn(row: number): ReactNode {
    const { active, editing } = grid
    if (!editing || active.row !== row) return null
    return (
      <CellEditor
        key={`${active.row} ${active.column}`}
        label={text.grid.editing(placeName(resolved, active))}
        initial={editing.initial}
        isTypedOver={editing.isTypedOver}
        align={
          active.column === 0 ? 'left' : (resolved.columns[active.column - 1]?.align ?? 'left')
        }
        onCommit={grid.commit}
        onCancel={grid.cancel}
      />
    )
  }

  return (
    <figure className={styles.figure} {...isolation}>
      {caption ?? <TableCaption resolved={resolved} />}
      <div className={styles.scroll}>
        <table
          ref={grid.tableRef}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's grid pattern allows a table element.
          role="grid"
          className={styles.table}
          aria-label={label}
          aria-readonly={isReadOnly}
          aria-multiselectable
          aria-rowcount={headRows + table.rows.length}
          aria-colcount={table.columns.length + 1}
          {...grid.handlers}
        >
          <TableHead resolved={resolved} />
          <tbody>
            {table.rows.map((row, index) => {
              const shown = resolved.rows[index]
              const range = grid.range && isRowIn(grid.range, index) ? grid.range : null
              return (
                shown && (
                  <GridRow
                    key={row.id}
                    row={row}
                    resolved={shown}
                    index={index}
                    headRows={headRows}
                    aligns={aligns}
                    active={grid.active.row === index ? grid.active.column : -1}
                    selectedFrom={range ? range.left : -1}
                    selectedTo={range ? range.right : -2}
                    editor={editorIn(index)}
                  />
                )
              )
            })}
          </tbody>
        </table>
      </div>
      <TableFootnotes resolved={resolved} />
      <p role="status" className="visually-hidden">
        {grid.message}
      </p>
    </figure>
  )
}

function isRowIn(range: GridRange, row: number): boolean {
  return row >= range.top && row <= range.bottom
}

/** «Antall brukere, 2024»: how a cell is named aloud. */
function placeName(resolved: ResolvedTable, at: { readonly row: number; readonly column: number }) {
  const row = resolved.rows[at.row]?.label ?? ''
  const heading = at.column === 0 ? [] : (resolved.columns[at.column - 1]?.header ?? [])
  return [row, heading.join(' ')].filter((part) => part !== '').join(', ')
}
