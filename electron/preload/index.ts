import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { callNames, eventNames } from '../../shared/contract/ipc.ts'

/**
 * Makes `window.api` from the contract: one function per call and one per event. The window gets no raw Electron object
 * and can name no other channel.
 */
const calls = callNames.map((name) => [
  name,
  (argument: unknown) => ipcRenderer.invoke(name, argument),
])

const subscriptions = eventNames.map((name) => [
  `on${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  (listener: (payload: unknown) => void) => {
    // Only the payload: the event itself would give the window a way to the sender.
    const forward = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(name, forward)
    return () => {
      ipcRenderer.removeListener(name, forward)
    }
  },
])

/** The path of a file that the page itself has made is empty, so the page can name none. */
const dropFile = (file: File) =>
  ipcRenderer.invoke('dropFile', { path: webUtils.getPathForFile(file) })

contextBridge.exposeInMainWorld('api', {
  ...Object.fromEntries([...calls, ...subscriptions]),
  dropFile,
})
