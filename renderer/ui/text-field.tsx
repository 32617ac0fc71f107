import { type Ref, useContext } from 'react'
import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { ReadOnlyContext } from './read-only-context.ts'

export type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** The label beside the field instead of above it. */
  readonly isInline?: boolean
  readonly description?: string
  /** What is wrong, null or absent when the value holds. */
  readonly fault?: string | null
  readonly autoFocus?: boolean
  readonly inputMode?: 'numeric' | 'text'
  readonly inputRef?: Ref<HTMLInputElement>
  /** The keyboard has left the field. */
  readonly onBlur?: () => void
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, isInline, description, fault, autoFocus, inputMode } = props
  return (
    <AriaTextField
      className={classNames(styles.field, isInline && styles.inline)}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(fault)}
      isReadOnly={useContext(ReadOnlyContext)}
      autoFocus={autoFocus ?? false}
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      <Input
        className={classNames(styles.control)}
        inputMode={inputMode}
        ref={props.inputRef ?? null}
        autoComplete="off"
        spellCheck={false}
      />
      {description && (
        <Text slot="description" className={classNames(styles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={classNames(styles.fault)}>{fault}</FieldError>
    </AriaTextField>
  )
}
