import type { Rectangle } from 'electron'

/** Where the window was when it was last closed. */
export type WindowPlace = Rectangle & { readonly isMaximized: boolean }

const standardSize = { width: 1440, height: 900 }
const TITLE_BAR = 32
/** As much of the title bar must be on a screen for a hand to move the window by it. */
const HOLD = 120

/**
 * Where to open the window: as it was, if its title bar is still on a screen; else of the same size, placed by the system.
 * `screens` are the parts of the screens that windows may use, the main one first.
 */
export function placeOnScreen(
  place: WindowPlace | null,
  screens: ReadonlyArray<Rectangle>,
): Partial<Rectangle> {
  const { width, height } = place ?? standardSize
  const screen = place ? screens.find((one) => holdsTitleBar(one, place)) : undefined
  const room = screen ?? screens[0]
  const size = room
    ? { width: Math.min(width, room.width), height: Math.min(height, room.height) }
    : { width, height }
  return screen && place ? { x: place.x, y: place.y, ...size } : size
}

function holdsTitleBar(screen: Rectangle, place: Rectangle): boolean {
  const left = Math.max(screen.x, place.x)
  const right = Math.min(screen.x + screen.width, place.x + place.width)
  const isInHeight = place.y >= screen.y && place.y + TITLE_BAR <= screen.y + screen.height
  return isInHeight && right - left >= HOLD
}
