import type { BrowserWindow, WebContents } from 'electron'
import { zoomLimits } from './desktop-settings.ts'
import type { Settings } from './settings.ts'

export type ZoomStep = 'in' | 'out' | 'reset'

export type Zoom = {
  readonly change: (step: ZoomStep) => void
  /** Gives a window the size it had last, also after its page is loaded again. Ctrl and the wheel zoom as the menu does. */
  readonly attach: (window: BrowserWindow, level: number) => void
}

/** Half a level of Electron's: about 10 % larger or smaller. */
const STEP = 0.5

export function createZoom(settings: Pick<Settings, 'setDesktop'>): Zoom {
  let page: WebContents | null = null
  let current = 0

  function change(step: ZoomStep): void {
    const wanted = { in: current + STEP, out: current - STEP, reset: 0 }[step]
    current = Math.min(Math.max(wanted, zoomLimits.least), zoomLimits.most)
    page?.setZoomLevel(current)
    void settings.setDesktop({ zoom: current })
  }

  return {
    change,
    attach(window, level) {
      const { webContents } = window
      page = webContents
      current = level
      webContents.on('did-finish-load', () => webContents.setZoomLevel(current))
      webContents.on('zoom-changed', (_event, direction) => change(direction))
      window.once('closed', () => {
        page = null
      })
    },
  }
}
