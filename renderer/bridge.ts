import type { Api } from '../shared/contract/ipc.ts'
import { createLocalHostApi } from './local-host-api.ts'

export { MAX_UPLOAD_BYTES } from '../shared/contract/values.ts'

let known: Api | null = null

/** The shell: what Electron's preload put on the window, else the local host the page came from. */
export function api(): Api {
  if (known) return known
  // Safe: the preload builds this object from the same table as the type; absent outside Electron.
  known = (window as { readonly api?: Api }).api ?? createLocalHostApi()
  return known
}
