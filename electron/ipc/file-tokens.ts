import { basename, dirname } from 'node:path'
import type { FilePurpose } from '../../shared/contract/ipc.ts'
import type { ChosenFile } from '../../shared/contract/values.ts'
import { randomToken } from '../random-ids.ts'

/** What a token stands for. The window never sees a path and can use a file only for what it was picked for. */
export type PickedFile = {
  readonly kind: 'file'
  readonly path: string
  readonly purpose: FilePurpose
  /** Hash of the file when it was opened or last saved here; null for a name that was only chosen. */
  readonly known: string | null
}
export type AdoptedFile = {
  readonly kind: 'adopted'
  readonly name: string
  readonly bytes: Uint8Array
}
type PickedFolder = { readonly kind: 'folder'; readonly path: string }

const MAX_ADOPTED = 4

export type FileTokens = {
  readonly addFile: (path: string, purpose: FilePurpose) => ChosenFile
  readonly addBytes: (name: string, bytes: Uint8Array) => ChosenFile
  readonly addFolder: (path: string) => string
  readonly folder: (token: string) => string | null
  /** The file behind a token, when it was picked for one of these purposes. */
  readonly file: (token: string, ...purposes: ReadonlyArray<FilePurpose>) => PickedFile | null
  readonly adopted: (token: string) => AdoptedFile | null
  /** Remembers which bytes the file has now. */
  readonly setKnown: (token: string, sha256: string) => void
}

export function createFileTokens(): FileTokens {
  const entries = new Map<string, PickedFile | PickedFolder | AdoptedFile>()
  const folderTokens = new Map<string, string>()
  const adoptedTokens: string[] = []

  function add(entry: PickedFile | PickedFolder | AdoptedFile): string {
    const token = randomToken()
    entries.set(token, entry)
    return token
  }

  return {
    addFile(path, purpose) {
      const token = add({ kind: 'file', path, purpose, known: null })
      return { token, name: basename(path), folder: dirname(path) }
    },
    addBytes(name, bytes) {
      const token = add({ kind: 'adopted', name, bytes })
      adoptedTokens.push(token)
      const oldest = adoptedTokens.length > MAX_ADOPTED ? adoptedTokens.shift() : undefined
      if (oldest !== undefined) entries.delete(oldest)
      return { token, name, folder: '' }
    },
    addFolder(path) {
      const token = folderTokens.get(path) ?? add({ kind: 'folder', path })
      folderTokens.set(path, token)
      return token
    },
    folder(token) {
      const entry = entries.get(token)
      return entry?.kind === 'folder' ? entry.path : null
    },
    file(token, ...purposes) {
      const entry = entries.get(token)
      return entry?.kind === 'file' && purposes.includes(entry.purpose) ? entry : null
    },
    adopted(token) {
      const entry = entries.get(token)
      return entry?.kind === 'adopted' ? entry : null
    },
    setKnown(token, sha256) {
      const entry = entries.get(token)
      if (entry?.kind === 'file') entries.set(token, { ...entry, known: sha256 })
    },
  }
}
