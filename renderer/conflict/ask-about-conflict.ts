import type { Result } from '../../shared/base/result.ts'
import type { ChosenFile } from '../../shared/contract/values.ts'
import { type ConflictKey, type Merge, mergeReports } from '../../shared/report/merge-reports.ts'
import type { Side } from '../../shared/report/merge-values.ts'
import { api } from '../bridge.ts'
import { draftInUse } from '../recovery/keep-draft.ts'
import { createStore } from '../stores/create-store.ts'
import { currentReport } from '../stores/report-store.ts'
import { showNotice } from '../stores/ui-store.ts'
import { failureText } from '../text/failure-text.ts'
import { text as texts } from '../text/text.ts'
import { whileOpening } from '../workspace/while-waiting.ts'
import { applyReport } from './apply-report.ts'

const text = texts.conflict

/** `ready`: what is saved next takes the place of what is in the file. */
export type ConflictAnswer = 'ready' | 'copy' | 'cancel'

export type ConflictAsked = {
  readonly file: ChosenFile
  /** Null when the file cannot be read. */
  readonly merge: Merge | null
  readonly failure: string | null
  readonly choices: ReadonlyMap<ConflictKey, Side>
  readonly onMerge: () => void
  readonly onOverwrite: () => void
  readonly onCopy: () => void
  readonly onCancel: () => void
}

/** The question about two versions of a file while it is shown. */
export const conflictStore = createStore<{ readonly asked: ConflictAsked | null }>({ asked: null })

export function choose(key: ConflictKey, side: Side): void {
  const { asked } = conflictStore.getState()
  if (!asked) return
  conflictStore.setState({ asked: { ...asked, choices: new Map(asked.choices).set(key, side) } })
}

/** Shows what others have saved in the file beside what has been written here, and does what the person chooses. */
export async function askAboutConflict(file: ChosenFile): Promise<ConflictAnswer> {
  conflictStore.getState().asked?.onCancel()
  const draft = draftInUse()
  const read = draft
    ? await whileOpening(file.name, (job) => api().readTheirs({ job, file: file.token, draft }))
    : null
  // The person ended it: what is written here stays as it is, and is asked about when it is saved again.
  if (read && !read.ok && read.error.code === 'job-cancelled') return 'cancel'
  const theirs = read?.ok ? read.value : null
  const merge = theirs && mergeReports(theirs.base, currentReport(), theirs.theirs)
  const failure = read && !read.ok ? text.unreadable(failureText(read.error)) : null
  return await new Promise((resolve) => {
    const end = (answer: ConflictAnswer) => {
      conflictStore.setState({ asked: null })
      resolve(answer)
    }
    const endWhen = async (done: Promise<Result<unknown>>) => {
      const result = await done
      if (!result.ok) showNotice('error', failureText(result.error))
      end(result.ok ? 'ready' : 'cancel')
    }
    conflictStore.setState({
      asked: {
        ...{ file, merge, failure, choices: new Map() },
        onMerge() {
          const { asked } = conflictStore.getState()
          if (!asked || !merge || !theirs || !draft) return
          applyReport(merge.merged(asked.choices))
          const { version } = theirs
          void endWhen(api().acceptTheirs({ file: file.token, draft, version }))
        },
        onOverwrite: () => void endWhen(keepTheirs(file)),
        onCopy: () => end('copy'),
        onCancel: () => end('cancel'),
      },
    })
  })
}

async function keepTheirs(file: ChosenFile): Promise<Result<unknown>> {
  const kept = await api().keepTheirs({ file: file.token })
  if (kept.ok) showNotice('good', text.keptAs(kept.value.name))
  return kept
}
