import { useMemo } from 'react'
import { resolveTable } from '../../shared/report/resolve-table.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { TableView } from '../grid/table-view.tsx'
import { text as texts } from '../text/text.ts'
import styles from './import-dialog.module.css'

const text = texts.workbook
const MOST_ROWS = 30

/** The first rows of the table as they will stand in the report. */
export function TablePreview({ table }: { readonly table: TypedTable }) {
  const resolved = useMemo(
    () => resolveTable({ ...table, rows: table.rows.slice(0, MOST_ROWS) }, 0, 'nb'),
    [table],
  )
  return (
    <div className={styles.preview}>
      <h3 className={styles.heading}>{text.preview}</h3>
      {resolved.unitLine !== '' && <p className={styles.soft}>{resolved.unitLine}</p>}
      <TableView resolved={resolved} label={text.preview} />
      {table.rows.length > MOST_ROWS && (
        <p className={styles.soft}>{text.moreRows(table.rows.length - MOST_ROWS)}</p>
      )}
    </div>
  )
}
