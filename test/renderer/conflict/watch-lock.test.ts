import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchLock } from '../../../renderer/conflict/watch-lock.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { noteOpened } from '../../../renderer/stores/document-store.ts'
import { readOnlyReason } from '../../../renderer/stores/read-only.ts'
import { reportStore } from '../../../renderer/stores/report-store.ts'
import { uiStore } from '../../../renderer/stores/ui-store.ts'
import { holdReport } from '../../../renderer/stores/write-gate.ts'
import type { Api, EventPayload } from '../../../shared/contract/ipc.ts'
import type { FileState } from '../../../shared/contract/values.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'

type Change = EventPayload<'lockChanged'>

const file = { token: 'a'.repeat(32), name: 'rapport.beretning', folder: '/felles' }
let tell: (change: Change) => void = () => {}
let onDisk: FileState = 'same'

describe('a file that is no longer locked by others', () => {
  let stop = () => {}
  beforeEach(() => {
    const lockFile = async () => ({ ok: true, value: { kind: 'mine' } }) as const
    const api: Partial<Api> = {
      onLockChanged(listener) {
        tell = listener
        return () => {}
      },
      lockFile,
      checkFile: async () => ({ ok: true, value: onDisk }),
      unlockFile: async () => ({ ok: true, value: null }),
    }
    vi.stubGlobal('api', api)
    showReport(aReport([aChapter('c-a', [aParagraph('b-a', 'Tekst.')])]))
    noteOpened(file)
    uiStore.setState({ notice: null })
    stop = watchLock()
  })
  afterEach(() => {
    stop()
    onDisk = 'same'
    vi.unstubAllGlobals()
  })

  it('is offered to be opened for writing when the lock alone kept it from being changed', () => {
    holdReport('locked')
    tell({ file, user: null })
    expect(uiStore.getState().notice?.action).toBeDefined()
    // It is opened anew, since it may have been changed meanwhile: until then nothing can be written.
    expect(readOnlyReason(reportStore.getState())).toBe('locked')
  })

  it('can still not be changed when it is from a newer version', () => {
    holdReport('newer')
    tell({ file, user: null })
    expect(uiStore.getState().notice).toBeNull()
    expect(readOnlyReason(reportStore.getState())).toBe('newer')
  })

  it('has been saved by those who had it: the two versions can be compared', async () => {
    onDisk = 'changed'
    holdReport(null)
    tell({ file, user: null })
    await expect.poll(() => uiStore.getState().notice?.text).toContain('Noen andre har lagret')
    expect(uiStore.getState().notice?.action?.label).toBe('Sammenlign …')
  })

  it('is taken by others while it is worked on here: that is told, but not to one who only reads', () => {
    const user = { name: 'kari', machine: 'kontor-2', since: '2025-01-01T12:00:00.000Z' }
    holdReport('locked')
    tell({ file, user })
    expect(uiStore.getState().notice).toBeNull()
    holdReport(null)
    tell({ file, user })
    expect(uiStore.getState().notice?.text).toContain('er nå også åpnet av kari på kontor-2')
  })

  it('is another file than the one in the window: nothing is told', () => {
    holdReport('locked')
    tell({ file: { ...file, name: 'annen.beretning' }, user: null })
    expect(uiStore.getState().notice).toBeNull()
  })
})
