import { chromium } from 'playwright-core'
import { inject } from 'vitest'
import { type StandIn, startStandIn } from '../../electron-stand-in/start-stand-in.ts'
import { projectRoot } from '../../helpers/source-files.ts'
import {
  browserArguments,
  contextOptions,
  environment,
  type Launched,
  type LaunchOptions,
} from './launcher.ts'

const MOST_QUITTING_MS = 15_000

/** The built main process and preload, run against the stand-in for `electron`. */
export function launchStandIn(options: LaunchOptions): Promise<Launched> {
  return launch(projectRoot, options)
}

/** The same of the packed app. */
export function launchPacked(options: LaunchOptions): Promise<Launched> {
  return launch(inject('app'), options)
}

async function launch(folder: string, options: LaunchOptions): Promise<Launched> {
  const browser = await chromium.launch({
    executablePath: options.browserPath,
    args: browserArguments,
  })
  // Reading the clipboard is for the test's own eyes: what the app may do with it, its session says.
  const context = await browser.newContext({ ...contextOptions, permissions: ['clipboard-read'] })
  const app = await startStandIn({ context, env: environment(options), app: folder })
  const page = await app.firstWindow()
  let isKilled = false
  return {
    page,
    context,
    url: null,
    desktop: app,
    async chooseFile(path, trigger) {
      await app.ask('answerDialog', { kind: 'file', path })
      await trigger()
    },
    async leaveUnsaved(trigger) {
      await app.ask('answerDialog', { kind: 'button', index: 1 })
      await trigger()
    },
    async kill() {
      isKilled = true
      app.process.kill('SIGKILL')
      await app.ended
    },
    async close() {
      const left = isKilled ? [] : await unanswered(app)
      await browser.close()
      const code = await endedInTime(app)
      if (!isKilled && code !== 0) throw new Error(`The app ended with ${code}.`)
      if (left.length > 0) throw new Error(`No one answered ${left.join(', ')}.`)
    },
  }
}

/** Dialogs the test did not expect, and answers to dialogs that never came. */
async function unanswered(app: StandIn): Promise<ReadonlyArray<string>> {
  const hasEnded = app.ended.then(() => null)
  const told = await Promise.race([hasEnded, dialogsOf(app).catch(() => hasEnded)])
  if (told === null) return []
  const [shown, unused] = told
  return [
    ...shown.filter(({ isAnswered }) => !isAnswered).map(({ options }) => JSON.stringify(options)),
    ...Array.from({ length: unused }, () => 'a dialog that was expected and never shown'),
  ]
}

async function dialogsOf(app: StandIn) {
  return [await app.ask('shownDialogs', null), await app.ask('unusedAnswers', null)] as const
}

/** With its last window the app quits by itself. */
async function endedInTime(app: StandIn): Promise<number | NodeJS.Signals> {
  const timer = setTimeout(() => app.process.kill('SIGKILL'), MOST_QUITTING_MS)
  const code = await app.ended
  clearTimeout(timer)
  return code
}
