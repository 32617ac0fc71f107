/** A picture of a chart: shapes in the order they are drawn, in pixels from the upper left corner. */
export type ChartDrawing = {
  readonly width: number
  readonly height: number
  readonly shapes: ReadonlyArray<Shape>
}

/** Colours, patterns and fonts are the page's, by `series` (from 0) and `role`. */
export type Shape =
  | { readonly kind: 'rule'; readonly role: 'grid' | 'axis'; readonly path: string }
  /** A bar, a slice or the key of one. */
  | { readonly kind: 'area'; readonly series: number; readonly path: string }
  | { readonly kind: 'line'; readonly series: number; readonly path: string }
  | { readonly kind: 'marker'; readonly series: number; readonly path: string }
  | {
      readonly kind: 'text'
      /** `inside` stands on top of an area. */
      readonly role: 'axis' | 'value' | 'inside' | 'legend'
      readonly x: number
      /** Of the baseline. */
      readonly y: number
      readonly anchor: 'start' | 'middle' | 'end'
      readonly text: string
      /** Slants upwards to the end of it, where there is no room for it to lie. */
      readonly isSlanted?: true
    }

/** Pixels: the size all text in a chart is set in, and how far its lines are apart. */
export const TEXT_SIZE = 12
export const LINE_HEIGHT = 15

/** Degrees that slanted text is turned. */
export const SLANT = 40

/** Where a baseline stands for text to be centred on a height. */
export const BASELINE = 4

/**
 * About how wide a text is set in Inter, in pixels. There is no font to measure with here; a few pixels too much or too
 * little do no harm.
 */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  return width * TEXT_SIZE
}

function letterWidth(letter: string): number {
  if (/[ \u00a0.,:;'|!ijltfrI()[\]]/.test(letter)) return 0.32
  if (/[mwMW%@–—…]/.test(letter)) return 0.88
  return /[A-ZÆØÅ0-9]/.test(letter) ? 0.66 : 0.57
}

/** Broken between words into lines that fit; the last one ends with `…` when there is more than there is room for. */
export function wrapText(text: string, width: number, maxLines: number): ReadonlyArray<string> {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && textWidth(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const kept = lines.slice(0, maxLines).map((line) => cutText(line, width))
  const last = kept.at(-1)
  if (lines.length <= maxLines || last === undefined) return kept
  return [...kept.slice(0, -1), cutText(`${last} …`, width)]
}

/** The text, or as much of its beginning as fits before `…`. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let end = text.length - 1
  while (end > 1 && textWidth(`${text.slice(0, end)}…`) > width) end--
  return `${text.slice(0, end).trimEnd()}…`
}

export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${at(x)} ${at(y)}h${at(width)}v${at(height)}h${at(-width)}z`
}

export function segment(x1: number, y1: number, x2: number, y2: number): string {
  return `M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}`
}

/** Tenths of a pixel. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10)
}
