import { describe, expect, it, vi } from 'vitest'
import { windowOptions } from '../../../electron/window.ts'

vi.mock('electron', () => ({ BrowserWindow: class {} }))

describe('the window', () => {
  it('is a sandboxed page without Node', () => {
    expect(windowOptions('/out/preload/index.cjs').webPreferences).toEqual({
      preload: '/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    })
  })

  it('is not shown before it has something to show', () => {
    expect(windowOptions('x').show).toBe(false)
  })
})
