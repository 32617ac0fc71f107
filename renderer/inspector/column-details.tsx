import { useState } from 'react'
import { isForWords } from '../../shared/tables/cells.ts'
import { changeColumns } from '../../shared/tables/edit-columns.ts'
import { setColumnFormula } from '../../shared/tables/edit-formulas.ts'
import type { Column, TypedTable } from '../../shared/tables/typed-table.ts'
import { computeColumn } from '../grid/column-steps.ts'
import { sayInTable } from '../grid/grid-store.ts'
import { putTables } from '../stores/change-report.ts'
import { text } from '../text/text.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FormulaDetails, optionsOf } from './formula-details.tsx'
import styles from './inspector.module.css'
import { MeasureFields } from './measure-fields.tsx'

const words = text.grid
const PERIOD = /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|-T[1-3])?$/

type ColumnDetailsProps = { readonly table: TypedTable; readonly column: Column }

/** What a column of a table is: its role, unit, period and formula. */
export function ColumnDetails({ table, column }: ColumnDetailsProps) {
  const put = (next: TypedTable) => putTables([next])
  const ids = [column.id]
  return (
    <section className={styles.part}>
      <h3>{words.details.column}</h3>
      <div className={styles.form}>
        <Select
          label={words.menu.columnRole}
          value={column.role}
          options={optionsOf(words.columnRoles)}
          onChange={(role) => put(changeColumns(table, ids, { role }))}
        />
        <MeasureFields
          table={table}
          of={column}
          onChange={(measure) => put(changeColumns(table, ids, measure))}
        />
        <Period key={`${column.id} ${column.period}`} table={table} column={column} />
        <Select
          label={words.details.scenario}
          value={column.scenario ?? 'none'}
          options={optionsOf(words.scenarios)}
          onChange={(to) => put(changeColumns(table, ids, { scenario: to === 'none' ? null : to }))}
        />
        {!isForWords(column) && (
          <FormulaDetails
            formula={column.formula}
            inputs={otherColumns(table, column)}
            hasSource={table.source !== null}
            onKind={(kind) => {
              const { table: next, said } = computeColumn(table, column.id, kind)
              sayInTable(table.id, said)
              if (next !== table) put(next)
            }}
            onChange={(formula) => put(setColumnFormula(table, column.id, formula))}
          />
        )}
      </div>
    </section>
  )
}

/** Kept as it is written until it is a period. */
function Period({ table, column }: ColumnDetailsProps) {
  const [typed, setTyped] = useState(column.period ?? '')
  const isPeriod = typed === '' || PERIOD.test(typed)
  return (
    <TextField
      label={words.details.period}
      value={typed}
      fault={isPeriod ? null : words.details.periodWrong}
      onChange={(next) => {
        setTyped(next)
        const bare = next.trim()
        if (bare !== '' && !PERIOD.test(bare)) return
        const period = bare === '' ? null : bare
        if (period !== column.period) putTables([changeColumns(table, [column.id], { period })])
      }}
    />
  )
}

/** The columns of figures a formula can read; one without a heading is named by its place. */
function otherColumns(table: TypedTable, column: Column) {
  return table.columns
    .map(({ id, header, role }, index) => {
      const name = header.filter((part) => part !== '').join(' ')
      return { id, role, name: name === '' ? words.details.unnamedColumn(index + 1) : name }
    })
    .filter((other) => other.id !== column.id && !isForWords(other))
}
