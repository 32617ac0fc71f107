import type { FilePurpose } from '../shared/contract/ipc.ts'
import { filePurposes } from '../shared/contract/ipc.ts'
import { type Language, languages } from '../shared/language/language.ts'
import type { WindowPlace } from './window-place.ts'

export const appearances = ['system', 'light', 'dark'] as const
export type Appearance = (typeof appearances)[number]

/** What the Electron shell remembers of this person's desktop. */
export type DesktopSettings = {
  readonly window: WindowPlace | null
  /** Steps of Electron's zoom level: each is 20 % larger than the one before. */
  readonly zoom: number
  readonly appearance: Appearance
  /** What the window spoke last. */
  readonly language: Language
  /** The folder last used for each purpose. */
  readonly folders: Partial<Readonly<Record<FilePurpose, string>>>
}

/** About 58 % and 250 %: as far as the layout holds. */
export const zoomLimits = { least: -3, most: 5 } as const

/** Reads them from the settings file, which may be damaged or written by hand: each part that does not hold is as new. */
export function readDesktopSettings(value: unknown): DesktopSettings {
  const { window, zoom, appearance, language, folders } = record(value)
  return {
    window: readPlace(window),
    zoom: typeof zoom === 'number' && isZoom(zoom) ? zoom : 0,
    appearance: appearances.find((one) => one === appearance) ?? 'system',
    language: languages.find((one) => one === language) ?? 'nb',
    folders: readFolders(folders),
  }
}

export function isZoom(zoom: number): boolean {
  return Number.isFinite(zoom) && zoom >= zoomLimits.least && zoom <= zoomLimits.most
}

function readPlace(value: unknown): WindowPlace | null {
  const { x, y, width, height, isMaximized } = record(value)
  const isWhole = (number: unknown): number is number =>
    Number.isInteger(number) && Math.abs(Number(number)) < 100_000
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null
  return width > 0 && height > 0 ? { x, y, width, height, isMaximized: isMaximized === true } : null
}

function readFolders(value: unknown): DesktopSettings['folders'] {
  const known = record(value)
  return Object.fromEntries(
    filePurposes.flatMap((purpose) => {
      const folder = known[purpose]
      return typeof folder === 'string' && folder !== '' ? [[purpose, folder]] : []
    }),
  )
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
