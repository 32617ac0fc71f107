import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { APP_URL } from './app-address.ts'

/** The one place with window options. What is not named here is Electron's default, which is the safe choice. */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Beretning',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  }
}

/** Opens the window and shows it when there is something to see. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload))
  window.once('ready-to-show', () => window.show())
  window.loadURL(APP_URL).catch(() => {
    // A page that cannot load is handled where all page failures are: see crash.ts.
  })
  return window
}
