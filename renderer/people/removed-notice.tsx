import type { PersonId } from '../../shared/base/id.ts'
import { history } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** Who was taken away, and how the history stood just after. */
export type RemovedPerson = {
  readonly id: PersonId
  readonly name: string
  readonly mark: number
}

type Props = {
  readonly removed: RemovedPerson | null
  readonly onBack: (person: RemovedPerson) => void
}

/** Offers to take back that someone was taken away, as long as it was the last that was done. */
export function RemovedNotice({ removed, onBack }: Props) {
  if (!removed || history.mark() !== removed.mark) return null
  return (
    <Notice tone="good" isAnnounced>
      {text.people.removed(removed.name)}{' '}
      <Button
        look="quiet"
        onPress={() => {
          history.undo()
          onBack(removed)
        }}
      >
        {text.people.undo}
      </Button>
    </Notice>
  )
}
