import { History } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { ChapterId } from '../../shared/base/id.ts'
import { liveNumberKey } from '../../shared/report/approved-numbers.ts'
import { setStatusAndSay } from '../chapters/chapter-actions.ts'
import { showPlace } from '../commands/show-place.ts'
import { changedIn } from '../stores/chapter-status.ts'
import { reportStore } from '../stores/report-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { text } from '../text/text.ts'
import { Button as TextButton } from '../ui/button.tsx'
import styles from './inspector.module.css'

const words = text.chapters

/** The numbers that read differently than when the chapter was approved, to go to and to approve anew. */
export function ChangedNumbers({ chapter: id }: { readonly chapter: ChapterId }) {
  const resolved = resolvedStore.use((state) => state)
  // Approved anew: nothing else tells that the list is another.
  reportStore.use(({ chapters }) => chapters.find((one) => one.id === id)?.approved)
  const changed = changedIn(resolved, id)
  if (changed.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>
        {words.changed}: {words.changedCount(changed.length)}
      </h3>
      <ul className={styles.places}>
        {changed.map(({ number, block, before, now }) => (
          <li key={liveNumberKey(number)}>
            <Button
              className={styles.place ?? ''}
              onPress={() => showPlace({ chapter: id, block })}
            >
              <History aria-hidden />
              <span>{words.changedNow(before, now)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <TextButton onPress={() => setStatusAndSay(id, 'approved')}>
          {words.approveAgain}
        </TextButton>
      </div>
    </section>
  )
}
