import { memo, useMemo, useState } from 'react'
import { resolveTable } from '../../shared/report/resolve-table.ts'
import type { ResolvedTable } from '../../shared/report/resolved.ts'
import { removeColumns } from '../../shared/tables/edit-columns.ts'
import type { TableCandidate } from '../../shared/tables/table-candidate.ts'
import type { Row } from '../../shared/tables/typed-table.ts'
import gridStyles from '../grid/table-grid.module.css'
import { TableFootnotes, TableHead } from '../grid/table-parts.tsx'
import { reportStore } from '../stores/report-store.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import dialogStyles from './import-dialog.module.css'
import type { PlanChange, PlannedTable } from './import-plan.ts'
import { RowMenu, type RowMenuState, useRowMenu } from './row-menu.tsx'
import styles from './table-panel.module.css'

const text = texts.workbook
const ROWS_AT_A_TIME = 100

type TablePreviewProps = {
  readonly planned: PlannedTable
  readonly reasons: ReadonlyMap<string, string>
  readonly onChange: (change: PlanChange) => void
}

/** The table as it will stand in the report, a hundred rows at a time; rows that are left out are struck through. */
export function TablePreview({ planned, reasons, onChange }: TablePreviewProps) {
  const [most, setMost] = useState(ROWS_AT_A_TIME)
  const language = reportStore.use(({ settings }) => settings.language)
  const menu = useRowMenu()
  const { table, candidate, adjustments } = planned
  const resolved = useMemo(() => {
    const gone = table.columns.flatMap(({ id }, index) =>
      adjustments.leftOutColumns.has(candidate.sheetColumns[index] ?? -1) ? [id] : [],
    )
    const narrow = gone.length > 0 ? (removeColumns(table, gone) ?? table) : table
    const part =
      narrow.rows.length > most ? { ...narrow, rows: narrow.rows.slice(0, most) } : narrow
    return resolveTable(part, 0, language)
  }, [table, candidate, adjustments, most, language])
  const more = table.rows.length - resolved.rows.length
  return (
    <div className={styles.preview}>
      <h3 className={dialogStyles.heading}>{text.preview}</h3>
      {resolved.unitLine !== '' && <p className={dialogStyles.soft}>{resolved.unitLine}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={gridStyles.scroll} aria-label={text.preview} tabIndex={0}>
        <table className={gridStyles.table} aria-label={text.preview}>
          <TableHead resolved={resolved} />
          <PreviewRows
            resolved={resolved}
            candidate={candidate}
            leftOut={adjustments.leftOutRows}
            reasons={reasons}
            onOpenMenu={menu.openAt}
          />
        </table>
      </section>
      <TableFootnotes resolved={resolved} />
      {more > 0 && (
        <p className={styles.moreRows}>
          <span className={dialogStyles.soft}>{text.moreRows(more)}</span>
          <Button look="quiet" onPress={() => setMost((shown) => shown + ROWS_AT_A_TIME)}>
            {text.showMoreRows}
          </Button>
        </p>
      )}
      <RowMenu menu={menu} planned={planned} onChange={onChange} />
    </div>
  )
}

type PreviewRowsProps = {
  readonly resolved: ResolvedTable
  readonly candidate: TableCandidate
  /** Rows of the sheet. */
  readonly leftOut: ReadonlySet<number>
  readonly reasons: ReadonlyMap<string, string>
  readonly onOpenMenu: RowMenuState['openAt']
}

/** Drawn again only when the table is: not while one moves about in the sheet. */
const PreviewRows = memo(function PreviewRows(props: PreviewRowsProps) {
  const { resolved, candidate, leftOut, onOpenMenu } = props
  return (
    <tbody>
      {resolved.table.rows.map((row, index) => {
        const shown = resolved.rows[index]
        const place = candidate.sheetRows[index] ?? -1
        return (
          <tr
            key={row.id}
            className={classNames(gridStyles[row.role], leftOut.has(place) && styles.leftOutRow)}
            onContextMenu={(event) => onOpenMenu(event, place)}
          >
            <th scope="row" className={gridStyles.label} data-level={row.level}>
              <button
                type="button"
                className={styles.rowButton}
                aria-haspopup="menu"
                aria-label={text.rowMenu(shown?.label ?? '', text.rowRoles[row.role])}
                onClick={(event) => onOpenMenu(event, place)}
              >
                {shown?.label || '–'}
                {shown?.marker && <sup>{shown.marker}</sup>}
              </button>
            </th>
            <PreviewCells {...props} row={row} index={index} />
          </tr>
        )
      })}
    </tbody>
  )
})

type PreviewCellsProps = Pick<PreviewRowsProps, 'resolved' | 'reasons'> & {
  readonly row: Row
  readonly index: number
}

function PreviewCells({ resolved, reasons, row, index }: PreviewCellsProps) {
  return resolved.rows[index]?.cells.map((cell, column) => {
    const reason = reasons.get(row.cells[column]?.source ?? '')
    return (
      <td
        // biome-ignore lint/suspicious/noArrayIndexKey: cells have no id of their own, they follow the columns.
        key={column}
        title={reason}
        className={classNames(
          resolved.columns[column]?.align === 'right' && gridStyles.number,
          reason !== undefined && styles.doubtful,
        )}
      >
        {cell.text}
        {cell.marker && <sup>{cell.marker}</sup>}
        {reason !== undefined && (
          <span className="visually-hidden">
            {' '}
            {text.doubtful}: {reason}
          </span>
        )}
      </td>
    )
  })
}
