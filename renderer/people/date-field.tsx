import { useState } from 'react'
import { type IsoDate, readDate, shortDate } from '../../shared/language/dates.ts'
import { text } from '../text/text.ts'
import { TextField } from '../ui/text-field.tsx'
import { dateDrafts, dropDraft, isUnclear, keepDraft } from './date-drafts.ts'

type Props = {
  readonly label: string
  readonly value: IsoDate | null
  /** Names whose date it is, so that what is not understood is still there when the field is seen again. */
  readonly draftKey: string
  readonly description?: string
  readonly onChange: (date: IsoDate | null) => void
}

/** A date, written the Norwegian way. What is typed stays as it is until the field is left. */
export function DateField({ label, value, draftKey, description, onChange }: Props) {
  const draft = dateDrafts.use((state) => state.drafts[draftKey])
  const isWrong = dateDrafts.use((state) => isUnclear(state.drafts, draftKey))
  const [isWriting, setWriting] = useState(false)
  const take = (typed: string): void => {
    setWriting(true)
    keepDraft(draftKey, typed)
    const date = readDate(typed)
    if (date !== null || typed.trim() === '') onChange(date)
  }
  const leave = (): void => {
    setWriting(false)
    if (!isWrong) dropDraft(draftKey)
  }
  return (
    <TextField
      label={label}
      value={draft ?? (value === null ? '' : shortDate(value))}
      {...(description !== undefined && { description })}
      fault={isWrong && !isWriting ? text.people.dateWrong : null}
      onChange={take}
      onBlur={leave}
    />
  )
}
