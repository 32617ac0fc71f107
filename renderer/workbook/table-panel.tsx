import { useMemo } from 'react'
import { text as texts } from '../text/text.ts'
import { Chip } from '../ui/chip.tsx'
import { ColumnTable } from './column-table.tsx'
import styles from './import-dialog.module.css'
import { finishedTable } from './import-plan.ts'
import { countTable } from './table-counts.ts'
import { TablePreview } from './table-preview.tsx'
import { TableSettings, type TableSettingsProps } from './table-settings.tsx'

const text = texts.workbook

/** «Slik blir tabellen»: everything about one table, and how it will look. */
export function TablePanel(props: TableSettingsProps) {
  const { planned, onChange } = props
  const { leftOut, table } = planned
  const finished = useMemo(() => finishedTable({ leftOut, table }), [leftOut, table])
  const { rows, columns } = finished
  const counts = useMemo(
    () => countTable({ rows, columns }, planned.candidate),
    [rows, columns, planned.candidate],
  )
  return (
    <section className={styles.panel} aria-label={text.tableBecomes}>
      <h3 className={styles.heading}>{text.tableBecomes}</h3>
      {!planned.isIncluded && <p className={styles.soft}>{text.notIncluded}</p>}
      <TableSettings {...props} />
      <ColumnTable planned={planned} onChange={onChange} />
      <p className={styles.chips}>
        <Chip tone="neutral">{text.rows(counts.rows)}</Chip>
        {counts.years > 0 && <Chip tone="neutral">{text.years(counts.years)}</Chip>}
        {counts.plainNumbers > 0 && (
          <Chip tone="good">{text.plainNumbers(counts.plainNumbers)}</Chip>
        )}
        {counts.warnings > 0 && <Chip tone="warning">{text.toLookAt(counts.warnings)}</Chip>}
      </p>
      <TablePreview table={finished} />
    </section>
  )
}
