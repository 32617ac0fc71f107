import { Ellipsis } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { ColumnAdjustment } from '../../shared/tables/adjust-table.ts'
import { type Column, type Scenario, scales, scenarios } from '../../shared/tables/typed-table.ts'
import { text as texts } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './column-table.module.css'
import { scaleKey } from './table-settings.tsx'

const text = texts.workbook
const NONE = 'none'

type ColumnOptionsProps = {
  readonly name: string
  readonly column: Column
  readonly onChange: (change: ColumnAdjustment) => void
}

/** What is said about a column more seldom: its heading, actual or budget, and a scale of its own. */
export function ColumnOptions({ name, column, onChange }: ColumnOptionsProps) {
  return (
    <More name={name}>
      <HeadingFields header={column.header} onChange={(header) => onChange({ header })} />
      <Select<Scenario | typeof NONE>
        label={text.scenario}
        value={column.scenario ?? NONE}
        options={[
          { value: NONE, label: text.noScenario },
          ...scenarios.map((value) => ({ value, label: text.scenarios[value] })),
        ]}
        onChange={(value) => onChange({ scenario: value === NONE ? null : value })}
      />
      <Select
        label={text.scale}
        value={column.scale === null ? NONE : scaleKey(column.scale)}
        options={[
          { value: NONE, label: text.asTable },
          ...scales.map((scale) => ({
            value: scaleKey(scale),
            label: text.scales[scaleKey(scale)],
          })),
        ]}
        onChange={(key) =>
          onChange({ scale: scales.find((scale) => scaleKey(scale) === key) ?? null })
        }
      />
    </More>
  )
}

type LabelOptionsProps = {
  readonly name: string
  readonly header: ReadonlyArray<string>
  readonly onChange: (header: ReadonlyArray<string>) => void
}

/** The heading over the row labels. */
export function LabelOptions({ name, header, onChange }: LabelOptionsProps) {
  return (
    <More name={name}>
      <HeadingFields header={header} onChange={onChange} />
    </More>
  )
}

function More({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <DialogTrigger>
      <IconButton label={text.moreAbout(name)} icon={<Ellipsis aria-hidden />} />
      <Popover className={classNames(styles.popover)} placement="bottom end">
        <Dialog className={classNames(styles.options)} aria-label={text.moreAbout(name)}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function HeadingFields({ header, onChange }: Omit<LabelOptionsProps, 'name'>) {
  return header.map((heading, level) => (
    <HeadingField
      // biome-ignore lint/suspicious/noArrayIndexKey: the levels of a heading are their places.
      key={level}
      label={text.heading(level + 1, header.length)}
      heading={heading}
      onChange={(next) => onChange(header.with(level, next))}
    />
  ))
}

type HeadingFieldProps = {
  readonly label: string
  readonly heading: string
  readonly onChange: (heading: string) => void
}

/** Taken over with Enter or when the field is left: the column is not read again for each letter. */
function HeadingField({ label, heading, onChange }: HeadingFieldProps) {
  const [typed, setTyped] = useState(heading)
  function take() {
    if (typed.trim() !== heading) onChange(typed.trim())
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and leaving are heard for the field inside.
    <div
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
    >
      <TextField label={label} value={typed} onChange={setTyped} />
    </div>
  )
}
