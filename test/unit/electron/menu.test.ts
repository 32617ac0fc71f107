import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { acceleratorOf, type MenuParts, menuTemplate } from '../../../electron/menu.ts'
import texts from '../../../resources/text/shell.nb.json'
import type { MenuCommand } from '../../../shared/contract/menu.ts'

const save: MenuCommand = {
  id: 'save',
  menu: 'file',
  label: 'Lagre',
  keys: 'Mod+S',
  isEnabled: true,
}

function menuWith(parts: Partial<MenuParts> = {}) {
  const done: string[] = []
  const template = menuTemplate({
    texts,
    commands: [save],
    appearance: 'dark',
    platform: 'linux',
    choose: (id) => done.push(id),
    zoom: (step) => done.push(`zoom ${step}`),
    setAppearance: (appearance) => done.push(appearance),
    clearRecent: () => done.push('clear'),
    showLicences: () => done.push('licences'),
    ...parts,
  })
  return { template, done, items: allItems(template) }
}

function allItems(
  items: ReadonlyArray<MenuItemConstructorOptions>,
): ReadonlyArray<MenuItemConstructorOptions> {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? allItems(item.submenu) : []),
  ])
}

/** Chooses an item as a person does. Electron hands it itself, the window and the event, which we do not use. */
function choose(items: ReadonlyArray<MenuItemConstructorOptions>, id: string): void {
  const click = items.find((item) => item.id === id)?.click as (() => void) | undefined
  expect(click).toBeDefined()
  click?.()
}

describe('the system menu', () => {
  it('shows a command of the window with its keys, and hands it back when it is chosen', () => {
    const { items, done } = menuWith()
    expect(items.find(({ id }) => id === 'save')).toMatchObject({
      label: 'Lagre',
      accelerator: 'CmdOrCtrl+S',
      registerAccelerator: false,
      enabled: true,
    })
    choose(items, 'save')
    expect(done).toEqual(['save'])
  })

  it('shows what cannot be done now, but not as a choice', () => {
    const { items } = menuWith({ commands: [{ ...save, isEnabled: false }] })
    expect(items.find(({ id }) => id === 'save')?.enabled).toBe(false)
  })

  it('has no menu without anything in it, and ends with window and help', () => {
    const labels = (commands: ReadonlyArray<MenuCommand>) =>
      menuWith({ commands }).template.map(({ label }) => label)
    expect(labels([])).toEqual(['Fil', 'Rediger', 'Vis', 'Vindu', 'Hjelp'])
    expect(labels([{ ...save, menu: 'insert' }])).toContain('Sett inn')
  })

  it.each(['linux', 'win32', 'darwin'] as const)(
    'says everything in Norwegian on %s',
    (platform) => {
      const { items } = menuWith({ platform })
      const unnamed = items.filter((item) => item.type !== 'separator' && !item.label)
      expect(unnamed).toEqual([])
    },
  )

  it('leaves undo and redo to the report, and the page where it is', () => {
    const roles = menuWith().items.flatMap(({ role }) => role ?? [])
    for (const role of ['undo', 'redo', 'reload', 'toggleDevTools'])
      expect(roles).not.toContain(role)
  })

  it('has what macOS expects on macOS alone', () => {
    const roles = (platform: NodeJS.Platform) =>
      menuWith({ platform }).items.flatMap(({ role }) => role ?? [])
    expect(roles('darwin')).toEqual(
      expect.arrayContaining(['about', 'hide', 'quit', 'recentDocuments', 'window', 'help']),
    )
    expect(roles('win32')).not.toContain('services')
    expect(roles('win32')).toContain('quit')
  })

  it('marks the look that is chosen, zooms, and empties the list of reports', () => {
    const { items, done } = menuWith()
    const marked = items.filter(({ checked }) => checked).map(({ id }) => id)
    expect(marked).toEqual(['appearance-dark'])
    for (const id of ['appearance-light', 'zoom-in', 'zoom-reset', 'clear-recent', 'licences'])
      choose(items, id)
    expect(done).toEqual(['light', 'zoom in', 'zoom reset', 'clear', 'licences'])
  })

  it('shows an & as it is', () => {
    const { items } = menuWith({ commands: [{ ...save, label: 'Tall & tekst' }] })
    expect(items.find(({ id }) => id === 'save')?.label).toBe('Tall && tekst')
  })

  it.each([
    ['Mod+Shift+S', 'CmdOrCtrl+Shift+S'],
    ['Mod+Shift+ ', 'CmdOrCtrl+Shift+Space'],
    ['Mod+.', 'CmdOrCtrl+.'],
    ['F7', 'F7'],
    ['Alt+F10', 'Alt+F10'],
  ])('writes %s as %s', (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator)
  })
})
