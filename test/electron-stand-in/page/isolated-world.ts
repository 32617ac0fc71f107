import { refuseUnknown } from '../refuse-unknown.ts'
import { createBridgeEnd } from './context-bridge.ts'
import { decode, encode } from './wire.ts'

type Listener = (event: object, ...values: ReadonlyArray<unknown>) => void

/** What the browser's side sends into the isolated world. */
export type IntoPage =
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly message: string }
  | { readonly type: 'files'; readonly files: ReadonlyArray<FileOnDisk> }
  | { readonly type: 'event'; readonly channel: string; readonly values: ReadonlyArray<unknown> }

/** A file that is dropped: what the page sees of it, and where it lies. */
export type FileOnDisk = { readonly name: string; readonly size: number; readonly path: string }

/** What the isolated world sends out. */
export type OutOfPage = {
  readonly id: number
  readonly channel: string
  readonly values: ReadonlyArray<unknown>
}

type Settle = {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The half of `electron` that a sandboxed preload sees (docs/tutorial/sandbox.md). */
export function startIsolatedWorld(secret: string, binding: string): unknown {
  const bridge = createBridgeEnd(secret, 'isolated')
  const post: unknown = Reflect.get(globalThis, binding)
  if (typeof post !== 'function') throw new Error('The isolated world has no way out.')
  const waiting = new Map<number, Settle>()
  const listeners = new Map<string, ReadonlyArray<Listener>>()
  let dropped: ReadonlyArray<FileOnDisk> = []
  let last = 0

  const receive = (text: string): void => {
    // Safe: only the browser's side calls this.
    const message = decode(text) as IntoPage
    if (message.type === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.values)
      return
    }
    if (message.type === 'files') {
      dropped = message.files
      return
    }
    const one = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.type === 'answer') one?.resolve(message.value)
    else one?.reject(new Error(message.message))
  }
  Reflect.set(globalThis, `${binding}Receive`, receive)

  const ipcRenderer = {
    /** docs/api/ipc-renderer.md: arguments are structured clones; what cannot be cloned throws. */
    invoke(channel: string, ...values: ReadonlyArray<unknown>): Promise<unknown> {
      const copies = structuredClone(values)
      return new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, { resolve, reject })
        post(encode({ id, channel, values: copies } satisfies OutOfPage))
      })
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    removeListener(channel: string, listener: Listener) {
      const left = (listeners.get(channel) ?? []).filter((one) => one !== listener)
      listeners.set(channel, left)
      return ipcRenderer
    },
  }
  return refuseUnknown('electron', {
    contextBridge: refuseUnknown('electron.contextBridge', { exposeInMainWorld: bridge.expose }),
    ipcRenderer: refuseUnknown('electron.ipcRenderer', ipcRenderer),
    webUtils: refuseUnknown('electron.webUtils', {
      /** docs/api/web-utils.md: empty for a file that a script made; known here by name and size. */
      getPathForFile(file: File): string {
        if (!(file instanceof File)) throw new TypeError('getPathForFile wants a File.')
        return (
          dropped.find(({ name, size }) => name === file.name && size === file.size)?.path ?? ''
        )
      },
    }),
  })
}
