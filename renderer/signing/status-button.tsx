import { Button } from 'react-aria-components'
import { reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { Chip } from '../ui/chip.tsx'
import styles from './signing.module.css'
import { openStatus } from './status-actions.ts'

const tones = {
  draft: 'neutral',
  toBoard: 'warning',
  toSigning: 'warning',
  signed: 'good',
} as const

/** How far the report has come; pressed, it can be moved on. */
export function StatusButton() {
  const status = reportStore.use((state) => state.status)
  const name = text.signing.status[status]
  return (
    <Button
      className={styles.statusButton ?? ''}
      aria-label={text.signing.button(name)}
      onPress={openStatus}
    >
      <Chip tone={tones[status]}>{name}</Chip>
    </Button>
  )
}
