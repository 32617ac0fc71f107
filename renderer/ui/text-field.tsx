import { type KeyboardEvent, type Ref, useContext } from 'react'
import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { ReadOnlyContext } from './read-only-context.ts'
import { WrittenField } from './written-field.tsx'

export type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Names the field among those on the page, when words are written in it whose spelling is looked at. */
  readonly name?: string
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
  const { label, value, onChange, name, isInline, description, fault, autoFocus, inputMode } = props
  return (
    <AriaTextField
      className={classNames(styles.field, isInline && styles.inline)}
      value={value}
      onChange={(typed) => onChange(name === undefined ? typed : typed.replaceAll('\n', ' '))}
      isInvalid={Boolean(fault)}
      isReadOnly={useContext(ReadOnlyContext)}
      autoFocus={autoFocus ?? false}
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      {name === undefined ? (
        <Input
          className={classNames(styles.control)}
          inputMode={inputMode}
          ref={props.inputRef ?? null}
          autoComplete="off"
          spellCheck={false}
        />
      ) : (
        <WordsInput name={name} value={value} />
      )}
      {description && (
        <Text slot="description" className={classNames(styles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={classNames(styles.fault)}>{fault}</FieldError>
    </AriaTextField>
  )
}

/** One line that is drawn as several when it is long: then all of it is seen. */
function WordsInput({ name, value }: { readonly name: string; readonly value: string }) {
  const look = classNames(styles.control, styles.line)
  return (
    <WrittenField name={name} value={value} className={look}>
      <TextArea
        className={look}
        rows={1}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={sendByEnter}
      />
    </WrittenField>
  )
}

function sendByEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
