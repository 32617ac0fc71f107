import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchLock } from '../../../renderer/conflict/watch-lock.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { noteOpened } from '../../../renderer/stores/document-store.ts'
import { readOnlyReason } from '../../../renderer/stores/read-only.ts'
import { reportStore } from '../../../renderer/stores/report-store.ts'
import { uiStore } from '../../../renderer/stores/ui-store.ts'
import { holdReport } from '../../../renderer/stores/write-gate.ts'
import type { Api, EventPayload } from '../../../shared/contract/ipc.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'

type Change = EventPayload<'lockChanged'>

const file = { token: 'a'.repeat(32), name: 'rapport.beretning', folder: '/felles' }
let tell: (change: Change) => void = () => {}

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

  it('is another file than the one in the window: nothing is told', () => {
    holdReport('locked')
    tell({ file: { ...file, name: 'annen.beretning' }, user: null })
    expect(uiStore.getState().notice).toBeNull()
  })
})
