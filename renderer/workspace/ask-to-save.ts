import { createStore } from '../stores/create-store.ts'

export type SaveAnswer = 'save' | 'discard' | 'cancel'

/** The question about unsaved work while it is shown. */
export const saveQuestionStore = createStore<{
  readonly answer: ((answer: SaveAnswer) => void) | null
}>({ answer: null })

/** Asks what to do with unsaved changes. */
export function askToSave(): Promise<SaveAnswer> {
  return new Promise((resolve) => {
    saveQuestionStore.getState().answer?.('cancel')
    saveQuestionStore.setState({
      answer: (answer) => {
        saveQuestionStore.setState({ answer: null })
        resolve(answer)
      },
    })
  })
}
