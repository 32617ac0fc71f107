import { mkdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { canonicalJson } from '../shared/base/canonical-json.ts'
import { atomicWrite } from './files/atomic-write.ts'
import { log } from './log.ts'

const MAX_RECENT = 12

export type RecentEntry = {
  readonly path: string
  readonly title: string
  readonly organisation: string
  readonly openedAt: string
}

export type Settings = {
  readonly recent: () => Promise<ReadonlyArray<RecentEntry>>
  /** Puts a report first in the list. A list that cannot be written costs no one their work: it is logged. */
  readonly addRecent: (entry: RecentEntry) => Promise<void>
}

/** The settings file of this user; it may be missing, damaged or written by hand. */
export function createSettings(folder = settingsFolder()): Settings {
  const path = join(folder, 'settings.json')
  // One change at a time, so that two quick ones do not lose each other.
  let queue: Promise<void> = Promise.resolve()

  async function addRecent(entry: RecentEntry): Promise<void> {
    const others = (await readRecent(path)).filter((known) => known.path !== entry.path)
    const recentFiles = [entry, ...others].slice(0, MAX_RECENT)
    await mkdir(dirname(path), { recursive: true })
    const bytes = new TextEncoder().encode(canonicalJson({ recentFiles }))
    const written = await atomicWrite(path, bytes)
    if (!written.ok) log('warning', `The settings could not be written: ${written.error.code}.`)
  }

  return {
    recent: () => readRecent(path),
    addRecent(entry) {
      queue = queue
        .then(() => addRecent(entry))
        .catch((error: unknown) => log('warning', 'The settings could not be written.', error))
      return queue
    },
  }
}

/** `BERETNING_SETTINGS_DIR`, else where this system keeps the settings of programs. */
export function settingsFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.BERETNING_SETTINGS_DIR) return env.BERETNING_SETTINGS_DIR
  if (process.platform === 'win32' && env.APPDATA) return join(env.APPDATA, 'Beretning')
  if (process.platform === 'darwin') {
    return join(homedir(), 'Library', 'Application Support', 'Beretning')
  }
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'beretning')
}

async function readRecent(path: string): Promise<ReadonlyArray<RecentEntry>> {
  try {
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'))
    const list = isRecord(parsed) && Array.isArray(parsed.recentFiles) ? parsed.recentFiles : []
    return list.filter(isRecentEntry)
  } catch {
    // Missing at the first start; a damaged file is as good as none and is replaced at the next change.
    return []
  }
}

function isRecentEntry(value: unknown): value is RecentEntry {
  return (
    isRecord(value) &&
    ['path', 'title', 'organisation', 'openedAt'].every((key) => typeof value[key] === 'string')
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
