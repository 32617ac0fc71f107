import { basename, dirname, join } from 'node:path'
import type { WriteFs } from '../../electron/files/write-fs.ts'

type File = { readonly live: Uint8Array; readonly flushed: Uint8Array }
type Names = ReadonlyMap<string, number>
type State = {
  readonly files: ReadonlyMap<number, File>
  /** The names on the disk, and after each change that is not flushed yet. */
  readonly names: ReadonlyArray<Names>
}

/** What may be on the disk after a power cut at some step: which files, with which content. */
export type AfterCut = { readonly when: string; readonly files: ReadonlyMap<string, Uint8Array> }

/**
 * A disk in memory that forgets what was not flushed. Content that was not flushed is there, gone, or there by half;
 * names that were not flushed are as they were at any moment since.
 */
export function powerCutFs(existing: ReadonlyMap<string, Uint8Array>, hasLinks: boolean) {
  const files = new Map<number, File>()
  let names: Names[] = [new Map()]
  const moments: { readonly when: string; readonly state: State }[] = []
  const now = (): Names => names.at(-1) ?? new Map()
  const note = (when: string) =>
    moments.push({ when, state: { files: new Map(files), names: [...names] } })
  const rename = (when: string, change: (next: Map<string, number>) => void) => {
    const next = new Map(now())
    change(next)
    names.push(next)
    note(when)
  }
  const idOf = (path: string): number => {
    const id = now().get(path)
    if (id === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' })
    return id
  }
  const contentOf = (id: number) => files.get(id)?.live ?? new Uint8Array()
  const create = (path: string, live: Uint8Array): number => {
    const id = files.size
    files.set(id, { live, flushed: new Uint8Array() })
    rename(`made ${basename(path)}`, (next) => next.set(path, id))
    return id
  }
  for (const [path, content] of existing) {
    files.set(files.size, { live: content, flushed: content })
    names = [new Map(now()).set(path, files.size - 1)]
  }

  function handle(path: string, id: number | null) {
    return {
      async writeFile(piece: Uint8Array) {
        const before = contentOf(id ?? -1)
        for (const part of [piece.subarray(0, piece.length / 2), piece]) {
          const live = new Uint8Array(Buffer.concat([before, part]))
          files.set(id ?? -1, { live, flushed: files.get(id ?? -1)?.flushed ?? new Uint8Array() })
          note(`wrote in ${basename(path)}`)
        }
      },
      async read(buffer: Uint8Array, offset: number, length: number, at: number) {
        const piece = contentOf(id ?? -1).subarray(at, at + length)
        buffer.set(piece, offset)
        return { bytesRead: piece.length }
      },
      async sync() {
        if (id === null) names = [now()]
        else files.set(id, { live: contentOf(id), flushed: contentOf(id) })
        note(`flushed ${basename(path)}`)
      },
      async close() {},
    }
  }

  const fs = {
    async open(path: string, flags: string) {
      const isFolder = [...now().keys()].some((name) => dirname(name) === path)
      if (isFolder) return handle(path, null)
      return handle(path, flags === 'wx' ? create(path, new Uint8Array()) : idOf(path))
    },
    async rename(from: string, to: string) {
      const id = idOf(from)
      rename(`renamed to ${basename(to)}`, (next) => {
        next.delete(from)
        next.set(to, id)
      })
    },
    async link(from: string, to: string) {
      if (!hasLinks) throw Object.assign(new Error('no links'), { code: 'EPERM' })
      const id = idOf(from)
      rename(`linked ${basename(to)}`, (next) => next.set(to, id))
    },
    async copyFile(from: string, to: string) {
      create(to, contentOf(idOf(from)))
    },
    async rm(path: string) {
      rename(`removed ${basename(path)}`, (next) => next.delete(path))
    },
    async stat(path: string) {
      idOf(path)
      return { mode: 0o644, mtimeMs: 0 }
    },
    realpath: async (path: string) => path,
    readdir: async (folder: string) =>
      [...now().keys()].filter((name) => dirname(name) === folder).map((name) => basename(name)),
  }

  const afterCuts = (): ReadonlyArray<AfterCut> =>
    moments.flatMap(({ when, state }) =>
      state.names.flatMap((kept, index) =>
        (['live', 'flushed', 'half'] as const).map((content) => ({
          when: `${when}, names ${index} of ${state.names.length}, content ${content}`,
          files: new Map([...kept].map(([path, id]) => [path, contentAfter(state, id, content)])),
        })),
      ),
    )
  // Safe: it has all of the functions that writing uses, with the same results.
  return { fs: fs as unknown as WriteFs, afterCuts, pathOf: (name: string) => join('/disk', name) }
}

function contentAfter({ files }: State, id: number, kind: 'live' | 'flushed' | 'half'): Uint8Array {
  const file = files.get(id) ?? { live: new Uint8Array(), flushed: new Uint8Array() }
  if (kind === 'live' || file.live === file.flushed) return file.live
  return kind === 'flushed' ? file.flushed : file.live.slice(0, file.live.length / 2)
}
