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
import { ColumnOptions, LabelOptions } from './column-options.tsx'
import styles from './column-table.module.css'
import type { PlanChange, PlannedTable } from './import-plan.ts'
import { PeriodField } from './period-field.tsx'

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
  const { table, candidate, adjustments } = planned
  const hasRowUnits = table.rows.some(({ unit }) => unit !== null)
  return (
    <table className={styles.columns} aria-label={text.columns}>
      <thead>
        <tr>
          <th scope="col">{text.column}</th>
          <th scope="col">{text.readAs}</th>
          <th scope="col">{text.period}</th>
          <th scope="col">{text.unit}</th>
          <th scope="col">
            <span className="visually-hidden">{text.more}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {candidate.labelColumn !== null && (
          <LabelRow
            column={candidate.labelColumn}
            header={table.labelHeader}
            onChange={(labelHeader) => onChange({ kind: 'table', change: { labelHeader } })}
          />
        )}
        {table.columns.map((column, index) => {
          const place = candidate.sheetColumns[index] ?? -1
          return (
            <ColumnRow
              key={column.id}
              column={column}
              place={place}
              isLeftOut={adjustments.leftOutColumns.has(place)}
              takenUnit={hasRowUnits ? text.perRow : text.asTable}
              onChange={onChange}
            />
          )
        })}
      </tbody>
    </table>
  )
}

type LabelRowProps = {
  readonly column: number
  readonly header: ReadonlyArray<string>
  readonly onChange: (header: ReadonlyArray<string>) => void
}

function LabelRow({ column, header, onChange }: LabelRowProps) {
  const name = columnTitle(column, header)
  return (
    <tr>
      <th scope="row" title={name}>
        {name}
      </th>
      <td className={styles.plain}>{text.rowLabel}</td>
      <td className={styles.plain}>–</td>
      <td className={styles.plain}>–</td>
      <td>
        <LabelOptions name={name} header={header} onChange={onChange} />
      </td>
    </tr>
  )
}

type ColumnRowProps = {
  readonly column: Column
  /** Zero-based column of the sheet. */
  readonly place: number
  readonly isLeftOut: boolean
  /** What a column without a unit of its own takes. */
  readonly takenUnit: string
  readonly onChange: (change: PlanChange) => void
}

function ColumnRow({ column, place, isLeftOut, takenUnit, onChange }: ColumnRowProps) {
  const name = columnTitle(place, column.header)
  const isNumeric = ['value', 'change', 'changePercent', 'goal'].includes(column.role)
  const change = (to: Extract<PlanChange, { kind: 'column' }>['change']) =>
    onChange({ kind: 'column', column: place, change: to })
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
            if (value === LEAVE_OUT) onChange({ kind: 'leaveOutColumn', column: place })
            else change({ role: value })
          }}
        />
      </td>
      <td>
        {isNumeric && !isLeftOut ? (
          <PeriodField
            key={column.period}
            label={text.periodOf(name)}
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
      <td>{!isLeftOut && <ColumnOptions name={name} column={column} onChange={change} />}</td>
    </tr>
  )
}

/** "C · 2024". */
function columnTitle(place: number, header: ReadonlyArray<string>): string {
  const heading = header.filter((part) => part !== '').join(' ')
  return [place < 0 ? '' : columnName(place), heading].filter(Boolean).join(' · ')
}
