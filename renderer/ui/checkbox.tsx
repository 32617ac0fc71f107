import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import styles from './checkbox.module.css'
import { classNames } from './class-names.ts'

export type CheckboxProps = {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
} & (
  | { readonly children: ReactNode; readonly label?: never }
  /** Only a box; the label is for screen readers. */
  | { readonly label: string; readonly children?: never }
)

export function Checkbox({ isSelected, onChange, isDisabled, label, children }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={classNames(styles.checkbox)}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className={styles.box}>{isSelected && <Check aria-hidden />}</span>
      {children}
    </AriaCheckbox>
  )
}
