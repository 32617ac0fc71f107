import type { ReactNode } from 'react'
import type { RowId } from '../../shared/base/id.ts'
import type { ResolvedTable } from '../../shared/report/resolved.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import type { GridColumn, GridEdit, GridPlace } from './grid-place.ts'

export type TableGridProps = {
  readonly table: TypedTable
  readonly resolved: ResolvedTable
  /** For screen readers: «Tabell 2 Nøkkeltall». */
  readonly label: string
  /** Stands above the table; without it the table's label and caption are shown. */
  readonly caption?: ReactNode
  readonly selected: GridPlace | null
  readonly isReadOnly?: boolean
  readonly onSelect: (place: GridPlace) => void
  readonly onEditCell: (row: RowId, column: GridColumn, typed: string) => void
  /** Several cells at once (paste, clear): one step to undo. */
  readonly onEditCells: (edits: ReadonlyArray<GridEdit>) => void
}
