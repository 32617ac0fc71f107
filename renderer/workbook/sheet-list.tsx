import { CornerDownRight } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { SheetInspection } from '../../shared/tables/inspect-workbook.ts'
import { text as texts } from '../text/text.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { classNames } from '../ui/class-names.ts'
import dialogStyles from './import-dialog.module.css'
import { type ImportPlan, type PlannedTable, titleOf } from './import-plan.ts'
import { remarksOf } from './remarks.ts'
import styles from './sheet-list.module.css'

const text = texts.workbook

export type SheetListProps = {
  readonly sheets: ReadonlyArray<SheetInspection>
  readonly plan: ImportPlan
  readonly currentSheet: number
  readonly currentTable: string | null
  /** The chapter a table goes to, in words. */
  readonly placeOf: (planned: PlannedTable) => string
  readonly onShowSheet: (sheet: number) => void
  readonly onShowTable: (key: string) => void
  readonly onInclude: (keys: ReadonlyArray<string>, isIncluded: boolean) => void
}

/** The sheets with their tables; a sheet with one table is one line. */
export function SheetList(props: SheetListProps) {
  return (
    <nav className={styles.sheets} aria-label={text.sheets}>
      <h3 className={dialogStyles.heading}>{text.sheets}</h3>
      <ul className={styles.sheetList}>
        {props.sheets.map((inspection, index) => (
          <SheetItem
            key={inspectionKey(inspection, index)}
            {...props}
            inspection={inspection}
            index={index}
          />
        ))}
      </ul>
    </nav>
  )
}

type SheetItemProps = SheetListProps & {
  readonly inspection: SheetInspection
  readonly index: number
}

function SheetItem(props: SheetItemProps) {
  const { inspection, index, plan, currentSheet, currentTable, onInclude } = props
  const { sheet } = inspection
  const tables = plan.filter((planned) => planned.sheet === index)
  const included = tables.filter(({ isIncluded }) => isIncluded)
  const isCurrent = index === currentSheet
  return (
    <li>
      <div className={classNames(styles.sheetItem, isCurrent && styles.currentSheet)}>
        <Checkbox
          label={text.include(sheet.name)}
          isSelected={tables.length > 0 && included.length === tables.length}
          isIndeterminate={included.length > 0 && included.length < tables.length}
          isDisabled={tables.length === 0}
          onChange={(isIncluded) =>
            onInclude(
              tables.map(({ key }) => key),
              isIncluded,
            )
          }
        />
        <Button
          className={classNames(styles.sheetButton)}
          aria-current={isCurrent}
          onPress={() => props.onShowSheet(index)}
        >
          <span className={styles.sheetName}>{sheet.name}</span>
          <span className={styles.sheetLine}>{sheetLine(inspection, tables)}</span>
          {tables.length === 1 && <Destination {...props} tables={tables} />}
        </Button>
      </div>
      {(tables.length > 1 || tables.some(({ found }) => found === null)) && (
        <ul className={styles.tableList}>
          {tables.map((planned) => (
            <TableItem
              key={planned.key}
              planned={planned}
              isCurrent={planned.key === currentTable}
              placeOf={props.placeOf}
              onShowTable={props.onShowTable}
              onInclude={onInclude}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

type DestinationProps = Pick<SheetListProps, 'placeOf'> & {
  readonly tables: ReadonlyArray<PlannedTable>
}

/** Where the tables that come along will stand. */
function Destination({ placeOf, tables }: DestinationProps) {
  return tables
    .filter(({ isIncluded }) => isIncluded)
    .map((planned) => (
      <span key={planned.key} className={styles.destination}>
        <CornerDownRight aria-hidden />
        {placeOf(planned)}
      </span>
    ))
}

type TableItemProps = Pick<SheetListProps, 'placeOf' | 'onShowTable' | 'onInclude'> & {
  readonly planned: PlannedTable
  readonly isCurrent: boolean
}

function TableItem({ planned, isCurrent, placeOf, onShowTable, onInclude }: TableItemProps) {
  const title = titleOf(planned)
  const remarks = planned.candidate.warnings.length
  return (
    <li className={classNames(styles.tableItem, isCurrent && styles.currentTable)}>
      <Checkbox
        label={text.include(title)}
        isSelected={planned.isIncluded}
        onChange={(isIncluded) => onInclude([planned.key], isIncluded)}
      />
      <Button
        className={classNames(styles.sheetButton)}
        aria-current={isCurrent}
        onPress={() => onShowTable(planned.key)}
      >
        <span>{title}</span>
        {remarks > 0 && <span className={styles.sheetLine}>{text.remarks(remarks)}</span>}
        <Destination placeOf={placeOf} tables={[planned]} />
      </Button>
    </li>
  )
}

/** Pasted ranges may have the same name. */
function inspectionKey({ sheet }: SheetInspection, index: number): string {
  return `${index} ${sheet.name}`
}

function sheetLine(inspection: SheetInspection, tables: ReadonlyArray<PlannedTable>): string {
  const remarks = remarksOf(inspection, tables).length
  return [
    inspection.sheet.hidden ? text.hidden : '',
    text.tables(tables.length),
    remarks > 0 ? text.remarks(remarks) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
