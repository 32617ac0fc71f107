import { describe, expect, it } from 'vitest'
import { placeOnScreen } from '../../../electron/window-place.ts'

const main = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 1280, height: 984 }
const place = { x: 2000, y: 100, width: 1100, height: 700, isMaximized: false }

describe('where the window opens', () => {
  it('is where it was', () => {
    expect(placeOnScreen(place, [main, right])).toEqual({
      x: 2000,
      y: 100,
      width: 1100,
      height: 700,
    })
  })

  it('is up to the system when its screen is gone, with the same size', () => {
    expect(placeOnScreen(place, [main])).toEqual({ width: 1100, height: 700 })
  })

  it.each([
    ['above the screen', { x: 100, y: -200 }],
    ['below it', { x: 100, y: 1030 }],
    ['almost outside it', { x: 1850, y: 100 }],
  ])('is up to the system when its title bar is %s', (_name, corner) => {
    expect(placeOnScreen({ ...place, ...corner }, [main])).toEqual({ width: 1100, height: 700 })
  })

  it('is no larger than the screen', () => {
    const large = { ...place, x: 0, y: 0, width: 3000, height: 2000 }
    expect(placeOnScreen(large, [main])).toEqual({ x: 0, y: 0, width: 1920, height: 1040 })
  })

  it('is of the standard size the first time', () => {
    expect(placeOnScreen(null, [main])).toEqual({ width: 1440, height: 900 })
  })
})
