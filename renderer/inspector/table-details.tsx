import { FileSpreadsheet, PencilLine } from 'lucide-react'
import type { TableId } from '../../shared/base/id.ts'
import { describeTable } from '../../shared/report/resolve-table.ts'
import { editAlt } from '../../shared/tables/edit-alt.ts'
import { setTableMeasure } from '../../shared/tables/edit-measures.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { insertChartBelow } from '../charts/insert-chart.ts'
import { startRefresh } from '../commands/refresh-actions.ts'
import { fieldNames } from '../find/field-of-text.ts'
import {
  INHERITED,
  scaleOfOption,
  scaleOptions,
  unitOfOption,
  unitOptions,
} from '../grid/measure-choices.ts'
import { putTables } from '../stores/change-report.ts'
import { reportStore } from '../stores/report-store.ts'
import { resolvedStore, tableText } from '../stores/resolved-store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './inspector.module.css'

const words = text.inspector

/** A table as a whole: its caption, unit and source. */
export function TableDetails({ table: id }: { readonly table: TableId }) {
  const table = reportStore.use((state) => state.tables[id])
  const resolved = resolvedStore.use((state) => tableText(state, id))
  if (!table || !resolved) return <p className={styles.soft}>{text.editor.missingTable}</p>
  return (
    <>
      <p className={styles.name}>{resolved.label}</p>
      <TextField
        label={words.caption}
        value={table.caption ?? table.title}
        onChange={(caption) => putTables([{ ...table, caption }], `caption:${id}`)}
      />
      <TextArea
        name={fieldNames.tableAlt(id)}
        label={words.tableAlt}
        description={words.tableAltHint}
        placeholder={describeTable(table, resolvedStore.getState().language)}
        value={table.alt ?? ''}
        onChange={(alt) => putTables([editAlt(table, alt)], `alt:${id}`)}
      />
      <TableMeasure table={table} />
      <div className={styles.actions}>
        <Button onPress={() => insertChartBelow(id)}>{text.charts.make}</Button>
      </div>
      <section className={styles.part}>
        <h3>{words.source}</h3>
        <div className={styles.card}>
          {table.source ? <FileSpreadsheet aria-hidden /> : <PencilLine aria-hidden />}
          {table.source ? (
            <>
              <strong>{table.source.file}</strong>
              <span>
                {table.source.sheet}!{table.source.range}
              </span>
            </>
          ) : (
            <span>{words.typedTable}</span>
          )}
        </div>
        {table.source && (
          <div className={styles.actions}>
            <Button onPress={() => void startRefresh([id])}>{text.refresh.refreshTable}</Button>
          </div>
        )}
      </section>
      <p className={styles.hint}>{words.hint}</p>
    </>
  )
}

/** What the figures of the table count, unless a row, column or cell says another. */
function TableMeasure({ table }: { readonly table: TypedTable }) {
  const [none, ...units] = unitOptions(table)
  const [, ...scales] = scaleOptions(table)
  const noUnit = { value: none?.value ?? INHERITED, label: text.workbook.noUnit }
  return (
    <div className={styles.form}>
      <Select
        label={text.workbook.unit}
        value={table.unit ?? INHERITED}
        options={[noUnit, ...units]}
        onChange={(unit) => putTables([setTableMeasure(table, { unit: unitOfOption(unit) })])}
      />
      <Select
        label={text.workbook.scale}
        value={String(table.scale)}
        options={scales}
        onChange={(value) => {
          const scale = scaleOfOption(value)
          if (scale) putTables([setTableMeasure(table, { scale })])
        }}
      />
    </div>
  )
}
