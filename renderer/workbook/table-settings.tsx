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
import type { ImportChapter } from './import-dialog-props.ts'
import type { PlanChange, PlannedTable } from './import-plan.ts'
import styles from './table-panel.module.css'

const text = texts.workbook

export type TableSettingsProps = {
  readonly planned: PlannedTable
  readonly chapters: ReadonlyArray<ImportChapter>
  /** What a new chapter for this table is called. */
  readonly newTitle: string
  /** Whether other tables may take the same chapter. */
  readonly hasOthers: boolean
  readonly onChange: (change: PlanChange) => void
  readonly onSameChapter: (chapter: ChapterId | null, title: string | null) => void
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
      <UnitAndScale {...props} />
    </div>
  )
}

function UnitAndScale({ planned, onChange }: TableSettingsProps) {
  const { table } = planned
  return (
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
  )
}

function ChapterSelect(props: TableSettingsProps) {
  const { planned, chapters, newTitle, hasOthers, onChange, onSameChapter } = props
  const { chapter, chapterTitle } = planned
  return (
    <>
      <Select
        label={text.chapter}
        labelPlace="beside"
        value={chapter ?? NEW}
        options={[
          { value: NEW, label: text.newChapter(newTitle) },
          ...chapters.map(({ id, number, title }) => ({
            value: id,
            label: [number, title].filter((part) => part !== '').join(' '),
          })),
        ]}
        onChange={(value) =>
          onChange({
            kind: 'chapter',
            chapter: chapters.find(({ id }) => id === value)?.id ?? null,
          })
        }
      />
      {chapter === null && (
        <TextField
          label={text.chapterName}
          isInline
          value={chapterTitle ?? newTitle}
          onChange={(title) => onChange({ kind: 'chapter', chapter: null, title })}
        />
      )}
      {hasOthers && (
        <div className={styles.sameChapter}>
          <Button look="quiet" onPress={() => onSameChapter(chapter, chapterTitle)}>
            {text.sameChapter}
          </Button>
        </div>
      )}
    </>
  )
}

export function scaleKey(scale: Scale): `${Scale}` {
  return `${scale}`
}
