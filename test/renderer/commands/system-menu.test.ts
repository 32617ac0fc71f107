import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { commands } from '../../../renderer/commands/commands.ts'
import { systemMenu, watchSystemMenu } from '../../../renderer/commands/system-menu.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { reportStore } from '../../../renderer/stores/report-store.ts'
import { uiStore } from '../../../renderer/stores/ui-store.ts'
import { isWindowMenu, type MenuCommand, type WindowMenu } from '../../../shared/contract/menu.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'

/** As much of the shell as the menu needs. */
const shell = {
  menus: [] as ReadonlyArray<MenuCommand>[],
  choose: (_id: string) => {},
}
const api = {
  shellInfo: async () => ({ ok: true, value: { showsMenu: true } }),
  showMenu: async ({ commands }: WindowMenu) => shell.menus.push(commands),
  onCommandChosen: (listener: (id: string) => void) => {
    shell.choose = listener
    return () => {}
  },
}
const enabled = (menu: ReadonlyArray<MenuCommand> | undefined) =>
  menu?.filter(({ isEnabled }) => isEnabled).map(({ id }) => id)

describe('the system menu', () => {
  let stop = () => {}

  beforeAll(async () => {
    Reflect.set(window, 'api', api)
    reportStore.setState({ id: null })
    stop = watchSystemMenu()
    await vi.waitUntil(() => shell.menus.length === 1)
  })
  afterAll(() => {
    stop()
    Reflect.deleteProperty(window, 'api')
  })
  beforeEach(() => uiStore.setState({ dialog: null }))

  it('has every command once, in a form the shell takes', () => {
    const menu = systemMenu()
    expect(menu).toHaveLength(commands.length)
    expect(new Set(menu.map(({ id }) => id))).toEqual(new Set(commands.map(({ id }) => id)))
    expect(isWindowMenu({ language: 'nn', commands: menu }, 'menu')).toBeNull()
  })

  it('offers no more than to begin before a report is open, and nothing while a dialog is', () => {
    expect(enabled(shell.menus.at(-1))).toEqual(['new', 'open'])
    showReport(aReport([aChapter('c-one', [aParagraph('b-p', 'Tekst')])], []))
    expect(enabled(shell.menus.at(-1))).toHaveLength(commands.length)
    uiStore.setState({ dialog: 'palette' })
    expect(enabled(shell.menus.at(-1))).toEqual([])
  })

  it('runs what is chosen, but not behind a dialog', () => {
    shell.choose('people')
    expect(uiStore.getState().dialog).toBe('people')
    shell.choose('newTable')
    expect(uiStore.getState().dialog).toBe('people')
  })
})
