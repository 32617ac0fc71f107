import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './progress-bar.module.css'

export type ProgressBarProps = {
  /** What is being done, in words: also shown. */
  readonly label: string
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const isKnown = total > 0
  const percent = isKnown ? Math.min(100, Math.round((100 * done) / total)) : 0
  return (
    <AriaProgressBar
      className={classNames(styles.progress)}
      aria-label={label}
      value={percent}
      isIndeterminate={!isKnown}
    >
      <div className={styles.label} role="status">
        {label}
      </div>
      <div className={styles.track}>
        {/* Through the style property, not a style element: the content security policy allows it. */}
        <div
          className={classNames(styles.fill, !isKnown && styles.unknown)}
          style={isKnown ? { width: `${percent}%` } : undefined}
        />
      </div>
    </AriaProgressBar>
  )
}
