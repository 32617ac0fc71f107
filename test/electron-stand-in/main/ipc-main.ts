import { refuseUnknown } from '../refuse-unknown.ts'
import { answerBrowser } from './browser-link.ts'
import { frameOf, webContentsOf } from './web-contents.ts'

type Handler = (event: object, ...values: ReadonlyArray<unknown>) => unknown

const handlers = new Map<string, Handler>()

/** docs/api/ipc-main.md: of an error only the message crosses, named after the channel. */
answerBrowser('invoke', async ({ window, channel, values, frame }) => {
  const sender = webContentsOf(window)
  const handler = handlers.get(channel)
  const failed = `Error invoking remote method '${channel}': `
  if (!handler || !sender) throw new Error(`${failed}Error: No handler registered for '${channel}'`)
  try {
    return await handler({ sender, senderFrame: frameOf(window, frame) }, ...values)
  } catch (error) {
    throw new Error(`${failed}${error}`)
  }
})

export const ipcMain = refuseUnknown('electron.ipcMain', {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    handlers.set(channel, handler)
  },
  removeHandler: (channel: string) => handlers.delete(channel),
})
