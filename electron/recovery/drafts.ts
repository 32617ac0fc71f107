import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/base/result.ts'
import { isSameValue } from '../../shared/base/same-value.ts'
import type { DraftPart } from '../../shared/contract/draft.ts'
import type { DraftId } from '../../shared/contract/values.ts'
import { isMediaName, type MediaName } from '../../shared/media/media-name.ts'
import type { ProjectParts } from '../../shared/project/schema.ts'
import { mediaOf } from '../../shared/report/media-of.ts'
import type { Report } from '../../shared/report/report.ts'
import { splitReport } from '../../shared/report/report-parts.ts'
import { atomicWrite, writeFailure } from '../files/atomic-write.ts'
import type { MediaStore } from '../media/media-store.ts'
import { randomToken } from '../random-ids.ts'
import { type DraftHeader, encodeEntry } from './draft-log.ts'
import { BEAT_MS, beatDraft, claimDraft, isOwnedByOther } from './draft-owner.ts'
import { LOG, MEDIA, type ReadDraft, type ReadFile, readDraft } from './read-draft.ts'

/** A log grows with every change; beyond this, and when most of it is outdated, it is written anew. */
const MAX_SLACK_BYTES = 8 * 1024 * 1024

/**
 * Unsaved work, kept outside the reports: a folder for each open report that has changes, with a log that is only added
 * to and the pictures it shows. It is there until the report is saved or the person gives it up.
 */
export type Drafts = {
  /** A report was opened, made or saved: what comes is kept as changes to it. */
  readonly begin: (report: Report, header: DraftHeader, draft?: DraftId) => DraftId
  /** Goes on with work that was found: it stays kept, and what comes is added. */
  readonly resume: (draft: DraftId, read: ReadDraft & { readonly report: Report }) => Promise<void>
  readonly base: (draft: DraftId) => Report | null
  /** Parts of the report's file that no one here knows: they go along when it is saved, wherever it is saved. */
  readonly others: (draft: DraftId) => ProjectParts
  readonly setOthers: (draft: DraftId, others: ProjectParts) => void
  /** The hash of the file that the work began from; null when there is none. */
  readonly known: (draft: DraftId) => string | null
  readonly keep: (change: DraftChange) => Promise<Result<null>>
  readonly remove: (draft: DraftId) => Promise<void>
  /** Done when all that was to be kept so far is written. */
  readonly written: () => Promise<void>
  /** The drafts no living process but this works on. */
  readonly list: () => Promise<ReadonlyArray<DraftId>>
  /** `readFile` gives the report in the draft's file as it is now. */
  readonly read: (draft: DraftId, readFile: ReadFile) => Promise<ReadDraft | null>
}

export type DraftChange = {
  readonly draft: DraftId
  readonly since: 'saved' | 'kept'
  readonly parts: ReadonlyArray<DraftPart>
}

/** The draft of a report that is open in this process. */
type Live = {
  readonly folder: string
  header: DraftHeader
  base: Report
  others: ProjectParts
  /** What differs from the base, by part. */
  readonly changed: Map<string, string>
  readonly pictures: Set<MediaName>
  /** Null until there is a log on disk that can be added to. */
  logBytes: number | null
  queue: Promise<unknown>
}

type Shell = { readonly media: Pick<MediaStore, 'get'>; readonly now: () => Date }

export function createDrafts(settingsFolder: string, shell: Shell): Drafts {
  const root = join(settingsFolder, 'recovery')
  const live = new Map<DraftId, Live>()
  beatWhileLive(live, shell)
  return {
    begin(report, header, id = randomToken()) {
      const known = live.get(id)
      if (known) {
        Object.assign(known, { base: report, header })
        // All of it is in what was saved.
        known.changed.clear()
      } else live.set(id, newDraft(join(root, id), report, header))
      return id
    },
    async resume(id, { base, report, header }) {
      const draft = newDraft(join(root, id), base ?? report, header)
      const before = splitReport(draft.base)
      for (const [name, part] of splitReport(report))
        if (!isSameValue(before.get(name), part)) draft.changed.set(name, JSON.stringify(part))
      await claimDraft(draft.folder)
      live.set(id, draft)
    },
    base: (id) => live.get(id)?.base ?? null,
    others: (id) => live.get(id)?.others ?? new Map(),
    setOthers(id, others) {
      const draft = live.get(id)
      if (draft) draft.others = others
    },
    known: (id) => live.get(id)?.header.known ?? null,
    async keep(change) {
      const draft = live.get(change.draft)
      if (!draft) return fail({ code: 'not-permitted' })
      // One write at a time, in the order they came.
      const kept = draft.queue.then(() => keep(draft, change, shell))
      draft.queue = kept.catch(() => null)
      return await kept
    },
    async remove(id) {
      const draft = live.get(id)
      live.delete(id)
      await draft?.queue
      if (isDraftId(id)) await rm(join(root, id), { recursive: true, force: true })
    },
    async written() {
      await Promise.all([...live.values()].map(({ queue }) => queue))
    },
    async list() {
      const names = await readdir(root).catch(() => [])
      const free = names.filter(isDraftId).map(async (id) => {
        const folder = join(root, id)
        const log = await stat(join(folder, LOG)).catch(() => null)
        return log && !(await isOwnedByOther(folder, shell.now())) ? [id] : []
      })
      return (await Promise.all(free)).flat()
    },
    async read(id, readFile) {
      if (!isDraftId(id)) return null
      await live.get(id)?.queue
      return await readDraft(join(root, id), readFile)
    },
  }
}

function newDraft(folder: string, base: Report, header: DraftHeader): Live {
  return {
    ...{ folder, base, header, logBytes: null },
    others: new Map(),
    changed: new Map(),
    pictures: new Set(),
    queue: Promise.resolve(),
  }
}

const isDraftId = (name: string): boolean => /^[a-zA-Z0-9_-]{16,64}$/.test(name)

function beatWhileLive(live: ReadonlyMap<DraftId, Live>, { now }: Shell): void {
  const beat = setInterval(() => {
    for (const { folder, logBytes } of live.values())
      if (logBytes !== null) void beatDraft(folder, now())
  }, BEAT_MS)
  beat.unref()
}

async function keep(draft: Live, { since, parts }: DraftChange, shell: Shell) {
  if (since === 'saved') draft.changed.clear()
  for (const { name, json } of parts) draft.changed.set(name, json)
  const at = shell.now().toISOString()
  try {
    if (draft.changed.size === 0) return await forget(draft)
    const isNew = since === 'saved' || draft.logBytes === null || hasGrown(draft)
    const written = isNew ? await writeLog(draft, at) : await addToLog(draft, parts, at)
    return written.ok ? await keepPictures(draft, shell.media, parts) : written
  } catch (error) {
    // Whatever is on disk now, the next change writes all of it again.
    draft.logBytes = null
    return fail(writeFailure(error, join(draft.folder, LOG)))
  }
}

function hasGrown({ logBytes, changed }: Live): boolean {
  const size = [...changed.values()].reduce((sum, json) => sum + json.length, 0)
  return (logBytes ?? 0) > MAX_SLACK_BYTES + 4 * size
}

/** Writes base and changes as a new log in place of the old: the old is whole until the new one is. */
async function writeLog(draft: Live, at: string): Promise<Result<null>> {
  const { folder, header, changed } = draft
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const claimed = await claimDraft(folder)
  if (!claimed.ok) return claimed
  const base = [...splitReport(draft.base)].map(
    ([name, part]) => [name, JSON.stringify(part)] as const,
  )
  // A line for each part, so that damage costs no more than the part it hits.
  const lines = [
    ...base.map((part) => encodeEntry({ kind: 'base', at, header, parts: [part] })),
    ...[...changed].map((part) => encodeEntry({ kind: 'change', at, header, parts: [part] })),
  ]
  const bytes = new TextEncoder().encode(lines.join(''))
  const written = await atomicWrite(join(folder, LOG), bytes)
  draft.logBytes = written.ok ? bytes.length : null
  return written
}

async function addToLog(draft: Live, parts: ReadonlyArray<DraftPart>, at: string) {
  const { folder, header } = draft
  const changed = parts.map(({ name, json }) => [name, json] as const)
  const line = encodeEntry({ kind: 'change', at, header, parts: changed })
  const file = await open(join(folder, LOG), 'a')
  try {
    await file.appendFile(line)
    await file.datasync()
  } finally {
    await file.close()
  }
  draft.logBytes = (draft.logBytes ?? 0) + line.length
  return ok(null)
}

async function forget(draft: Live): Promise<Result<null>> {
  draft.logBytes = null
  draft.pictures.clear()
  await rm(draft.folder, { recursive: true, force: true })
  return ok(null)
}

const NAMES = /[0-9a-f]{64}\.(?:png|jpg|svg)/g

/** Puts the pictures that no file holds yet beside the log, each once. */
async function keepPictures(
  draft: Live,
  media: Pick<MediaStore, 'get'>,
  parts: ReadonlyArray<DraftPart>,
): Promise<Result<null>> {
  const inBase = draft.header.path === null ? mediaOf(draft.base) : []
  const inParts = parts.flatMap(({ json }) => json.match(NAMES) ?? []).filter(isMediaName)
  const folder = join(draft.folder, MEDIA)
  for (const name of new Set([...inBase, ...inParts])) {
    const bytes = draft.pictures.has(name) ? undefined : media.get(name)
    if (!bytes) continue
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const written = await atomicWrite(join(folder, name), bytes)
    if (!written.ok) return written
    draft.pictures.add(name)
  }
  return ok(null)
}
