import type { Recorded } from '../calls.ts'
import { answerBrowser } from './browser-link.ts'

const all: Recorded[] = []

/** Keeps what the app asked of the system, for the test to read. */
export function record(what: string, ...values: ReadonlyArray<unknown>): void {
  all.push({ what, values })
}

answerBrowser('recorded', () => all)
