import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkFile } from '../../../renderer/conflict/watch-file.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { noteOpened } from '../../../renderer/stores/document-store.ts'
import { uiStore } from '../../../renderer/stores/ui-store.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { Api } from '../../../shared/contract/ipc.ts'
import type { FileState } from '../../../shared/contract/values.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'

const file = { token: 'a'.repeat(32), name: 'rapport.beretning', folder: '/felles' }

describe('a file that is looked at when the person comes back', () => {
  const waiting: ((state: Result<FileState>) => void)[] = []
  beforeEach(() => {
    const api: Partial<Api> = {
      checkFile: () => new Promise((resolve) => waiting.push(resolve)),
    }
    vi.stubGlobal('api', api)
    showReport(aReport([aChapter('c-a', [aParagraph('b-a', 'Tekst.')])]))
    noteOpened(file)
    uiStore.setState({ notice: null })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('is asked about once while its share does not answer, and again when it has', async () => {
    const checks = [checkFile(), checkFile(), checkFile()]
    expect(waiting).toHaveLength(1)
    waiting[0]?.(ok('same'))
    await Promise.all(checks)
    expect(uiStore.getState().notice).toBeNull()
    const again = checkFile()
    waiting[1]?.(ok('changed'))
    await again
    expect(uiStore.getState().notice?.text).toContain('Noen andre har lagret')
  })
})
