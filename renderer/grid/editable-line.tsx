import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from './editable-line.module.css'

type EditableLineProps = {
  /** What it is, for screen readers: «Tabelltekst». */
  readonly label: string
  readonly value: string
  /** Shown in place of an empty value. */
  readonly placeholder?: string
  readonly isReadOnly?: boolean
  /** Opened from outside, to be written at once. */
  readonly isOpen?: boolean
  readonly onCommit: (value: string) => void
  readonly onClose?: () => void
}

/** A line of text that is edited where it stands: pressed it becomes a field, Enter keeps, Escape restores. */
export function EditableLine(props: EditableLineProps) {
  const { label, value, placeholder = '', isReadOnly = false, onCommit, onClose } = props
  const [isEditing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const isFieldShown = isEditing || props.isOpen === true

  function close(typed: string | null, keepsFocus: boolean) {
    setEditing(false)
    onClose?.()
    if (typed !== null && typed !== value) onCommit(typed)
    if (keepsFocus) requestAnimationFrame(() => button.current?.focus())
  }

  if (isReadOnly) return <span>{value}</span>
  if (isFieldShown) return <LineField label={label} initial={value} onClose={close} />
  return (
    <button
      ref={button}
      type="button"
      className={styles.line}
      aria-label={`${label}: ${value === '' ? placeholder : value}`}
      data-empty={value === '' || undefined}
      onClick={() => setEditing(true)}
    >
      {value === '' ? placeholder : value}
    </button>
  )
}

type LineFieldProps = {
  readonly label: string
  readonly initial: string
  readonly onClose: (typed: string | null, keepsFocus: boolean) => void
}

function LineField({ label, initial, onClose }: LineFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  // Leaving by key also blurs the field: it is closed once.
  const isDone = useRef<boolean>(false)

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  function close(typed: string | null, keepsFocus: boolean) {
    if (isDone.current) return
    isDone.current = true
    onClose(typed, keepsFocus)
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close(event.key === 'Enter' ? event.currentTarget.value : null, true)
    }
  }

  return (
    <textarea
      ref={field}
      className={styles.field}
      aria-label={label}
      rows={1}
      defaultValue={initial}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onBlur={(event) => close(event.currentTarget.value, false)}
    />
  )
}
