import { EventEmitter } from 'node:events'
import type { App, BrowserWindow } from 'electron'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchForCrashes } from '../../../electron/crash.ts'
import { setLogSink } from '../../../electron/log.ts'
import { guardJobs, guardUnsaved } from '../../../electron/quit-guard.ts'
import texts from '../../../resources/text/shell.nb.json'

const words = { now: () => texts, speak: () => {} }

type Question = { readonly message: string; readonly buttons: ReadonlyArray<string> }

const person = vi.hoisted(() => ({
  answer: 0,
  asked: [] as unknown[],
  /** Answers a question that stays until then. */
  decide: (_response: number) => {},
}))

vi.mock('electron', () => ({
  dialog: {
    showMessageBoxSync: (_window: unknown, question: unknown) => {
      person.asked.push(question)
      return person.answer
    },
    showMessageBox: (_window: unknown, question: { signal: AbortSignal }) => {
      person.asked.push(question)
      return new Promise((resolve) => {
        person.decide = (response) => resolve({ response })
        question.signal.addEventListener('abort', () => resolve({ response: 0 }))
      })
    },
  },
}))

function aWindow() {
  const done: string[] = []
  const webContents = Object.assign(new EventEmitter(), {
    reload: () => done.push('reload'),
    forcefullyCrashRenderer: () => {
      done.push('end')
      webContents.emit('render-process-gone', {}, { reason: 'killed' })
    },
  })
  const window = Object.assign(new EventEmitter(), { webContents })
  const app = { exit: () => done.push('exit') }
  // Safe: the guards use nothing else of a window and of the app.
  return { window: window as unknown as BrowserWindow, app: app as unknown as App, done }
}

const messages = () => person.asked.map((question) => (question as Question).message)

describe('a window', () => {
  beforeAll(() => setLogSink(() => {}))
  beforeEach(() => {
    person.asked = []
  })

  it.each([
    [0, 'reload'],
    [1, 'exit'],
  ])('that crashed is started again, or ended, as the person says: %i', (answer, done) => {
    const opened = aWindow()
    watchForCrashes(opened.app, opened.window, words)
    person.answer = answer
    opened.window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(messages()).toEqual(['Vinduet sluttet å virke.'])
    expect(opened.done).toEqual([done])
  })

  it('that ended as it should is not talked about', () => {
    const opened = aWindow()
    watchForCrashes(opened.app, opened.window, words)
    opened.window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(person.asked).toEqual([])
  })

  it('that hangs is started again when the person wants it, with one question', async () => {
    const opened = aWindow()
    watchForCrashes(opened.app, opened.window, words)
    opened.window.emit('unresponsive')
    opened.window.emit('unresponsive')
    expect(messages()).toEqual(['Vinduet svarer ikke.'])
    person.decide(1)
    await expect.poll(() => opened.done).toEqual(['end', 'reload'])
    expect(person.asked).toHaveLength(1)
  })

  it('that answers again takes its question back', async () => {
    const opened = aWindow()
    watchForCrashes(opened.app, opened.window, words)
    opened.window.emit('unresponsive')
    opened.window.emit('responsive')
    opened.window.emit('unresponsive')
    await expect.poll(() => person.asked.length).toBe(2)
    expect(opened.done).toEqual([])
  })

  it.each([
    [0, true],
    [1, false],
  ])('stays open during a job when the person says so: %i', (answer, stays) => {
    const { window } = aWindow()
    let isBusy = true
    guardJobs(window, { isBusy: () => isBusy, cancelAll: () => (isBusy = false) }, words)
    person.answer = answer
    let prevented = false
    window.emit('close', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(stays)
    expect(isBusy).toBe(stays)
    expect(messages()).toEqual([texts.jobQuitQuestion])
  })

  it('closes without a question when nothing runs', () => {
    const { window } = aWindow()
    guardJobs(window, { isBusy: () => false, cancelAll: () => {} }, words)
    window.emit('close', { preventDefault: () => expect.unreachable() })
    expect(person.asked).toEqual([])
  })

  it.each([
    { answer: 'Lagre', leaves: false, saves: true },
    { answer: 'Ikke lagre', leaves: true, saves: false },
    { answer: 'Avbryt', leaves: false, saves: false },
  ])('with unsaved work does as the person says: $answer', ({ answer, leaves, saves }) => {
    const { window } = aWindow()
    let isAskedToSave = false
    guardUnsaved(window, words, () => (isAskedToSave = true))
    person.answer = [texts.quitSave, texts.quitDontSave, texts.cancel].indexOf(answer)
    let prevented = false
    window.webContents.emit('will-prevent-unload', { preventDefault: () => (prevented = true) })
    expect({ prevented, isAskedToSave }).toEqual({ prevented: leaves, isAskedToSave: saves })
    expect(person.asked).toMatchObject([{ buttons: ['Lagre', 'Ikke lagre', 'Avbryt'] }])
  })
})
