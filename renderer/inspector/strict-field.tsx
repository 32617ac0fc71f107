import { useState } from 'react'
import { TextField } from '../ui/text-field.tsx'

export type StrictFieldProps = {
  readonly label: string
  readonly value: string
  readonly fault: string
  readonly description?: string
  readonly inputMode?: 'numeric' | 'text'
  /** Takes the typed text over; false when it does not hold. */
  readonly onChange: (typed: string) => boolean
}

/** A field whose text is taken over as soon as it holds; until then what was there stays. */
export function StrictField({ fault, value, onChange, ...field }: StrictFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <TextField
      {...field}
      value={draft ?? value}
      fault={draft === null ? null : fault}
      onChange={(typed) => setDraft(onChange(typed) ? null : typed)}
    />
  )
}
