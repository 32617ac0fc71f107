import type { BrowserCalls, MainCalls } from '../calls.ts'
import { createLink } from '../link.ts'

const answers = new Map<string, (argument: never) => unknown>()

/** The way to the browser that stands in for the app's windows: the process that started this one. */
export const browser = createLink<BrowserCalls>(
  (message) => {
    process.send?.(message)
  },
  new Proxy({}, { get: (_target, name) => answers.get(String(name)) }),
)

export function answerBrowser<K extends keyof MainCalls>(name: K, answer: MainCalls[K]): void {
  answers.set(name, answer)
}

process.on('message', browser.receive)
// Without the browser there is no one left to show anything to.
process.on('disconnect', () => process.exit(1))
