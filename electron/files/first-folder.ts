import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Where a file dialog starts: the folder for documents, which has a Norwegian name on many systems, else home. */
export async function firstFolder(home: string): Promise<string> {
  for (const name of ['Dokumenter', 'Dokument', 'Documents']) {
    const path = join(home, name)
    if (await isFolder(path)) return path
  }
  return home
}

/** Whether there is a folder at this path, also through a link. */
export async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
