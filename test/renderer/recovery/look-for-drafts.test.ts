import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lookForDrafts } from '../../../renderer/recovery/look-for-drafts.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { FoundDraft, FoundDrafts } from '../../../shared/contract/draft.ts'
import type { Api } from '../../../shared/contract/ipc.ts'

type FileState = FoundDraft['fileState']

const draft = 'd'.repeat(24)
const difference = { chapters: [], tables: [], isReordered: false, isAboutChanged: false }
const drafts = (fileState: FileState): FoundDrafts => ({
  found: [
    {
      ...{ draft, title: 'Årsrapport', organisation: '', keptAt: '2025-01-01T12:00:00.000Z' },
      ...{ file: null, fileState, difference, damagedParts: 0 },
    },
  ],
  lost: [],
})

describe('the unsaved work on the first screen', () => {
  let compared: Promise<Result<FoundDrafts>>
  let answer: (found: Result<FoundDrafts>) => void = () => {}
  let cancelled: string[] = []
  let shown: FileState[][] = []
  const show = ({ found }: FoundDrafts) => shown.push(found.map(({ fileState }) => fileState))

  const api: Partial<Api> = {
    findDrafts: async ({ compare }) => (compare ? compared : ok(drafts('not-read'))),
    async cancelJob({ job }) {
      cancelled.push(job)
      return ok(null)
    },
  }

  beforeEach(() => {
    vi.useFakeTimers()
    cancelled = []
    shown = []
    compared = new Promise((resolve) => {
      answer = resolve
    })
    vi.stubGlobal('api', api)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('is shown once, as it stands to its files, when they answer', async () => {
    lookForDrafts(show)
    answer(ok(drafts('unchanged')))
    await vi.runAllTimersAsync()
    expect(shown).toEqual([['unchanged']])
  })

  it('is shown although a file does not answer, and told of anew when it does', async () => {
    lookForDrafts(show)
    await vi.runAllTimersAsync()
    expect(shown).toEqual([['not-read']])
    answer(ok(drafts('changed')))
    await vi.runAllTimersAsync()
    expect(shown).toEqual([['not-read'], ['changed']])
  })

  it('is not looked for any longer when the person has gone on', async () => {
    const stop = lookForDrafts(show)
    stop()
    answer(ok(drafts('changed')))
    await vi.runAllTimersAsync()
    expect(shown).toEqual([])
    expect(cancelled).toHaveLength(1)
  })
})
