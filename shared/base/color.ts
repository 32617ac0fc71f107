/** WCAG 2.2, 1.4.3: what text needs to be read. */
export const READABLE_CONTRAST = 4.5

/** How much of white is in the shade that goes with a colour. */
const TINT = 0.9

/** The shade that goes with a colour: light enough for text in it to be read. */
export function tintOf(color: string): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return channels
    .map((value) =>
      Math.round(value + (255 - value) * TINT)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
}

/** How well a colour of six hexadecimal digits is told from white, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastWithWhite(color: string): number {
  return 1.05 / (luminance(color) + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
