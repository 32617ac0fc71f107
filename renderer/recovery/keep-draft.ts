import { fail, type Result } from '../../shared/base/result.ts'
import type { DraftPart } from '../../shared/contract/draft.ts'
import type { DraftId } from '../../shared/contract/values.ts'
import { api } from '../bridge.ts'
import { documentStore } from '../stores/document-store.ts'
import { currentReport, reportStore } from '../stores/report-store.ts'
import { showNotice } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { changedParts, type Snapshot, snapshotOf } from './changed-parts.ts'

/** From a change until it is sent, at most: with the time it takes to write, less than two seconds. */
const WAIT_MS = 1000
const IDLE_MS = 400
/** More than this is sent in several goes, so that no key waits for it. */
const MAX_SENT_LENGTH = 150_000

type Kept = {
  readonly draft: DraftId
  /** The report as the shell has it, with what was sent. */
  snapshot: Snapshot
  /** As it was opened or saved. */
  saved: Snapshot
  /** The next goes out as all that differs from `saved`. */
  isFresh: boolean
  /** Lets go of what tells other windows that this one holds the draft. */
  release: () => void
}

let kept: Kept | null = null
let timer: ReturnType<typeof setTimeout> | null = null
let isTold = false

/** Begins to keep what changes in the report that is now in the window. */
export function beginKeeping(draft: DraftId): void {
  stopKeeping()
  const saved = snapshotOf(currentReport())
  kept = { draft, saved, snapshot: saved, isFresh: false, release: holdDraft(draft) }
}

/** What is kept is left as it is. */
export function stopKeeping(): void {
  if (timer !== null) clearTimeout(timer)
  timer = null
  kept?.release()
  kept = null
}

/** The draft of the report in the window. */
export function draftInUse(): DraftId | null {
  return kept?.draft ?? null
}

/** The report is in its file as it was at `saved`; what has changed since is kept, and nothing else. */
export async function noteSavedForKeeping(saved: Snapshot): Promise<void> {
  if (!kept) return
  kept.saved = saved
  kept.snapshot = saved
  kept.isFresh = true
  await keepNow()
}

/** Gives up what was kept, because the person does not want it. */
export async function dropKept(): Promise<void> {
  const draft = kept?.draft
  stopKeeping()
  if (draft !== undefined) await api().dropDraft({ draft })
}

/** Keeps what changes from now on, soon after it does and at once when the window is left. */
export function watchForKeeping(): () => void {
  const stopWatching = reportStore.subscribe(keepSoon)
  const stopRequests = api().onKeepRequested(
    () => void keepNow().then(() => api().workKept(undefined)),
  )
  const flush = () => void keepNow()
  const hidden = () => {
    if (document.visibilityState === 'hidden') flush()
  }
  window.addEventListener('blur', flush)
  window.addEventListener('pagehide', flush)
  window.addEventListener('beforeunload', flush)
  document.addEventListener('visibilitychange', hidden)
  return () => {
    stopWatching()
    stopRequests()
    window.removeEventListener('blur', flush)
    window.removeEventListener('pagehide', flush)
    window.removeEventListener('beforeunload', flush)
    document.removeEventListener('visibilitychange', hidden)
  }
}

function keepSoon(): void {
  if (timer !== null || kept === null || reportStore.getState().id === null) return
  timer = setTimeout(() => {
    timer = null
    whenIdle(() => void keepSome())
  }, WAIT_MS)
}

/** Sends what has changed in one go that no key has to wait for, and the rest in the next. */
async function keepSome(): Promise<void> {
  if ((await send(MAX_SENT_LENGTH)) === 'more') whenIdle(() => void keepSome())
}

/** Sends all that has changed. */
async function keepNow(): Promise<void> {
  if (timer !== null) clearTimeout(timer)
  timer = null
  await send(Number.POSITIVE_INFINITY)
}

async function send(maxLength: number): Promise<'all' | 'more'> {
  const now = kept
  if (!now || reportStore.getState().id === null) return 'all'
  const started = performance.now()
  if (!documentStore.getState().isDirty && now.snapshot !== now.saved) {
    // Every change has been taken back: there is nothing left to keep.
    Object.assign(now, { snapshot: now.saved, isFresh: true })
  }
  const { parts, snapshot, isAll } = takeParts(now, maxLength)
  const { isFresh } = now
  if (parts.length === 0 && !isFresh) return 'all'
  const before = now.snapshot
  Object.assign(now, { snapshot, isFresh: false })
  const since = isFresh ? 'saved' : 'kept'
  const answer = api().keepDraft({ draft: now.draft, since, parts })
  performance.measure('keep-draft', { start: started, end: performance.now() })
  const result = await answer.catch(() => fail({ code: 'not-available' as const }))
  if (!result.ok) Object.assign(now, { snapshot: before, isFresh })
  tell(result)
  return isAll ? 'all' : 'more'
}

function takeParts(
  { snapshot: before, saved, isFresh }: Kept,
  maxLength: number,
): {
  readonly parts: ReadonlyArray<DraftPart>
  readonly snapshot: Snapshot
  readonly isAll: boolean
} {
  if (!documentStore.getState().isDirty) return { parts: [], snapshot: before, isAll: true }
  const now = snapshotOf(currentReport())
  const since = isFresh ? saved : before
  const snapshot = new Map(since)
  const parts: DraftPart[] = []
  let length = 0
  const names = changedParts(since, now)
  for (const name of names) {
    if (length > maxLength) break
    const json = JSON.stringify(now.get(name))
    length += json.length
    parts.push({ name, json })
    snapshot.set(name, now.get(name))
  }
  return { parts, snapshot, isAll: parts.length === names.length }
}

/** Says once that nothing is kept, until it works again; the report itself can still be saved. */
function tell(result: Result<unknown>): void {
  if (!result.ok && !isTold) {
    const { notKept, notKeptFull } = text.recovery
    showNotice('error', result.error.code === 'disk-full' ? notKeptFull : notKept)
  }
  isTold = !result.ok
}

function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: IDLE_MS })
  else action()
}

const lockName = (draft: DraftId) => `draft-${draft}`

/** Other windows of the same shell see that the draft is held; the browser lets go of it when this window is gone. */
function holdDraft(draft: DraftId): () => void {
  let release = () => {}
  if (!('locks' in navigator)) return release
  void navigator.locks
    .request(lockName(draft), { steal: true }, () => {
      return new Promise<void>((resolve) => {
        release = resolve
      })
    })
    .catch(() => {
      // Another window has opened the same draft: it holds it from now on.
    })
  return () => release()
}

/** The drafts that some window of this shell has open. */
export async function draftsHeld(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set()
  const { held = [] } = await navigator.locks.query()
  return new Set(held.map(({ name = '' }) => name.replace(/^draft-/, '')))
}
