import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { windowOptions } from '../../../electron/window.ts'
import { projectRoot } from '../../helpers/source-files.ts'

vi.mock('electron', () => ({ BrowserWindow: class {} }))

describe('the window', () => {
  it('is a sandboxed page without Node', () => {
    expect(windowOptions('/out/preload/index.cjs', {}, false).webPreferences).toEqual({
      preload: '/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    })
  })

  it('has the ground of the page before the page is drawn', () => {
    const tokens = readFileSync(join(projectRoot, 'renderer/tokens.css'), 'utf8')
    const grounds = [...tokens.matchAll(/--background: (#\w+)/g)].map(([, colour]) => colour)
    const shown = [false, true].map((isDark) => windowOptions('x', {}, isDark).backgroundColor)
    expect(shown).toEqual(grounds)
  })

  it('is not shown before it has something to show', () => {
    expect(windowOptions('x', {}, false).show).toBe(false)
  })
})
