import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuseUnknown } from '../refuse-unknown.ts'
import { KnownEvents, preventable } from './known-events.ts'
import { utilityMetrics } from './process-metrics.ts'
import { record } from './recorded.ts'
import { claimSingleInstance } from './single-instance.ts'
import { openWindows } from './windows.ts'

const events = [
  'activate',
  'before-quit',
  'browser-window-created',
  'child-process-gone',
  'open-file',
  'quit',
  'ready',
  'render-process-gone',
  'second-instance',
  'session-end',
  'web-contents-created',
  'will-quit',
  'window-all-closed',
]

/** docs/api/app.md */
class App extends KnownEvents {
  #isReady: boolean = false
  #isQuitting: boolean = false
  #told: Promise<void> = Promise.resolve()
  #release: () => void = () => {}
  readonly isPackaged = false
  readonly name = 'Beretning'
  readonly #ready: Promise<void>

  constructor() {
    super('app', events)
    // Ready is never told in the turn in which the app's first lines run.
    this.#ready = new Promise((resolve) => {
      setImmediate(() => {
        this.#isReady = true
        this.emit('ready')
        resolve()
      })
    })
  }

  whenReady(): Promise<void> {
    return this.#ready
  }

  isReady(): boolean {
    return this.#isReady
  }

  requestSingleInstanceLock(): boolean {
    const claim = claimSingleInstance(this.getPath('userData'), ({ options, folder }) => {
      void this.#ready.then(() => this.emit('second-instance', {}, options, folder, null))
    })
    this.#told = claim.told
    this.#release = claim.release
    return claim.isFirst
  }

  /** Windows are closed first, and each may refuse; then `will-quit` may be prevented; `quit` is the end. */
  quit(): void {
    if (this.#isQuitting) return
    if (this.emitPreventable('before-quit')) return
    this.#isQuitting = true
    void this.#closeAndEnd()
  }

  async #closeAndEnd(): Promise<void> {
    for (const window of openWindows()) {
      if (await window.closeAndWait()) continue
      this.#isQuitting = false
      return
    }
    this.#isQuitting = false
    if (this.emitPreventable('will-quit')) return
    await this.#told
    this.#end(0)
  }

  /** Told by the windows when the last one is closed. */
  allWindowsClosed(): void {
    // While quitting it is not told; with no listener the app quits.
    if (this.#isQuitting) return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  /** At once, without asking; neither `before-quit` nor `will-quit` is told. */
  exit(code = 0): void {
    this.#end(code)
  }

  #end(code: number): void {
    this.emit('quit', preventable(), code)
    this.#release()
    process.exit(code)
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    record('app.enableSandbox')
  }

  getVersion(): string {
    const file = join(import.meta.dirname, '../../package.json')
    return String(JSON.parse(readFileSync(file, 'utf8')).version)
  }

  getName(): string {
    return this.name
  }

  getAppPath(): string {
    return join(import.meta.dirname, '../..')
  }

  getLocale(): string {
    return 'nb'
  }

  getPath(name: string): string {
    const paths: Readonly<Record<string, string>> = {
      home: homedir(),
      documents: homedir(),
      desktop: homedir(),
      downloads: homedir(),
      temp: tmpdir(),
      appData: join(homedir(), '.config'),
      userData: join(homedir(), '.config', this.name),
      sessionData: join(homedir(), '.config', this.name),
      exe: process.execPath,
    }
    const path = paths[name]
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  getAppMetrics() {
    return utilityMetrics()
  }

  addRecentDocument(path: string): void {
    record('app.addRecentDocument', path)
  }

  clearRecentDocuments(): void {
    record('app.clearRecentDocuments')
  }

  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id)
  }

  setName(name: string): void {
    record('app.setName', name)
  }

  setAboutPanelOptions(options: unknown): void {
    record('app.setAboutPanelOptions', options)
  }

  relaunch(options?: unknown): void {
    record('app.relaunch', options)
  }

  focus(): void {
    record('app.focus')
  }
}

export const theApp = new App()
export const app = refuseUnknown('electron.app', theApp)
