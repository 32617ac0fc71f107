import { type ChildProcess, fork } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { refuseUnknown } from '../refuse-unknown.ts'
import { theApp } from './app.ts'
import { KnownEvents } from './known-events.ts'
import { watchProcess } from './process-metrics.ts'

type ForkOptions = {
  readonly env?: NodeJS.ProcessEnv
  readonly execArgv?: ReadonlyArray<string>
  readonly serviceName?: string
  readonly stdio?: 'ignore' | 'inherit' | 'pipe'
}

/** A real process that speaks in structured clones over `process.parentPort` (docs/api/utility-process.md). */
class UtilityProcess extends KnownEvents {
  readonly #child: ChildProcess

  constructor(path: string, values: ReadonlyArray<string>, options: ForkOptions) {
    super('utilityProcess', ['spawn', 'exit', 'message', 'error'])
    const stdio = options.stdio ?? 'inherit'
    this.#child = fork(path, [...values], {
      env: options.env ?? process.env,
      execArgv: [
        '--import',
        join(import.meta.dirname, 'parent-port.js'),
        ...(options.execArgv ?? []),
      ],
      stdio: ['ignore', stdio, stdio, 'ipc'],
      serialization: 'advanced',
    })
    const forget = watchProcess(this.#child.pid ?? 0)
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('error', (error) => this.emit('error', 'FatalError', error.message, ''))
    this.#child.on('exit', (code, signal) => {
      forget()
      this.emit('exit', code ?? (signal ? constants.signals[signal] : 1))
      const name = options.serviceName ?? 'Node Utility Process'
      if (code !== 0 && signal !== 'SIGTERM') {
        theApp.emit(
          'child-process-gone',
          {},
          { type: 'Utility', reason: 'crashed', exitCode: code ?? 1, name },
        )
      }
    })
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null ? this.#child.pid : undefined
  }

  postMessage(message: unknown): void {
    // Safe: with advanced serialization whatever can be cloned can be sent.
    if (this.#child.connected) this.#child.send(message as object)
  }

  kill(): boolean {
    return this.#child.kill()
  }
}

export const utilityProcess = refuseUnknown('electron.utilityProcess', {
  fork(path: string, values: ReadonlyArray<string> = [], options: ForkOptions = {}) {
    return new UtilityProcess(path, values, options)
  },
})
