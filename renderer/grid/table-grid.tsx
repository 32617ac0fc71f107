import type { ReactNode } from 'react'
import type { ResolvedTable } from '../../shared/report/resolved.ts'
import { computeTable } from '../../shared/tables/compute-table.ts'
import { headCellAt } from '../../shared/tables/head-cells.ts'
import { text } from '../text/text.ts'
import { CellEditor } from './cell-editor.tsx'
import { tableMarks } from './cell-marks.ts'
import { FootnoteList } from './footnote-list.tsx'
import { type GridPosition, type GridRange, positionOf, rangeBetween } from './grid-place.ts'
import { GridRow } from './grid-row.tsx'
import { gridStore } from './grid-store.ts'
import { headingOf } from './heading-of.ts'
import { MenuHandles } from './menu-handle.tsx'
import { OpenGridMenu } from './open-grid-menu.tsx'
import styles from './table-grid.module.css'
import type { TableGridProps } from './table-grid-props.ts'
import { type HeadFocus, TableCaption, TableHead } from './table-parts.tsx'
import { useIsolation } from './use-isolation.ts'
import { useSettled } from './use-settled.ts'
import { useTableGrid } from './use-table-grid.ts'

/** Rows from which painting the whole table anew would be felt at each key. */
const LONG_TABLE = 40

export type { GridColumn, GridEdit, GridPlace } from './grid-place.ts'

/** A table of the report that can be edited: looks as in the report, moves as in a spreadsheet. */
export function TableGrid(props: TableGridProps) {
  const { table, resolved, label, caption, isReadOnly = false } = props
  const grid = useTableGrid(props)
  const isolation = useIsolation()
  const said = gridStore.use(({ said: last }) => (last?.table === table.id ? last.text : ''))
  const headRows = grid.head.length
  const head: HeadFocus = {
    active: grid.active,
    editor: grid.active.row < 0 ? editorIn(props, grid, grid.active.row) : null,
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
          data-long={table.rows.length > LONG_TABLE || undefined}
          {...grid.handlers}
        >
          <TableHead resolved={resolved} focus={head} />
          <GridBody props={props} grid={grid} />
        </table>
        {props.selected && !isReadOnly && (
          <MenuHandles
            resolved={resolved}
            tableRef={grid.tableRef}
            active={grid.active}
            menu={grid.menu}
          />
        )}
      </div>
      <FootnoteList table={table} isReadOnly={isReadOnly} onChange={props.onChange} />
      <OpenGridMenu state={grid.menu} target={grid.target} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </figure>
  )
}

type Grid = ReturnType<typeof useTableGrid>
type PartProps = { readonly props: TableGridProps; readonly grid: Grid }

function GridBody({ props, grid }: PartProps) {
  const { table, resolved } = props
  const aligns = resolved.columns.map(({ align }) => align).join(' ')
  // Comparing every figure with its formula may take longer than a key stroke: it is done in the next pause.
  const marks = tableMarks(useSettled(table))
  const cut = useCutRange(props)
  const shown = computeTable(table)
  return (
    <tbody>
      {shown.rows.map((row, index) => {
        const resolvedRow = resolved.rows[index]
        const range = grid.range && isRowIn(grid.range, index) ? grid.range : null
        const isCut = cut !== null && isRowIn(cut, index)
        const isActive = grid.active.row === index
        return (
          resolvedRow && (
            <GridRow
              key={row.id}
              row={row}
              resolved={resolvedRow}
              marks={marks.get(row.id)}
              index={index}
              headRows={grid.head.length}
              aligns={aligns}
              active={isActive ? grid.active.column : -1}
              selectedFrom={range ? range.left : -1}
              selectedTo={range ? range.right : -2}
              cutFrom={isCut ? cut.left : -1}
              cutTo={isCut ? cut.right : -2}
              editor={isActive ? editorIn(props, grid, index) : null}
            />
          )
        )
      })}
    </tbody>
  )
}

function useCutRange({ table }: TableGridProps): GridRange | null {
  const cut = gridStore.use(({ cut: known }) => (known?.table === table.id ? known : null))
  const from = cut && positionOf(table, cut.from)
  const to = cut && positionOf(table, cut.to)
  return from && to ? rangeBetween(from, to) : null
}

/** The field in the active cell, when it is open. */
function editorIn({ resolved }: TableGridProps, grid: Grid, row: number): ReactNode {
  const { active, editing } = grid
  if (!editing || active.row !== row) return null
  const align = resolved.columns[active.column - 1]?.align ?? 'left'
  return (
    <CellEditor
      key={`${active.row} ${active.column}`}
      label={text.grid.editing(placeName(resolved, grid))}
      initial={editing.initial}
      isTypedOver={editing.isTypedOver}
      align={active.column === 0 ? 'left' : align}
      onCommit={grid.commit}
      onCancel={grid.cancel}
    />
  )
}

function isRowIn(range: GridRange, row: number): boolean {
  return row >= range.top && row <= range.bottom
}

/** «Antall brukere, 2024»: how a cell is named aloud. */
function placeName(
  resolved: ResolvedTable,
  { active, head }: { readonly active: GridPosition; readonly head: Grid['head'] },
): string {
  if (active.row < 0) {
    const cell = headCellAt(head, head.length + active.row, active.column)
    return [text.grid.heading, cell?.text ?? ''].join(' ').trim()
  }
  const row = resolved.rows[active.row]?.label ?? ''
  const heading = active.column === 0 ? '' : headingOf(resolved, active.column)
  return [row, heading].filter((part) => part !== '').join(', ')
}
