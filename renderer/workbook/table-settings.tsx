import type { ChapterId } from '../../shared/base/id.ts'
import {
  type Scale,
  scales,
  type TableKind,
  tableKinds,
  type Unit,
  units,
} from '../../shared/tables/typed-table.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './import-dialog.module.css'
import type { ImportChapter } from './import-dialog-props.ts'
import type { PlanChange, PlannedTable } from './import-plan.ts'

const text = texts.workbook

export type TableSettingsProps = {
  readonly planned: PlannedTable
  readonly chapters: ReadonlyArray<ImportChapter>
  /** What a new chapter for this table is called. */
  readonly newTitle: string
  /** Whether other tables may take the same chapter. */
  readonly hasOthers: boolean
  readonly onChange: (change: PlanChange) => void
  readonly onSameChapter: (chapter: ChapterId | null) => void
}

const NEW = 'new'
const NO_UNIT = 'none'

/** Type, title, chapter, unit and scale of one table. */
export function TableSettings(props: TableSettingsProps) {
  const { planned, onChange } = props
  const { table } = planned
  return (
    <div className={styles.settings}>
      <Select<TableKind>
        label={text.kind}
        labelPlace="beside"
        value={table.kind}
        options={tableKinds.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={(kind) => onChange({ kind: 'table', change: { kind } })}
      />
      <TextField
        label={text.tableTitle}
        isInline
        value={table.title}
        onChange={(title) => onChange({ kind: 'table', change: { title } })}
        fault={table.title.trim() === '' ? text.titleMissing : null}
      />
      <ChapterSelect {...props} />
      <div className={styles.unitPair}>
        <Select<Unit | typeof NO_UNIT>
          label={text.unit}
          labelPlace="beside"
          value={table.unit ?? NO_UNIT}
          options={[
            { value: NO_UNIT, label: text.noUnit },
            ...units.map((value) => ({ value, label: text.units[value] })),
          ]}
          onChange={(value) =>
            onChange({ kind: 'table', change: { unit: value === NO_UNIT ? null : value } })
          }
        />
        <Select
          label={text.scale}
          labelPlace="hidden"
          value={scaleKey(table.scale)}
          options={scales.map((scale) => ({
            value: scaleKey(scale),
            label: text.scales[scaleKey(scale)],
          }))}
          onChange={(key) => {
            const scale = scales.find((candidate) => scaleKey(candidate) === key)
            if (scale) onChange({ kind: 'table', change: { scale } })
          }}
        />
      </div>
    </div>
  )
}

function ChapterSelect(props: TableSettingsProps) {
  const { planned, chapters, newTitle, hasOthers, onChange, onSameChapter } = props
  return (
    <div>
      <Select
        label={text.chapter}
        labelPlace="beside"
        value={planned.chapter ?? NEW}
        options={[
          { value: NEW, label: text.newChapter(newTitle) },
          ...chapters.map(({ id, number, title }) => ({
            value: id,
            label: [number, title].filter((part) => part !== '').join(' '),
          })),
        ]}
        onChange={(value) => {
          const chapter = chapters.find(({ id }) => id === value)?.id ?? null
          onChange({ kind: 'chapter', chapter })
        }}
      />
      {hasOthers && (
        <div className={styles.sameChapter}>
          <Button look="quiet" onPress={() => onSameChapter(planned.chapter)}>
            {text.sameChapter}
          </Button>
        </div>
      )}
    </div>
  )
}

function scaleKey(scale: Scale): `${Scale}` {
  return `${scale}`
}
