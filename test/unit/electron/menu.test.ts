import { describe, expect, it, vi } from 'vitest'
import { menuTemplate } from '../../../electron/menu.ts'
import texts from '../../../resources/text/shell.nb.json'

vi.mock('electron', () => ({ Menu: {} }))

describe('the system menu', () => {
  const roles = (platform: NodeJS.Platform) => JSON.stringify(menuTemplate(texts, platform))

  it('leaves undo and redo to the report', () => {
    expect(roles('linux')).not.toMatch(/"role":"(undo|redo|reload|toggleDevTools)"/)
  })

  it('has an app menu on macOS alone', () => {
    expect(roles('darwin')).toContain('"role":"appMenu"')
    expect(roles('win32')).not.toContain('appMenu')
  })
})
