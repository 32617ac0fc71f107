import { refuseUnknown } from '../refuse-unknown.ts'
import { theApp } from './app.ts'
import { answerBrowser } from './browser-link.ts'
import { BrowserWindow } from './browser-window.ts'
import { KnownEvents, preventable } from './known-events.ts'
import { record } from './recorded.ts'

/** docs/api/shell.md: nothing is opened; what was asked for is kept for the test. */
export const shell = refuseUnknown('electron.shell', {
  async openPath(path: string) {
    record('shell.openPath', path)
    return ''
  },
  async openExternal(url: string) {
    record('shell.openExternal', url)
  },
  showItemInFolder(path: string) {
    record('shell.showItemInFolder', path)
  },
  beep() {
    record('shell.beep')
  },
})

const power = new KnownEvents('powerMonitor', [
  'lock-screen',
  'resume',
  'shutdown',
  'suspend',
  'unlock-screen',
])
/** docs/api/power-monitor.md */
export const powerMonitor = refuseUnknown('electron.powerMonitor', power)

class NativeTheme extends KnownEvents {
  themeSource = 'system'
  readonly shouldUseHighContrastColors = false
  constructor() {
    super('nativeTheme', ['updated'])
  }
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark'
  }
}
const theme = new NativeTheme()
/** docs/api/native-theme.md */
export const nativeTheme = refuseUnknown('electron.nativeTheme', theme)

const area = { x: 0, y: 0, width: 1920, height: 1080 }
const display = { id: 1, bounds: area, workArea: area, scaleFactor: 1 }
/** docs/api/screen.md: one screen. */
export const screen = refuseUnknown('electron.screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
})

/** Lets the test tell what the system would: a file to open, sleep, the end of the session. */
answerBrowser('emit', ({ of, name, values }) => {
  const window = BrowserWindow.getAllWindows()[0]
  const emitters = { app: theApp, powerMonitor: power, nativeTheme: theme, window }
  emitters[of]?.emit(name, preventable(), ...values)
  return null
})
