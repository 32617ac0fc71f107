import { Check, ChevronDown } from 'lucide-react'
import { useContext } from 'react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { ReadOnlyContext } from './read-only-context.ts'

export type SelectOption<T extends string> = { readonly value: T; readonly label: string }

export type SelectProps<T extends string> = {
  readonly label: string
  readonly value: T
  readonly options: ReadonlyArray<SelectOption<T>>
  readonly onChange: (value: T) => void
  /** `beside` the field, `above` it, or only for screen readers. */
  readonly labelPlace?: 'above' | 'beside' | 'hidden'
  /** Small and without border, for use in a table. */
  readonly isCompact?: boolean
}

export function Select<T extends string>(props: SelectProps<T>) {
  const { label, value, options, onChange, labelPlace = 'above', isCompact } = props
  const hidden = labelPlace === 'hidden'
  return (
    <AriaSelect
      className={classNames(styles.field, labelPlace === 'beside' && styles.inline)}
      {...(hidden ? { 'aria-label': label } : {})}
      selectedKey={value}
      isDisabled={useContext(ReadOnlyContext)}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.value === key)
        if (chosen) onChange(chosen.value)
      }}
    >
      {!hidden && <Label className={classNames(styles.label)}>{label}</Label>}
      <Button className={classNames(styles.control, styles.select, isCompact && styles.compact)}>
        <SelectValue className={classNames(styles.value)} />
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={classNames(styles.popover)} offset={4}>
        <ListBox className={classNames(styles.list)} items={options}>
          {(option) => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              className={classNames(styles.option)}
            >
              {({ isSelected }) => (
                <>
                  <span>{option.label}</span>
                  {isSelected && <Check aria-hidden />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
