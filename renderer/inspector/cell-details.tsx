import { memo } from 'react'
import { factId } from '../../shared/base/id.ts'
import { computeTable } from '../../shared/tables/compute-table.ts'
import type { Cell, TypedTable } from '../../shared/tables/typed-table.ts'
import { tableMarks } from '../grid/cell-marks.ts'
import { headLevelOf } from '../grid/grid-place.ts'
import { useSettled } from '../grid/use-settled.ts'
import { reportStore } from '../stores/report-store.ts'
import type { Selection } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { ColumnDetails } from './column-details.tsx'
import styles from './inspector.module.css'
import { NumberDetails } from './number-details.tsx'
import { RowDetails } from './row-details.tsx'

const words = text.inspector

type CellPlace = Extract<Selection, { readonly kind: 'cell' }>
type PartProps = { readonly table: TypedTable; readonly place: CellPlace }

/** The cell that is chosen in a table, when the person stays there: moving about is not to wait for it. */
export function CellDetails({ place }: { readonly place: CellPlace }) {
  const table = useSettled(reportStore.use((state) => state.tables[place.table]))
  const shown = useSettled(place)
  if (!table || table.id !== shown.table) return <p className={styles.soft}>{words.hint}</p>
  return <PlaceDetails table={table} place={shown} />
}

const PlaceDetails = memo(function PlaceDetails({ table, place }: PartProps) {
  const row = table.rows.find((one) => one.id === place.row)
  const column = table.columns.find((one) => one.id === place.column)
  const isHead = headLevelOf(place.row) !== null
  if (!row && !isHead) return <p className={styles.soft}>{words.hint}</p>
  return (
    <>
      {row ? <CellContents table={table} place={place} /> : <HeadingName column={column} />}
      {row && <RowDetails table={table} row={row} />}
      {column && <ColumnDetails table={table} column={column} />}
    </>
  )
})

function HeadingName({ column }: { readonly column: TypedTable['columns'][number] | undefined }) {
  const name = column?.header.filter((part) => part !== '').join(' · ') ?? ''
  return <p className={styles.name}>{name === '' ? text.grid.details.heading : name}</p>
}

function CellContents({ table, place }: PartProps) {
  const index = table.columns.findIndex((one) => one.id === place.column)
  const row = computeTable(table).rows.find((one) => one.id === place.row)
  const column = table.columns[index]
  if (!row) return null
  if (!column)
    return (
      <>
        <p className={styles.name}>{words.labelCell}</p>
        <p className={styles.value}>{row.label}</p>
      </>
    )
  const cell = row.cells[index] ?? { state: 'blank' as const }
  const mark = tableMarks(table).get(row.id)?.[index]
  const isNumber = cell.state === 'number' || cell.state === 'zero'
  return (
    <>
      {isNumber ? (
        <NumberDetails fact={factId(table.id, row.id, column.id)} />
      ) : (
        <>
          <p className={styles.name}>
            {[row.label, ...column.header].filter((part) => part !== '').join(' · ')}
          </p>
          <p className={styles.soft}>{describe(cell)}</p>
        </>
      )}
      {mark && <Remark title={text.grid.details.remarks} words={mark.text} />}
      {cell.formula && (
        <section className={styles.part}>
          <h3>{words.formula}</h3>
          <code>{cell.formula}</code>
        </section>
      )}
      {cell.comment && <Remark title={text.grid.details.comment} words={cell.comment} />}
    </>
  )
}

function Remark({ title, words: said }: { readonly title: string; readonly words: string }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <p className={styles.soft}>{said}</p>
    </section>
  )
}

function describe(cell: Cell): string {
  switch (cell.state) {
    case 'blank':
      return `${words.blank}. ${words.blankText}`
    case 'notApplicable':
      return `${words.notApplicable}: ${cell.text}`
    case 'error':
      return words.error(cell.code)
    case 'uncalculated':
      return words.uncalculated
    default:
      return words.textCell
  }
}
