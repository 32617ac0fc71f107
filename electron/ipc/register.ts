import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { type Failure, fail } from '../../shared/base/result.ts'
import {
  callNames,
  type EventName,
  type EventPayload,
  type Handlers,
} from '../../shared/contract/ipc.ts'
import { APP_HOST, APP_SCHEME } from '../app-address.ts'
import { log } from '../log.ts'
import { answerCall } from './answer-call.ts'

const pages = new Set<WebContents>()

/** From now on this page may call the shell and gets its events, until it is closed. */
export function registerPage(contents: WebContents): void {
  pages.add(contents)
  contents.once('destroyed', () => pages.delete(contents))
}

/** Opens every call of the contract; the only use of `ipcMain`, so that no handler can forget to check the sender. */
export function registerHandlers(handlers: Handlers): void {
  for (const name of callNames) {
    ipcMain.handle(name, async (event, argument: unknown) => {
      if (isOurPage(event)) return await answerCall(handlers, name, argument)
      log('warning', `A call of ${name} was refused because of its sender.`)
      return fail<Failure>({ code: 'not-permitted' })
    })
  }
}

export function emitToPages<K extends EventName>(name: K, payload: EventPayload<K>): void {
  for (const contents of pages) contents.send(name, payload)
}

/** A registered page, its main frame, still at our address. A frame that is gone is refused. */
function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return (
    pages.has(sender) &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.origin === `${APP_SCHEME}://${APP_HOST}`
  )
}
