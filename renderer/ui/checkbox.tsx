import { Check, Minus } from 'lucide-react'
import { type ReactNode, useContext } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import styles from './checkbox.module.css'
import { classNames } from './class-names.ts'
import { ReadOnlyContext } from './read-only-context.ts'

export type CheckboxProps = {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
  /** Some of what it stands for is chosen. */
  readonly isIndeterminate?: boolean
} & (
  | { readonly children: ReactNode; readonly label?: never }
  /** Only a box; the label is for screen readers. */
  | { readonly label: string; readonly children?: never }
)

export function Checkbox(props: CheckboxProps) {
  const { isSelected, onChange, isDisabled, isIndeterminate, label, children } = props
  const isReadOnly = useContext(ReadOnlyContext)
  return (
    <AriaCheckbox
      className={classNames(styles.checkbox)}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isReadOnly || (isDisabled ?? false)}
      isIndeterminate={isIndeterminate ?? false}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className={styles.box}>
        {isIndeterminate ? <Minus aria-hidden /> : isSelected && <Check aria-hidden />}
      </span>
      {children}
    </AriaCheckbox>
  )
}
