import { factId } from '../../shared/base/id.ts'
import type { Cell } from '../../shared/tables/typed-table.ts'
import { reportStore } from '../stores/report-store.ts'
import type { Selection } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import styles from './inspector.module.css'
import { NumberDetails } from './number-details.tsx'

const words = text.inspector

type CellPlace = Extract<Selection, { readonly kind: 'cell' }>

/** The cell that is chosen in a table. */
export function CellDetails({ place }: { readonly place: CellPlace }) {
  const table = reportStore.use((state) => state.tables[place.table])
  const row = table?.rows.find((one) => one.id === place.row)
  if (!table || !row) return <p className={styles.soft}>{words.hint}</p>
  const index = table.columns.findIndex((one) => one.id === place.column)
  const column = table.columns[index]
  if (!column)
    return (
      <>
        <p className={styles.name}>{words.labelCell}</p>
        <p className={styles.value}>{row.label}</p>
        <p className={styles.hint}>{words.hint}</p>
      </>
    )
  const cell = row.cells[index] ?? { state: 'blank' as const }
  if (cell.state === 'number' || cell.state === 'zero')
    return (
      <>
        <NumberDetails fact={factId(table.id, row.id, column.id)} />
        {cell.formula && <Formula formula={cell.formula} />}
      </>
    )
  return (
    <>
      <p className={styles.name}>{[row.label, ...column.header].join(' · ')}</p>
      <p className={styles.soft}>{describe(cell)}</p>
    </>
  )
}

function Formula({ formula }: { readonly formula: string }) {
  return (
    <section className={styles.part}>
      <h3>{words.formula}</h3>
      <code>{formula}</code>
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
