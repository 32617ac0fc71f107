import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  /** One `primary` button to a view; `quiet` has no border. */
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly icon?: ReactNode
  readonly children: ReactNode
}

export function Button({ look = 'plain', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classNames(styles.button, styles[look])}>
      {icon}
      {children}
    </AriaButton>
  )
}
