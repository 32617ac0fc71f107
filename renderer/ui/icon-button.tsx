import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

export type IconButtonProps = Omit<
  AriaButtonProps,
  'className' | 'style' | 'children' | 'aria-label'
> & {
  /** Read by screen readers and shown when pointed at. */
  readonly label: string
  readonly icon: ReactNode
}

export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classNames(styles.button, styles.quiet, styles.icon)}
      >
        {icon}
      </AriaButton>
      <Tooltip className={classNames(styles.tooltip)} offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
