import type { Column, Row, Scale, TypedTable } from '../../shared/tables/typed-table.ts'
import {
  INHERITED,
  scaleOfOption,
  scaleOptions,
  unitOfOption,
  unitOptions,
} from '../grid/measure-choices.ts'
import { text } from '../text/text.ts'
import { Select } from '../ui/select.tsx'

type Measure = { readonly unit?: Row['unit']; readonly scale?: Scale | null }

type MeasureFieldsProps = {
  readonly table: TypedTable
  /** The row or column whose figures are measured in it. */
  readonly of: Pick<Row | Column, 'unit' | 'scale'>
  readonly onChange: (change: Measure) => void
}

/** The unit and scale of a row or a column, or that they are the table's. */
export function MeasureFields({ table, of, onChange }: MeasureFieldsProps) {
  return (
    <>
      <Select
        label={text.grid.menu.unit}
        value={of.unit ?? INHERITED}
        options={unitOptions(table)}
        onChange={(unit) => onChange({ unit: unitOfOption(unit) })}
      />
      <Select
        label={text.grid.menu.scale}
        value={of.scale === null ? INHERITED : String(of.scale)}
        options={scaleOptions(table)}
        onChange={(scale) => onChange({ scale: scaleOfOption(scale) })}
      />
    </>
  )
}
