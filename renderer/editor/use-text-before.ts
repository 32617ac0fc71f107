import { useSlateStatic } from 'slate-react'
import { textBefore } from '../../shared/report/approved-numbers.ts'
import type { LiveNumber } from '../../shared/report/report.ts'
import { approvedIn } from '../stores/chapter-status.ts'
import { reportStore } from '../stores/report-store.ts'

/** How a live number read when its chapter was approved, when that is not how it reads now; else null. */
export function useTextBefore(number: LiveNumber | null, now: string): string | null {
  const { chapter } = useSlateStatic()
  return reportStore.use((state) =>
    number ? textBefore(approvedIn(state, chapter), number, now) : null,
  )
}
