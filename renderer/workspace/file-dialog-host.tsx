import { FileDialog } from '../file-dialog/file-dialog.tsx'
import { browse, fileDialogStore, nameFile } from './choose-file.ts'

/** Shows the app's own file dialog while a file is asked for. */
export function FileDialogHost() {
  const request = fileDialogStore.use((state) => state.request)
  if (!request) return null
  return (
    <FileDialog
      purpose={request.purpose}
      suggestedName={request.suggestedName}
      listing={request.listing}
      isBusy={request.isBusy}
      failure={request.failure}
      onBrowse={(folder) => void browse(folder)}
      onOpen={(file) => request.answer(file)}
      onSave={({ folder, name }) => void nameFile(folder, name)}
      onCancel={() => request.answer(null)}
    />
  )
}
