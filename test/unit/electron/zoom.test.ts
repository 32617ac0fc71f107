import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { describe, expect, it } from 'vitest'
import { type DesktopSettings, readDesktopSettings } from '../../../electron/desktop-settings.ts'
import { createZoom } from '../../../electron/zoom.ts'

function aZoomedWindow(level: number) {
  const shown: number[] = []
  const kept: Partial<DesktopSettings>[] = []
  const zoom = createZoom({ setDesktop: async (change) => void kept.push(change) })
  const webContents = Object.assign(new EventEmitter(), {
    setZoomLevel: (at: number) => shown.push(at),
  })
  const window = Object.assign(new EventEmitter(), { webContents })
  // Safe: the zoom uses nothing else of a window.
  zoom.attach(window as unknown as BrowserWindow, level)
  return { zoom, webContents, shown, kept }
}

describe('the size of the page', () => {
  it('is as it was last, also when the page is loaded again', () => {
    const { webContents, shown } = aZoomedWindow(1.5)
    webContents.emit('did-finish-load')
    webContents.emit('did-finish-load')
    expect(shown).toEqual([1.5, 1.5])
  })

  it('is changed from the menu and with the wheel, and remembered', () => {
    const { zoom, webContents, shown, kept } = aZoomedWindow(0)
    zoom.change('in')
    webContents.emit('zoom-changed', {}, 'in')
    zoom.change('reset')
    expect(shown).toEqual([0.5, 1, 0])
    expect(kept).toEqual([{ zoom: 0.5 }, { zoom: 1 }, { zoom: 0 }])
  })

  it('stops where the layout would no longer hold', () => {
    const { zoom, shown } = aZoomedWindow(5)
    zoom.change('in')
    expect(shown).toEqual([5])
  })
})

describe('what is remembered of the desktop', () => {
  const place = { x: 1, y: 2, width: 1000, height: 700, isMaximized: true }
  const asNew = { window: null, zoom: 0, appearance: 'system', language: 'nb', folders: {} }

  it('is read back', () => {
    const settings = {
      window: place,
      zoom: 1.5,
      appearance: 'dark',
      language: 'nn',
      folders: { 'open-project': '/rapporter' },
    }
    expect(readDesktopSettings(settings)).toEqual(settings)
  })

  it.each([
    null,
    'x',
    [],
    { window: { ...place, width: 0 }, zoom: 99, appearance: 'pink', folders: [1] },
    { window: { x: 'a' }, zoom: Number.NaN, folders: { 'open-project': 7, annet: '/x' } },
  ])('is as new where it does not hold: %j', (damaged) => {
    expect(readDesktopSettings(damaged)).toEqual(asNew)
  })
})
