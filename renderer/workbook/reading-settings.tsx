import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import {
  type CellRange,
  columnName,
  parseRange,
  rangeName,
} from '../../shared/excel/cell-address.ts'
import type { ChosenReading } from '../../shared/tables/inspect-workbook.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { isChanged, type PlannedTable } from './import-plan.ts'
import styles from './table-panel.module.css'

const text = texts.workbook
const NO_LABELS = 'none'
const headCounts = ['0', '1', '2', '3', '4'] as const
/** More than this in a list is no help: the range is then drawn anew. */
const MOST_COLUMNS = 60

type ReadingSettingsProps = {
  readonly planned: PlannedTable
  readonly onRead: (range: CellRange, chosen: ChosenReading) => boolean
  readonly onReset: () => void
}

/** Where in the sheet the table is, how many rows of it are headings, and which column has the row labels. */
export function ReadingSettings({ planned, onRead, onReset }: ReadingSettingsProps) {
  const { candidate, found } = planned
  const { range, headRows, labelColumn } = candidate
  return (
    <div className={styles.reading}>
      <RangeField key={rangeName(range)} range={range} onRead={(next) => onRead(next, {})} />
      <Select
        label={text.headRows}
        value={headCounts[headRows] ?? '1'}
        options={headCounts.map((value) => ({ value, label: value }))}
        onChange={(value) => onRead(range, { headRows: Number(value) })}
      />
      <Select
        label={text.labelsIn}
        value={labelColumn === null ? NO_LABELS : String(labelColumn)}
        options={[...columnOptions(range), { value: NO_LABELS, label: text.noLabels }]}
        onChange={(value) =>
          onRead(range, { headRows, labelColumn: value === NO_LABELS ? null : Number(value) })
        }
      />
      {isChanged(planned) && (
        <Button look="quiet" icon={<RotateCcw aria-hidden />} onPress={onReset}>
          {found === null ? text.removeDrawn : text.reset}
        </Button>
      )}
    </div>
  )
}

function columnOptions({ left, right }: CellRange) {
  const count = Math.min(right - left + 1, MOST_COLUMNS)
  return Array.from({ length: count }, (_, index) => ({
    value: String(left + index),
    label: columnName(left + index),
  }))
}

type RangeFieldProps = {
  readonly range: CellRange
  readonly onRead: (range: CellRange) => boolean
}

/** A range is taken over with Enter or when the field is left; what is no range stays, marked. */
function RangeField({ range, onRead }: RangeFieldProps) {
  const name = rangeName(range)
  const [typed, setTyped] = useState(name)
  const [fault, setFault] = useState<string | null>(null)

  function take() {
    const wanted = parseRange(typed)
    if (!wanted) setFault(text.rangeWrong)
    else if (rangeName(wanted) === name) setFault(null)
    else setFault(onRead(wanted) ? null : text.rangeEmpty)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and leaving are heard for the field inside.
    <div
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
    >
      <TextField
        label={text.range}
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setFault(null)
        }}
        fault={fault}
      />
    </div>
  )
}
