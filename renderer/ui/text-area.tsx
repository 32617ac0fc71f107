import { useContext } from 'react'
import { TextArea as AriaTextArea, Label, Text, TextField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { ReadOnlyContext } from './read-only-context.ts'

type TextAreaProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What holds while nothing is written. */
  readonly placeholder: string
  readonly description: string
}

/** A text of a few lines. */
export function TextArea({ label, value, onChange, placeholder, description }: TextAreaProps) {
  return (
    <TextField
      className={classNames(styles.field)}
      value={value}
      onChange={onChange}
      isReadOnly={useContext(ReadOnlyContext)}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      <AriaTextArea
        className={classNames(styles.control, styles.lines)}
        placeholder={placeholder}
        rows={4}
        spellCheck={false}
      />
      <Text slot="description" className={classNames(styles.description)}>
        {description}
      </Text>
    </TextField>
  )
}
