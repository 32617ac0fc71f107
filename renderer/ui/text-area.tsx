import { useContext } from 'react'
import { TextArea as AriaTextArea, Label, Text, TextField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { ReadOnlyContext } from './read-only-context.ts'
import { WrittenField } from './written-field.tsx'

type TextAreaProps = {
  /** Names the field among those on the page. */
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What holds while nothing is written. */
  readonly placeholder: string
  readonly description: string
}

/** A text of a few lines. */
export function TextArea(props: TextAreaProps) {
  const { name, label, value, onChange, placeholder, description } = props
  const look = classNames(styles.control, styles.lines)
  return (
    <TextField
      className={classNames(styles.field)}
      value={value}
      onChange={onChange}
      isReadOnly={useContext(ReadOnlyContext)}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      <WrittenField name={name} value={value} placeholder={placeholder} className={look}>
        <AriaTextArea className={look} placeholder={placeholder} rows={4} spellCheck={false} />
      </WrittenField>
      <Text slot="description" className={classNames(styles.description)}>
        {description}
      </Text>
    </TextField>
  )
}
