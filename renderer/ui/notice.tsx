import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './notice.module.css'

export type NoticeProps = {
  readonly tone: 'good' | 'warning' | 'error'
  /** Read aloud when it appears; leave it off for what was there from the beginning. */
  readonly isAnnounced?: boolean
  readonly children: ReactNode
}

const icons = { good: CircleCheck, warning: TriangleAlert, error: CircleAlert } as const

/** A message in place, with an icon so that the colour is not alone in carrying the meaning. */
export function Notice({ tone, isAnnounced, children }: NoticeProps) {
  const Icon = icons[tone]
  const role = tone === 'error' ? 'alert' : 'status'
  return (
    <div className={classNames(styles.notice, styles[tone])} role={isAnnounced ? role : undefined}>
      <Icon aria-hidden />
      <div className={styles.text}>{children}</div>
    </div>
  )
}
