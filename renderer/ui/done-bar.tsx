import { ClipboardCheck, X } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './done-bar.module.css'
import { IconButton } from './icon-button.tsx'

type DoneBarProps = {
  /** What was done, and what can be done about it. */
  readonly children: ReactNode
  readonly closeLabel: string
  readonly onClose: () => void
}

/** A bar over a table that says what was made of what was pasted. */
export function DoneBar({ children, closeLabel, onClose }: DoneBarProps) {
  return (
    <div className={styles.bar}>
      <ClipboardCheck aria-hidden />
      {children}
      <IconButton label={closeLabel} icon={<X aria-hidden />} onPress={onClose} />
    </div>
  )
}
