import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small disk of its own, mounted in a folder. */
export type RealDisk = {
  readonly folder: string
  /** Leaves so much room, and no more. */
  readonly fill: (freeBytes?: number) => void
  readonly makeRoom: () => void
  readonly setReadOnly: (isReadOnly: boolean) => void
  /** A file that can neither be replaced, renamed nor removed. */
  readonly setImmutable: (path: string, isImmutable: boolean) => void
  readonly remove: () => void
}

const FILLER = 'fyll'

/** Why no disk can be mounted here; null when one can. */
export function whyNoRealDisk(): string | null {
  if (process.platform !== 'linux') return 'only Linux has tmpfs'
  try {
    mountDisk(1).remove()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Mounts a disk in memory; takes the rights that root has. */
export function mountDisk(megabytes: number, at?: string): RealDisk {
  const folder = at ?? mkdtempSync(join(tmpdir(), 'beretning-disk-'))
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)
  const filler = join(folder, FILLER)
  return {
    folder,
    fill(freeBytes = 0) {
      const { bavail, bsize } = statfsSync(folder)
      try {
        writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - freeBytes)))
      } catch (error) {
        // Something else wrote to it meanwhile: it is full all the same.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      }
    },
    makeRoom: () => rmSync(filler, { force: true }),
    setReadOnly: (isReadOnly) => run('mount', '-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder),
    setImmutable: (path, isImmutable) => run('chattr', isImmutable ? '+i' : '-i', path),
    remove() {
      run('umount', folder)
      rmSync(folder, { recursive: true })
    },
  }
}

/** What lies on it, without what it was filled with. */
export function namesOn(folder: string): ReadonlyArray<string> {
  return readdirSync(folder)
    .filter((name) => name !== FILLER)
    .toSorted()
}

function run(program: string, ...given: ReadonlyArray<string>): void {
  execFileSync(program, given, { stdio: ['ignore', 'ignore', 'pipe'] })
}
