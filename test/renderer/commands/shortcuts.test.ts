import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commands } from '../../../renderer/commands/commands.ts'
import { handleShortcut, keysOf } from '../../../renderer/commands/shortcuts.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { reportStore } from '../../../renderer/stores/report-store.ts'
import { uiStore } from '../../../renderer/stores/ui-store.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'

function press(init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { cancelable: true, bubbles: true, ...init })
  handleShortcut(event)
  return event
}

describe('keyboard shortcuts', () => {
  beforeEach(() => {
    showReport(aReport([aChapter('c-one', [aParagraph('b-p', 'Tekst')])], []))
    uiStore.setState({ dialog: null })
  })
  afterEach(() => uiStore.setState({ dialog: null }))

  it('opens the palette with Ctrl+K, and with Cmd+K', () => {
    press({ key: 'k', code: 'KeyK', ctrlKey: true })
    expect(uiStore.getState().dialog).toBe('palette')
    uiStore.setState({ dialog: null })
    press({ key: 'k', code: 'KeyK', metaKey: true })
    expect(uiStore.getState().dialog).toBe('palette')
  })

  it('does nothing that needs a report before there is one, and never saves the page', () => {
    reportStore.setState({ id: null })
    expect(press({ key: 'k', code: 'KeyK', ctrlKey: true }).defaultPrevented).toBe(false)
    expect(uiStore.getState().dialog).toBeNull()
    expect(press({ key: 's', code: 'KeyS', ctrlKey: true }).defaultPrevented).toBe(true)
  })

  it('takes the digit by its place, whatever the keyboard types with it', () => {
    const event = new KeyboardEvent('keydown', {
      key: '@',
      code: 'Digit2',
      ctrlKey: true,
      altKey: true,
    })
    expect(keysOf(event)).toBe('Mod+Alt+2')
  })

  it('lets AltGr type its sign', () => {
    const altGr = { key: '@', code: 'Digit2', ctrlKey: true, altKey: true, modifierAltGraph: true }
    expect(press(altGr).defaultPrevented).toBe(false)
  })

  it('leaves the keys to a dialog, but never saves the page', () => {
    uiStore.setState({ dialog: 'palette' })
    expect(press({ key: 's', code: 'KeyS', ctrlKey: true }).defaultPrevented).toBe(true)
    expect(press({ key: 'z', code: 'KeyZ', ctrlKey: true }).defaultPrevented).toBe(false)
  })

  it('gives no two commands the same keys', () => {
    const keys = commands.flatMap((command) => command.keys ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('gives every command a name of its own', () => {
    const labels = commands.map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })
})
