import type { Failure } from '../../shared/base/result.ts'
import type { FilePurpose } from '../../shared/contract/ipc.ts'
import type { ChosenFile, FolderListing, ShellInfo } from '../../shared/contract/values.ts'
import { api } from '../bridge.ts'
import { createStore } from '../stores/create-store.ts'
import { failureText } from '../text/failure-text.ts'

type Request = {
  readonly purpose: FilePurpose
  readonly suggestedName: string
  readonly listing: FolderListing | null
  readonly failure: string | null
  readonly isBusy: boolean
  readonly answer: (file: ChosenFile | null) => void
}

/** The app's own file dialog while it is open. */
export const fileDialogStore = createStore<{ readonly request: Request | null }>({ request: null })

let shell: ShellInfo | null = null

/** Asks for a file, with the system's dialog or the app's own; null when the person cancels. */
export async function chooseFile(
  purpose: FilePurpose,
  suggestedName: string,
): Promise<ChosenFile | null> {
  const info = shell ?? (await api().shellInfo(undefined))
  if ('ok' in info) {
    if (!info.ok) return chooseInApp(purpose, suggestedName, info.error)
    shell = info.value
  }
  if (shell?.fileDialogs !== 'system') return chooseInApp(purpose, suggestedName, null)
  const chosen = await api().chooseFile({ purpose, suggestedName })
  return chosen.ok ? chosen.value : chooseInApp(purpose, suggestedName, chosen.error)
}

function chooseInApp(
  purpose: FilePurpose,
  suggestedName: string,
  failure: Failure | null,
): Promise<ChosenFile | null> {
  return new Promise((resolve) => {
    fileDialogStore.getState().request?.answer(null)
    fileDialogStore.setState({
      request: {
        purpose,
        suggestedName,
        listing: null,
        failure: failure && failureText(failure),
        isBusy: false,
        answer: (file) => {
          fileDialogStore.setState({ request: null })
          resolve(file)
        },
      },
    })
    void browse(null)
  })
}

function update(patch: Partial<Request>): void {
  const { request } = fileDialogStore.getState()
  if (request) fileDialogStore.setState({ request: { ...request, ...patch } })
}

/** Lists a folder in the dialog; null is the first one. */
export async function browse(folder: string | null): Promise<void> {
  const { request } = fileDialogStore.getState()
  if (!request) return
  update({ isBusy: true })
  const listing = await api().browseFolder({ folder, purpose: request.purpose })
  update(
    listing.ok
      ? { listing: listing.value, isBusy: false, failure: null }
      : { failure: failureText(listing.error), isBusy: false },
  )
}

/** Takes a name in a folder as the answer. */
export async function nameFile(folder: string, name: string): Promise<void> {
  const { request } = fileDialogStore.getState()
  if (!request) return
  update({ isBusy: true })
  const file = await api().fileInFolder({ folder, name, purpose: request.purpose })
  if (file.ok) request.answer(file.value)
  else update({ failure: failureText(file.error), isBusy: false })
}
