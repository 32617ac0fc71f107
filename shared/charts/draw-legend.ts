import {
  at,
  BASELINE,
  type ChartDrawing,
  cutText,
  LINE_HEIGHT,
  rectangle,
  type Shape,
  segment,
  textWidth,
} from './drawing.ts'

const KEY = 12
const LINE_KEY = 22
const KEY_GAP = 6
const ENTRY_GAP = 18
const ROW = LINE_HEIGHT + 5

/** The names of the series beside what they are drawn with, in as many rows as it takes. None for a single series. */
export function drawLegend(
  names: ReadonlyArray<string>,
  width: number,
  asLines: boolean,
): Pick<ChartDrawing, 'height' | 'shapes'> {
  if (names.length < 2) return { height: 0, shapes: [] }
  const key = asLines ? LINE_KEY : KEY
  let x = 0
  let y = ROW / 2
  const shapes = names.flatMap((name, series) => {
    const shown = cutText(name, width - key - KEY_GAP)
    const entry = key + KEY_GAP + textWidth(shown)
    if (x > 0 && x + entry > width) {
      x = 0
      y += ROW
    }
    const here = legendEntry(shown, series, x, y, asLines)
    x += entry + ENTRY_GAP
    return here
  })
  return { height: y + ROW / 2 + 8, shapes }
}

/** One key and its name, centred on a height. */
export function legendEntry(
  text: string,
  series: number,
  x: number,
  y: number,
  asLine: boolean,
): ReadonlyArray<Shape> {
  const width = asLine ? LINE_KEY : KEY
  const key: ReadonlyArray<Shape> = asLine
    ? [
        { kind: 'line', series, path: segment(x, y, x + width, y) },
        { kind: 'marker', series, path: markerPath(series, x + width / 2, y) },
      ]
    : [{ kind: 'area', series, path: rectangle(x, y - KEY / 2, KEY, KEY) }]
  const place = { x: x + width + KEY_GAP, y: y + BASELINE }
  return [...key, { kind: 'text', role: 'legend', ...place, anchor: 'start', text }]
}

/** Each series has a shape of its own, so that it is known without its colour. */
export function markerPath(series: number, x: number, y: number): string {
  const r = 4
  switch (series % 4) {
    case 0:
      return `M${at(x - r)} ${at(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
    case 1:
      return rectangle(x - r, y - r, 2 * r, 2 * r)
    case 2:
      return `M${at(x)} ${at(y - r - 1)}l${r + 1} ${2 * r}h${-2 * (r + 1)}z`
    default:
      return `M${at(x)} ${at(y - r - 1)}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`
  }
}
