import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { fieldNames } from '../find/field-of-text.ts'
import { WrittenField } from '../ui/written-field.tsx'
import type { GridPosition } from './grid-place.ts'
import styles from './table-grid.module.css'
import type { EditStep } from './use-grid-editing.ts'

export type CellEditorProps = {
  readonly label: string
  readonly initial: string
  /** Begun by typing: arrows then leave the cell, as in a spreadsheet. */
  readonly isTypedOver: boolean
  readonly align: 'left' | 'right'
  /** `step` says where the person wants to go next. */
  readonly onCommit: (typed: string, step: EditStep) => void
  readonly onCancel: () => void
}

const arrows: Readonly<Record<string, GridPosition>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** The field in a cell that is being edited. Alt+Enter gives a new line. */
export function CellEditor(props: CellEditorProps) {
  const { label, initial, isTypedOver, align, onCommit, onCancel } = props
  const field = useRef<HTMLTextAreaElement>(null)
  // Leaving by key also blurs the field: it is committed once.
  const isDone = useRef<boolean>(false)
  const [typed, setTyped] = useState(initial)

  useEffect(() => {
    const element = field.current
    element?.focus()
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])

  function commit(step: EditStep) {
    if (isDone.current) return
    isDone.current = true
    onCommit(field.current?.value ?? initial, step)
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault()
      event.currentTarget.setRangeText(
        '\n',
        event.currentTarget.selectionStart,
        event.currentTarget.selectionEnd,
        'end',
      )
      setTyped(event.currentTarget.value)
      return
    }
    const step = stepFor(event, isTypedOver)
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (step === 'cancel') {
      isDone.current = true
      onCancel()
    } else commit(step)
  }

  return (
    <span className={styles.editor} data-align={align}>
      <WrittenField name={fieldNames.openCell} value={typed} className={styles.letters}>
        <textarea
          ref={field}
          className={styles.letters}
          aria-label={label}
          rows={1}
          defaultValue={initial}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => commit(null)}
        />
      </WrittenField>
    </span>
  )
}

function stepFor(event: KeyboardEvent, isTypedOver: boolean) {
  if (event.key === 'Escape') return 'cancel'
  const isNewRow = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
  if (isNewRow) return 'rowBelow'
  if (event.key === 'Enter') return { row: event.shiftKey ? -1 : 1, column: 0 }
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next'
  return isTypedOver && !event.shiftKey && !event.ctrlKey ? arrows[event.key] : undefined
}
