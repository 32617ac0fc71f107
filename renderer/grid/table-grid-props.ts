import type { ReactNode } from 'react'
import type { ResolvedTable } from '../../shared/report/resolved.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import type { GridPlace } from './grid-place.ts'

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
  /** Whatever was done with the table, in one step to undo. */
  readonly onChange: (table: TypedTable) => void
  /** Said in a bar over the table after a paste: what was understood. */
  readonly onFilled?: (summary: string) => void
}
