import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, MenuName } from '../shared/contract/menu.ts'
import { type Appearance, appearances } from './desktop-settings.ts'
import type { ShellTexts } from './shell-texts.ts'
import type { ZoomStep } from './zoom.ts'

export type MenuParts = {
  readonly texts: ShellTexts
  readonly commands: ReadonlyArray<MenuCommand>
  readonly appearance: Appearance
  readonly platform: NodeJS.Platform
  /** A command of the window was chosen. */
  readonly choose: (id: string) => void
  readonly zoom: (step: ZoomStep) => void
  readonly setAppearance: (appearance: Appearance) => void
  readonly clearRecent: () => void
  readonly showLicences: () => void
}

type Item = MenuItemConstructorOptions
type Items = ReadonlyArray<Item>

/** The app's menu: the window's commands where a person looks for them, and what the system does by itself. */
export function menuTemplate(parts: MenuParts): Items {
  const { texts, platform } = parts
  const menu = (label: string, ...groups: ReadonlyArray<Items>): Item => ({
    label,
    submenu: withLines(groups),
  })
  const isMac = platform === 'darwin'
  const menus = [
    ...(isMac ? [macAppMenu(texts)] : []),
    menu(texts.menuFile, commandItems(parts, 'file'), recentItems(parts), fileEnd(parts)),
    menu(texts.menuEdit, commandItems(parts, 'edit'), clipboardItems(texts)),
    menu(texts.menuView, commandItems(parts, 'view'), appearanceItems(parts), zoomItems(parts)),
    menu(texts.menuInsert, commandItems(parts, 'insert')),
    menu(texts.menuFormat, commandItems(parts, 'format')),
    menu(texts.menuTools, commandItems(parts, 'tools')),
    { role: 'window' as const, ...menu(texts.menuWindow, windowItems(texts, isMac)) },
    {
      role: 'help' as const,
      ...menu(texts.menuHelp, commandItems(parts, 'help'), aboutItems(parts)),
    },
  ]
  return menus.filter(({ submenu }) => !Array.isArray(submenu) || submenu.length > 0)
}

/** `Mod+Shift+S` as Electron writes it. The window answers its keys itself; the menu shows them. */
export function acceleratorOf(keys: string): string {
  return keys.replace(/ $/, 'Space').replace('Mod', 'CmdOrCtrl')
}

function commandItems({ commands, choose }: MenuParts, menu: MenuName): Items {
  return commands
    .filter((command) => command.menu === menu)
    .map(({ id, label, keys, isEnabled }) => ({
      id,
      label: escaped(label),
      enabled: isEnabled,
      ...(keys !== '' && { accelerator: acceleratorOf(keys), registerAccelerator: false }),
      click: () => choose(id),
    }))
}

function recentItems({ texts, platform, clearRecent }: MenuParts): Items {
  const clear: Item = { id: 'clear-recent', label: texts.menuClearRecent, click: clearRecent }
  if (platform !== 'darwin') return [clear]
  return [{ role: 'recentDocuments', label: texts.menuRecent, submenu: [] }, clear]
}

function fileEnd({ texts, platform }: MenuParts): Items {
  const close: Item = { role: 'close', label: texts.menuClose }
  return platform === 'darwin' ? [close] : [close, { role: 'quit', label: texts.menuQuit }]
}

/** Undo and redo are the window's: a role here would run Chromium's own undo on top of the report's history. */
function clipboardItems(texts: ShellTexts): Items {
  return [
    { role: 'cut', label: texts.menuCut },
    { role: 'copy', label: texts.menuCopy },
    { role: 'paste', label: texts.menuPaste },
    { role: 'selectAll', label: texts.menuSelectAll },
  ]
}

function appearanceItems({ texts, appearance, setAppearance }: MenuParts): Items {
  const words = { system: texts.menuSystem, light: texts.menuLight, dark: texts.menuDark }
  const choices = appearances.map((one) => ({
    id: `appearance-${one}`,
    type: 'radio' as const,
    label: words[one],
    checked: one === appearance,
    click: () => setAppearance(one),
  }))
  return [{ label: texts.menuAppearance, submenu: choices }]
}

/** Not Electron's own roles: they would not remember the size. */
function zoomItems({ texts, zoom }: MenuParts): Items {
  const item = (step: ZoomStep, label: string, accelerator: string): Item => ({
    id: `zoom-${step}`,
    label,
    accelerator,
    click: () => zoom(step),
  })
  return [
    item('in', texts.menuZoomIn, 'CmdOrCtrl+Plus'),
    item('out', texts.menuZoomOut, 'CmdOrCtrl+-'),
    item('reset', texts.menuZoomReset, 'CmdOrCtrl+0'),
    { role: 'togglefullscreen', label: texts.menuFullScreen },
  ]
}

function windowItems(texts: ShellTexts, isMac: boolean): Items {
  const minimise: Item = { role: 'minimize', label: texts.menuMinimise }
  if (!isMac) return [minimise]
  return [
    minimise,
    { role: 'zoom', label: texts.menuZoomWindow },
    { role: 'front', label: texts.menuFront },
  ]
}

function aboutItems({ texts, platform, showLicences }: MenuParts): Items {
  const licences: Item = { id: 'licences', label: texts.menuLicences, click: showLicences }
  return platform === 'darwin' ? [licences] : [licences, { role: 'about', label: texts.menuAbout }]
}

function macAppMenu(texts: ShellTexts): Item {
  const groups: ReadonlyArray<Items> = [
    [{ role: 'about', label: texts.menuAbout }],
    [{ role: 'services', label: texts.menuServices }],
    [
      { role: 'hide', label: texts.menuHide },
      { role: 'hideOthers', label: texts.menuHideOthers },
      { role: 'unhide', label: texts.menuShowAll },
    ],
    [{ role: 'quit', label: texts.menuQuit }],
  ]
  return { label: 'Beretning', submenu: withLines(groups) }
}

/** A line between groups that have something in them. */
function withLines(groups: ReadonlyArray<Items>): Item[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]))
}

/** In a menu `&` marks the letter that chooses an item. */
function escaped(label: string): string {
  return label.replaceAll('&', '&&')
}
