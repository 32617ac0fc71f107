import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  type Rectangle,
  screen,
} from 'electron'
import { APP_URL } from './app-address.ts'
import type { DesktopSettings } from './desktop-settings.ts'
import { log } from './log.ts'
import type { Settings } from './settings.ts'
import { placeOnScreen } from './window-place.ts'
import type { Zoom } from './zoom.ts'

/** As the page's own, in `renderer/tokens.css`: no flash before it is drawn. */
const background = { light: '#f3f2ee', dark: '#15191a' } as const

/** The one place with window options. What is not named here is Electron's default, which is the safe choice. */
export function windowOptions(
  preload: string,
  place: Partial<Rectangle>,
  isDark: boolean,
): BrowserWindowConstructorOptions {
  return {
    ...place,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Beretning',
    backgroundColor: isDark ? background.dark : background.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  }
}

/** Opens the window where it was last and as it looked, and shows it when there is something to see. */
export async function openWindow(
  preload: string,
  settings: Settings,
  zoom: Zoom,
): Promise<BrowserWindow> {
  const desktop = await settings.desktop()
  nativeTheme.themeSource = desktop.appearance
  const place = placeOnScreen(desktop.window, workAreas())
  const window = new BrowserWindow(windowOptions(preload, place, nativeTheme.shouldUseDarkColors))
  showWhenReady(window, desktop)
  rememberPlace(window, settings)
  zoom.attach(window, desktop.zoom)
  window.loadURL(APP_URL).catch((error: unknown) => {
    // What the person sees of it is decided where all page failures are: see crash.ts.
    log('error', 'The page could not be loaded.', error)
  })
  return window
}

function showWhenReady(window: BrowserWindow, desktop: DesktopSettings): void {
  window.once('ready-to-show', () => {
    if (desktop.window?.isMaximized) window.maximize()
    window.show()
  })
}

function rememberPlace(window: BrowserWindow, settings: Settings): void {
  window.on('close', () => {
    const place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    void settings.setDesktop({ window: place })
  })
}

/** The main screen first. */
function workAreas(): ReadonlyArray<Rectangle> {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  return [main, ...others].map(({ workArea }) => workArea)
}
