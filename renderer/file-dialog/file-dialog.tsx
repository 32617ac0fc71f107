import type { FilePurpose } from '../../shared/contract/ipc.ts'
import type { ChosenFile, FolderListing } from '../../shared/contract/values.ts'

export type FileDialogProps = {
  readonly purpose: FilePurpose
  /** For saving: what stands in the name field at first. */
  readonly suggestedName: string
  /** Null until the first folder has been read. */
  readonly listing: FolderListing | null
  readonly isBusy: boolean
  readonly failure: string | null
  /** `null` is the first folder. */
  readonly onBrowse: (folder: string | null) => void
  /** An existing file was chosen to be opened. */
  readonly onOpen: (file: ChosenFile) => void
  /** A name was given in a folder (a token); the person has agreed if a file by that name is there already. */
  readonly onSave: (target: { readonly folder: string; readonly name: string }) => void
  readonly onCancel: () => void
}

/** The app's own file dialog, for the shell that has no system dialog. */
export function FileDialog(props: FileDialogProps) {
  return <div>{props.suggestedName}</div>
}
