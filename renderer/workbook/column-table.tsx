import { useState } from 'react'
import { Input } from 'react-aria-components'
import { columnName } from '../../shared/excel/cell-address.ts'
import {
  type Column,
  type ColumnRole,
  columnRoles,
  type Unit,
  units,
} from '../../shared/tables/typed-table.ts'
import { text as texts } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import { Select } from '../ui/select.tsx'
import styles from './import-dialog.module.css'
import { type PlanChange, type PlannedTable, sheetColumns } from './import-plan.ts'

const text = texts.workbook
const TAKEN = 'taken'
const LEAVE_OUT = 'leaveOut' as const

const roleOptions = [...columnRoles, LEAVE_OUT].map((value) => ({
  value,
  label: text.roles[value],
}))

type ColumnTableProps = {
  readonly planned: PlannedTable
  readonly onChange: (change: PlanChange) => void
}

/** How each column is read. */
export function ColumnTable({ planned, onChange }: ColumnTableProps) {
  const { table, candidate } = planned
  const letters = sheetColumns(planned)
  const hasRowUnits = table.rows.some(({ unit }) => unit !== null)
  return (
    <table className={styles.columns} aria-label={text.columns}>
      <thead>
        <tr>
          <th scope="col">{text.column}</th>
          <th scope="col">{text.readAs}</th>
          <th scope="col">{text.period}</th>
          <th scope="col">{text.unit}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{columnName(candidate.range.left)}</th>
          <td className={styles.plain}>{text.rowLabel}</td>
          <td className={styles.plain}>–</td>
          <td className={styles.plain}>–</td>
        </tr>
        {table.columns.map((column, index) => (
          <ColumnRow
            key={column.id}
            column={column}
            name={columnTitle(letters[index], column)}
            isLeftOut={planned.leftOut.has(column.id)}
            takenUnit={hasRowUnits ? text.perRow : text.asTable}
            onChange={onChange}
          />
        ))}
      </tbody>
    </table>
  )
}

type ColumnRowProps = {
  readonly column: Column
  readonly name: string
  readonly isLeftOut: boolean
  /** What a column without a unit of its own takes. */
  readonly takenUnit: string
  readonly onChange: (change: PlanChange) => void
}

function ColumnRow({ column, name, isLeftOut, takenUnit, onChange }: ColumnRowProps) {
  const isNumeric = ['value', 'change', 'changePercent', 'goal'].includes(column.role)
  const change = (to: Partial<Pick<Column, 'role' | 'period' | 'unit'>>) =>
    onChange({ kind: 'column', column: column.id, change: to })
  return (
    <tr className={classNames(isLeftOut && styles.leftOut)}>
      <th scope="row" title={name}>
        {name}
      </th>
      <td>
        <Select<ColumnRole | typeof LEAVE_OUT>
          label={text.readAsOf(name)}
          labelPlace="hidden"
          isCompact
          value={isLeftOut ? LEAVE_OUT : column.role}
          options={roleOptions}
          onChange={(value) => {
            if (value === LEAVE_OUT) onChange({ kind: 'leaveOut', column: column.id })
            else change({ role: value })
          }}
        />
      </td>
      <td>
        {isNumeric && !isLeftOut ? (
          <PeriodField
            key={column.period}
            name={name}
            period={column.period}
            onChange={(period) => change({ period })}
          />
        ) : (
          <span className={styles.plain}>–</span>
        )}
      </td>
      <td>
        {isNumeric && !isLeftOut ? (
          <Select<Unit | typeof TAKEN>
            label={text.unitOf(name)}
            labelPlace="hidden"
            isCompact
            value={column.unit ?? TAKEN}
            options={[
              { value: TAKEN, label: takenUnit },
              ...units.map((value) => ({ value, label: text.units[value] })),
            ]}
            onChange={(value) => change({ unit: value === TAKEN ? null : value })}
          />
        ) : (
          <span className={styles.plain}>–</span>
        )}
      </td>
    </tr>
  )
}

type PeriodFieldProps = {
  readonly name: string
  readonly period: string | null
  readonly onChange: (period: string | null) => void
}

/** A period is taken over when the field is left; what is no period stays, marked, and changes nothing. */
function PeriodField({ name, period, onChange }: PeriodFieldProps) {
  const [typed, setTyped] = useState(period ?? '')
  const trimmed = typed.trim()
  const isPeriod = trimmed === '' || /^(19|20|21)\d\d(-\d\d-\d\d|-T[123])?$/.test(trimmed)
  return (
    <Input
      className={classNames(styles.period)}
      aria-label={text.periodOf(name)}
      aria-invalid={!isPeriod}
      title={isPeriod ? undefined : text.periodWrong}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        const next = trimmed === '' ? null : trimmed
        if (isPeriod && next !== period) onChange(next)
      }}
    />
  )
}

/** "C · 2024". */
function columnTitle(position: number | undefined, { header }: Column): string {
  const heading = header.filter((part) => part !== '').join(' ')
  return [position === undefined ? '' : columnName(position), heading].filter(Boolean).join(' · ')
}
