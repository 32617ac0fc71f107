/** What a picture may be, checked before anything is unpacked or drawn. */
export const MAX_PICTURE_BYTES = 50 * 1024 * 1024
/** Declared width times height. */
export const MAX_PIXELS = 100_000_000
/** The longest side, in pixels. */
export const MAX_SIDE = 30_000
/** An SVG is text that is taken apart, so it may be less. */
export const MAX_SVG_BYTES = 5 * 1024 * 1024
