import { mkdir, rename } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { canonicalJson } from '../shared/base/canonical-json.ts'
import { isRecord } from '../shared/base/reading.ts'
import { type DesktopSettings, readDesktopSettings } from './desktop-settings.ts'
import { atomicWrite } from './files/atomic-write.ts'
import { readBytes } from './files/read-file.ts'
import { log } from './log.ts'
import { randomToken } from './random-ids.ts'

const MAX_RECENT = 12
/** Goes up when an older version could not make sense of the file. What another version has put there stays. */
const VERSION = 1
const MAX_BYTES = 1024 * 1024

export type RecentEntry = {
  readonly path: string
  readonly title: string
  readonly organisation: string
  readonly openedAt: string
}

/** The look this person exported with last: a theme by id, and the path of the organisation's own Word file or null. */
export type RememberedLook = { readonly theme: string; readonly template: string | null }

export type Settings = {
  readonly recent: () => Promise<ReadonlyArray<RecentEntry>>
  /** Puts a report first in the list. A list that cannot be written costs no one their work: it is logged. */
  readonly addRecent: (entry: RecentEntry) => Promise<void>
  /** Empties the list. */
  readonly clearRecent: () => Promise<void>
  readonly desktop: () => Promise<DesktopSettings>
  readonly setDesktop: (change: Partial<DesktopSettings>) => Promise<void>
  /** Null until something was exported. */
  readonly look: () => Promise<RememberedLook | null>
  readonly setLook: (look: RememberedLook) => Promise<void>
  /** A random name of this installation, made when it is first asked for. */
  readonly installation: () => Promise<string>
  /** Done when every change asked for so far is written. */
  readonly written: () => Promise<void>
}

/** The settings file of this user; it may be missing, damaged or written by hand. */
export function createSettings(folder = settingsFolder()): Settings {
  const path = join(folder, 'settings.json')
  // One change at a time, so that two quick ones do not lose each other.
  let queue: Promise<void> = Promise.resolve()
  let installation: Promise<string> | null = null

  async function addRecent(entry: RecentEntry): Promise<void> {
    const others = (await readRecent(path)).filter((known) => known.path !== entry.path)
    await write({ recentFiles: [entry, ...others].slice(0, MAX_RECENT) })
  }

  async function changeDesktop(change: Partial<DesktopSettings>): Promise<void> {
    const desktop = readDesktopSettings((await readSettings(path)).desktop)
    await write({ desktop: { ...desktop, ...change } })
  }

  async function nameInstallation(): Promise<string> {
    const named = (await readSettings(path)).installation
    if (typeof named === 'string' && /^[\w-]{16,64}$/.test(named)) return named
    const name = randomToken()
    // Where it cannot be written, the name holds until the program ends.
    await inTurn(() => write({ installation: name }))
    return name
  }

  async function write(change: Readonly<Record<string, unknown>>): Promise<void> {
    const settings = { version: VERSION, ...(await readSettings(path)), ...change }
    await mkdir(dirname(path), { recursive: true })
    const bytes = new TextEncoder().encode(canonicalJson(settings))
    const written = await atomicWrite(path, bytes)
    if (!written.ok) log('warning', `The settings could not be written: ${written.error.code}.`)
  }

  function inTurn(change: () => Promise<void>): Promise<void> {
    queue = queue
      .then(change)
      .catch((error: unknown) => log('warning', 'The settings could not be written.', error))
    return queue
  }

  return {
    recent: () => readRecent(path),
    addRecent: (entry) => inTurn(() => addRecent(entry)),
    clearRecent: () => inTurn(() => write({ recentFiles: [] })),
    desktop: async () => readDesktopSettings((await readSettings(path)).desktop),
    setDesktop: (change) => inTurn(() => changeDesktop(change)),
    async look() {
      const { look } = await readSettings(path)
      return isLook(look) ? look : null
    },
    setLook: (look) => inTurn(() => write({ look })),
    installation() {
      installation ??= nameInstallation()
      return installation
    },
    written: () => queue,
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
  const { recentFiles } = await readSettings(path)
  return Array.isArray(recentFiles) ? recentFiles.filter(isRecentEntry) : []
}

/** What is in the file; nothing when it is missing. A damaged one is put aside, so that it can be looked into. */
async function readSettings(path: string): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await readBytes(path, MAX_BYTES)
  if (!bytes.ok && bytes.error.code !== 'file-too-large') return {}
  const settings = bytes.ok ? parse(bytes.value) : null
  if (settings) return settings
  await rename(path, `${path}.damaged`).then(
    () => log('warning', 'The settings were damaged. They are put aside, and begin anew.'),
    (error: unknown) =>
      log('warning', 'The settings are damaged and could not be put aside.', error),
  )
  return {}
}

function parse(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isRecord(parsed) ? parsed : null
  } catch {
    // The caller puts the file aside and says so.
    return null
  }
}

function isLook(value: unknown): value is RememberedLook {
  const isPath = (path: unknown) => path === null || typeof path === 'string'
  return isRecord(value) && typeof value.theme === 'string' && isPath(value.template)
}

function isRecentEntry(value: unknown): value is RecentEntry {
  return (
    isRecord(value) &&
    ['path', 'title', 'organisation', 'openedAt'].every((key) => typeof value[key] === 'string')
  )
}
