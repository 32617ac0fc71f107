import { memo, useMemo } from 'react'
import type { CellRange } from '../../shared/excel/cell-address.ts'
import type { ChosenReading } from '../../shared/tables/inspect-workbook.ts'
import { text as texts } from '../text/text.ts'
import { Chip } from '../ui/chip.tsx'
import { ColumnTable } from './column-table.tsx'
import dialogStyles from './import-dialog.module.css'
import { finishedTable } from './import-plan.ts'
import { ReadingSettings } from './reading-settings.tsx'
import { countTable } from './table-counts.ts'
import styles from './table-panel.module.css'
import { TablePreview } from './table-preview.tsx'
import { TableSettings, type TableSettingsProps } from './table-settings.tsx'

const text = texts.workbook

export type TablePanelProps = TableSettingsProps & {
  /** Why cells of the sheet are doubtful, by address. */
  readonly reasons: ReadonlyMap<string, string>
  /** Reads the table from another range or in another way; false when there is no table. */
  readonly onRead: (range: CellRange, chosen: ChosenReading) => boolean
  readonly onReset: () => void
}

/**
 * «Slik blir tabellen»: everything about one table, and how it will look. Not drawn again while one moves about in the
 * sheet.
 */
export const TablePanel = memo(function TablePanel(props: TablePanelProps) {
  const { planned, onChange } = props
  const { table, candidate, adjustments } = planned
  const finished = useMemo(
    () => finishedTable({ table, candidate, adjustments }),
    [table, candidate, adjustments],
  )
  const { rows, columns } = finished
  const counts = useMemo(
    () => countTable({ rows, columns }, candidate.warnings),
    [rows, columns, candidate],
  )
  return (
    <section className={styles.panel} aria-label={text.tableBecomes}>
      <h3 className={dialogStyles.heading}>{text.tableBecomes}</h3>
      {!planned.isIncluded && <p className={dialogStyles.soft}>{text.notIncluded}</p>}
      <TableSettings {...props} />
      <ReadingSettings planned={planned} onRead={props.onRead} onReset={props.onReset} />
      <ColumnTable planned={planned} onChange={onChange} />
      <p className={styles.chips}>
        <Chip tone="neutral">{text.rows(counts.rows)}</Chip>
        {counts.years > 0 && <Chip tone="neutral">{text.years(counts.years)}</Chip>}
        {counts.plainNumbers > 0 && (
          <Chip tone="good">{text.plainNumbers(counts.plainNumbers)}</Chip>
        )}
        {counts.warnings > 0 && <Chip tone="warning">{text.toLookAt(counts.warnings)}</Chip>}
      </p>
      <TablePreview planned={planned} reasons={props.reasons} onChange={onChange} />
    </section>
  )
})
