import type { FoundDraft } from '../../shared/contract/draft.ts'
import type { ChosenFile, DraftId } from '../../shared/contract/values.ts'
import { createStore } from '../stores/create-store.ts'
import { whileOpening } from '../workspace/while-waiting.ts'
import { findDrafts } from './find-drafts.ts'

export type DraftAsked = {
  readonly file: ChosenFile
  readonly drafts: ReadonlyArray<FoundDraft>
  /** The draft to open; null for the file as it is saved. */
  readonly answer: (draft: DraftId | null) => void
}

/** The question about unsaved work in a file that is opened, while it is shown. */
export const draftQuestionStore = createStore<{ readonly asked: DraftAsked | null }>({
  asked: null,
})

/**
 * Asks which to open when a file has unsaved work: a draft, or the file itself (`draft` null), also when there is nothing
 * to ask about. Null when the person ended it while it was looked for.
 */
export async function askAboutDrafts(
  file: ChosenFile,
): Promise<{ readonly draft: DraftId | null } | null> {
  const drafts = await whileOpening(file.name, (job) => findDrafts({ job, file, compare: true }))
  if (!drafts.ok && drafts.error.code === 'job-cancelled') return null
  // When it cannot be found out, the file opens, and the work is still offered on the first screen.
  if (!drafts.ok || drafts.value.found.length === 0) return { draft: null }
  const { found } = drafts.value
  return await new Promise((resolve) => {
    draftQuestionStore.setState({
      asked: {
        file,
        drafts: found,
        answer(draft) {
          draftQuestionStore.setState({ asked: null })
          resolve({ draft })
        },
      },
    })
  })
}
