import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { ShellTexts } from './shell-texts.ts'

/** The system menu: only what the system does by itself. The app's own commands live in the window. */
export function menuTemplate(
  texts: ShellTexts,
  platform: NodeJS.Platform,
): ReadonlyArray<MenuItemConstructorOptions> {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const file: MenuItemConstructorOptions = {
    label: texts.menuFile,
    submenu: [
      { role: 'close', label: texts.menuClose },
      { role: 'quit', label: texts.menuQuit },
    ],
  }
  // Undo and redo are the window's: a role here would run Chromium's own undo on top of the report's history.
  const edit: MenuItemConstructorOptions = {
    label: texts.menuEdit,
    submenu: [
      { role: 'cut', label: texts.menuCut },
      { role: 'copy', label: texts.menuCopy },
      { role: 'paste', label: texts.menuPaste },
      separator,
      { role: 'selectAll', label: texts.menuSelectAll },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: texts.menuView,
    submenu: [
      { role: 'zoomIn', label: texts.menuZoomIn },
      { role: 'zoomOut', label: texts.menuZoomOut },
      { role: 'resetZoom', label: texts.menuZoomReset },
      { role: 'togglefullscreen', label: texts.menuFullScreen },
    ],
  }
  const appMenu: ReadonlyArray<MenuItemConstructorOptions> =
    platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return [...appMenu, file, edit, view]
}

export function setMenu(texts: ShellTexts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(texts, process.platform)]))
}
