import { useState } from 'react'
import { Input } from 'react-aria-components'
import { text as texts } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './column-table.module.css'

const text = texts.workbook

type PeriodFieldProps = {
  readonly label: string
  readonly period: string | null
  readonly onChange: (period: string | null) => void
}

/** A period is taken over when the field is left; what is no period stays, marked, and changes nothing. */
export function PeriodField({ label, period, onChange }: PeriodFieldProps) {
  const [typed, setTyped] = useState(period ?? '')
  const trimmed = typed.trim()
  const isPeriod = trimmed === '' || /^(19|20|21)\d\d(-\d\d-\d\d|-T[123])?$/.test(trimmed)
  return (
    <Input
      className={classNames(styles.period)}
      aria-label={label}
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
