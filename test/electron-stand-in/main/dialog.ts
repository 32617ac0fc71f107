import type { DialogAnswer, ShownDialog } from '../calls.ts'
import { refuseUnknown } from '../refuse-unknown.ts'
import { answerBrowser } from './browser-link.ts'

type Options = Readonly<Record<string, unknown>>
type Shown = { -readonly [K in keyof ShownDialog]: ShownDialog[K] }

const answers: DialogAnswer[] = []
const shown: Shown[] = []

answerBrowser('answerDialog', (answer) => {
  answers.push(answer)
  return null
})
answerBrowser('shownDialogs', () => shown)
answerBrowser('unusedAnswers', () => answers.length)

/**
 * The test answers in advance, in order; a dialog no one answers is cancelled, and the test is told of it when it ends.
 * The window that a sheet belongs to comes first, or not at all (docs/api/dialog.md).
 */
function show(kind: ShownDialog['kind'], values: ReadonlyArray<unknown>): DialogAnswer | null {
  // Safe: the last argument of every one of these calls is its options.
  const options = JSON.parse(JSON.stringify(values.at(-1) ?? {})) as Options
  const wanted = kind === 'message' ? 'button' : 'file'
  const answer = answers[0]?.kind === wanted ? (answers.shift() ?? null) : null
  shown.push({ kind, options, isAnswered: answer !== null })
  return answer
}

function file(kind: 'open' | 'save', values: ReadonlyArray<unknown>): string | null {
  const answer = show(kind, values)
  return answer?.kind === 'file' ? answer.path : null
}

function button(values: ReadonlyArray<unknown>): number {
  const answer = show('message', values)
  if (answer?.kind === 'button') return answer.index
  // Safe: see `show`.
  const { cancelId } = values.at(-1) as Options
  return typeof cancelId === 'number' ? cancelId : 0
}

export const dialog = refuseUnknown('electron.dialog', {
  async showOpenDialog(...values: ReadonlyArray<unknown>) {
    const path = file('open', values)
    return { canceled: path === null, filePaths: path === null ? [] : [path] }
  },
  async showSaveDialog(...values: ReadonlyArray<unknown>) {
    const path = file('save', values)
    return { canceled: path === null, filePath: path ?? '' }
  },
  async showMessageBox(...values: ReadonlyArray<unknown>) {
    return { response: button(values), checkboxChecked: false }
  },
  showMessageBoxSync: (...values: ReadonlyArray<unknown>) => button(values),
  showErrorBox(title: string, content: string) {
    show('message', [{ title, content }])
  },
})
