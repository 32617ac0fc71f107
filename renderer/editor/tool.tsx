import type { LucideIcon } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import styles from './toolbar.module.css'

type ToolProps = {
  readonly label: string
  readonly icon: LucideIcon
  readonly isOn?: boolean
  readonly onPress: () => void
}

/** A button of a toolbar. A press must not take the selection from the text. */
export function Tool({ label, icon: Icon, isOn = false, onPress }: ToolProps) {
  return (
    <span title={label}>
      <ToggleButton
        className={styles.tool ?? ''}
        aria-label={label}
        isSelected={isOn}
        preventFocusOnPress
        onChange={onPress}
      >
        <Icon aria-hidden />
      </ToggleButton>
    </span>
  )
}
