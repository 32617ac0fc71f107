import type { ReactNode } from 'react'
import styles from './chip.module.css'
import { classNames } from './class-names.ts'

export type ChipProps = {
  readonly tone: 'neutral' | 'good' | 'warning' | 'error'
  readonly children: ReactNode
}

/** A short fact in a coloured pill. */
export function Chip({ tone, children }: ChipProps) {
  return <span className={classNames(styles.chip, styles[tone])}>{children}</span>
}
