import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, extname, isAbsolute, join } from 'node:path'
import { type Failure, fail, ok, type Result } from '../../../shared/base/result.ts'
import type { FilePurpose, Handlers } from '../../../shared/contract/ipc.ts'
import type { ChosenFile, FolderListing } from '../../../shared/contract/values.ts'
import { extensionFor, fitsPurpose } from '../../files/file-purposes.ts'
import { firstFolder, isFolder } from '../../files/first-folder.ts'
import type { HandlerContext } from './context.ts'

type FileHandlers = Pick<
  Handlers,
  'chooseFile' | 'browseFolder' | 'fileInFolder' | 'adoptFile' | 'dropFile'
>

/** What can be dropped on the window and read where it lies; pictures come in as they are. */
const droppable = ['open-project', 'open-workbook'] as const

export function fileHandlers(context: HandlerContext): FileHandlers {
  const { files, dialogs } = context
  return {
    async chooseFile({ purpose, suggestedName }) {
      if (!dialogs) return fail({ code: 'not-available' })
      const path = await dialogs.choose(purpose, suggestedName)
      if (path === null) return ok(null)
      return ok(files.addFile(withExtension(path, purpose), purpose))
    },
    async browseFolder({ folder: token, purpose }) {
      if (dialogs) return fail({ code: 'not-available' })
      const path = token === null ? await firstFolder(homedir()) : files.folder(token)
      return path === null ? fail({ code: 'not-permitted' }) : await list(context, path, purpose)
    },
    async fileInFolder({ folder: token, name, purpose }) {
      if (dialogs) return fail({ code: 'not-available' })
      const folder = files.folder(token)
      if (folder === null) return fail({ code: 'not-permitted' })
      return nameFile(context, folder, name, purpose)
    },
    async adoptFile({ name, bytes }) {
      return ok(files.addBytes(basename(name), bytes))
    },
    async dropFile({ path }) {
      if (!dialogs) return fail({ code: 'not-available' })
      const purpose = isAbsolute(path) && droppable.find((one) => fitsPurpose(path, one))
      return ok(purpose ? files.addFile(path, purpose) : null)
    },
  }
}

async function list(
  { files }: HandlerContext,
  path: string,
  purpose: FilePurpose,
): Promise<Result<FolderListing>> {
  const read = await readFolder(path)
  if (!read.ok) return read
  const entries = read.value
    .filter((entry) => !entry.name.startsWith('.'))
    .filter((entry) => entry.isFolder || fitsPurpose(entry.name, purpose))
    .toSorted((a, b) => Number(b.isFolder) - Number(a.isFolder) || byName(a.name, b.name))
  const parent = dirname(path)
  return ok({
    folder: { token: files.addFolder(path), name: basename(path) || path, path },
    parent: parent === path ? null : files.addFolder(parent),
    entries: entries.map(({ name, isFolder }) => {
      const child = join(path, name)
      return isFolder
        ? { token: files.addFolder(child), name, kind: 'folder' }
        : { token: files.addFile(child, purpose).token, name, kind: 'file' }
    }),
  })
}

type FolderEntry = { readonly name: string; readonly isFolder: boolean }

async function readFolder(path: string): Promise<Result<ReadonlyArray<FolderEntry>>> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    const known = entries.filter(
      (entry) => entry.isDirectory() || entry.isFile() || entry.isSymbolicLink(),
    )
    return ok(
      await Promise.all(
        known.map(async (entry) => ({
          name: entry.name,
          isFolder: entry.isSymbolicLink()
            ? await isFolder(join(path, entry.name))
            : entry.isDirectory(),
        })),
      ),
    )
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return fail({ code: isMissing ? 'file-not-found' : 'file-not-readable', file: basename(path) })
  }
}

const byName = new Intl.Collator('nb', { numeric: true }).compare

/** A name the person typed: one file in the folder, never a path out of it. */
function nameFile(
  { files }: HandlerContext,
  folder: string,
  name: string,
  purpose: FilePurpose,
): Result<ChosenFile> {
  const trimmed = name.trim()
  // The characters Windows forbids are refused everywhere: reports are moved between machines.
  const isName = trimmed !== '' && trimmed.length <= 200 && !/[<>:"/\\|?*\p{Cc}]/u.test(trimmed)
  if (!isName || /^\.|\.$/.test(trimmed))
    return fail<Failure>({ code: 'argument-invalid', detail: 'name' })
  return ok(files.addFile(withExtension(join(folder, trimmed), purpose), purpose))
}

/** Saving always ends in the right extension, whatever was typed. */
function withExtension(path: string, purpose: FilePurpose): string {
  const extension = extensionFor(purpose)
  return extension === null || extname(path).toLowerCase() === extension ? path : path + extension
}
