import { Lock } from 'lucide-react'
import { reportStore } from '../stores/report-store.ts'
import { refusalStore, useReadOnly } from '../stores/write-gate.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import styles from './signing.module.css'
import { openStatus } from './status-actions.ts'

const words = text.signing

/** Says why nothing can be changed, and more clearly each time someone tries. */
export function ReadOnlyBar() {
  const reason = useReadOnly()
  const status = reportStore.use((state) => state.status)
  const refusals = refusalStore.use((state) => state.count)
  const sentence =
    reason === 'frozen'
      ? words.readOnly.frozen(words.status[status])
      : reason && words.readOnly[reason]
  return (
    <div role="status" className={styles.readOnlyPlace}>
      {sentence && (
        <div className={styles.readOnlyBar} data-refused={refusals > 0 || undefined}>
          <Lock aria-hidden />
          {/* Another element each time: the same words twice are two messages. */}
          <p key={refusals}>
            {refusals > 0 && <strong>{words.refused} </strong>}
            {sentence}
          </p>
          {reason === 'frozen' && <Button onPress={openStatus}>{words.openForChange}</Button>}
        </div>
      )}
    </div>
  )
}
