import type { CellRange } from '../../shared/excel/cell-address.ts'

export type FoundTable = {
  readonly key: string
  readonly range: CellRange
  readonly headRows: number
}
