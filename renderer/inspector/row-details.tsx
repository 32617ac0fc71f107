import type { RowId } from '../../shared/base/id.ts'
import { isFigureRow } from '../../shared/tables/cells.ts'
import { setRowFormula } from '../../shared/tables/edit-formulas.ts'
import { setRowMeasure } from '../../shared/tables/edit-measures.ts'
import { changeRows } from '../../shared/tables/edit-rows.ts'
import type { Row, TypedTable } from '../../shared/tables/typed-table.ts'
import { sayInTable } from '../grid/grid-store.ts'
import { computeRow } from '../grid/row-steps.ts'
import { putTables } from '../stores/change-report.ts'
import { text } from '../text/text.ts'
import { Select } from '../ui/select.tsx'
import { FormulaDetails, optionsOf } from './formula-details.tsx'
import styles from './inspector.module.css'
import { MeasureFields } from './measure-fields.tsx'

const words = text.grid

/** What a row of a table is: its role, indent, unit, goal and formula. */
export function RowDetails({ table, row }: { readonly table: TypedTable; readonly row: Row }) {
  const put = (next: TypedTable) => putTables([next])
  const ids: ReadonlyArray<RowId> = [row.id]
  const level = row.level === 1 || row.level === 2 || row.level === 3 ? `${row.level}` : '0'
  return (
    <section className={styles.part}>
      <h3>{words.details.row}</h3>
      <div className={styles.form}>
        <Select
          label={words.menu.rowRole}
          value={row.role}
          options={optionsOf(words.roles)}
          onChange={(role) => put(changeRows(table, ids, { role }))}
        />
        <Select<string>
          label={words.menu.level}
          value={level}
          options={optionsOf(words.levels)}
          onChange={(to) => put(changeRows(table, ids, { level: Number(to) }))}
        />
        <MeasureFields
          table={table}
          of={row}
          onChange={(measure) => put(setRowMeasure(table, ids, measure))}
        />
        <Select
          label={words.menu.direction}
          value={row.direction ?? 'none'}
          options={optionsOf(words.directions)}
          onChange={(way) =>
            put(changeRows(table, ids, { direction: way === 'none' ? null : way }))
          }
        />
        {isFigureRow(row) && (
          <FormulaDetails
            formula={row.formula}
            inputs={otherRows(table, row)}
            hasSource={table.source !== null}
            onKind={(kind) => {
              const { table: next, said } = computeRow(table, row.id, kind)
              sayInTable(table.id, said)
              if (next !== table) put(next)
            }}
            onChange={(formula) => put(setRowFormula(table, row.id, formula))}
          />
        )}
      </div>
    </section>
  )
}

/** The rows a formula can read; one without a label is named by its place. */
function otherRows(table: TypedTable, row: Row) {
  return table.rows
    .map(({ id, label, role }, index) => ({
      id,
      role,
      name: label === '' ? words.details.unnamed(index + 1) : label,
    }))
    .filter((other) => other.id !== row.id && isFigureRow(other))
}
