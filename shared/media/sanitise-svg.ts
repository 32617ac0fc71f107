import { decodeText } from '../excel/decode-text.ts'
import { cleanDataPicture } from './clean-data-picture.ts'
import type { PictureSize } from './clean-png.ts'
import { parseSvg, type SvgElement, type SvgNode, writeSvg } from './parse-svg.ts'
import { safeRules } from './safe-rules.ts'
import { svgAttributes, svgElements, svgLinking } from './svg-vocabulary.ts'

/** A drawing that can run nothing and reach nothing outside itself. */
export type SafeSvg = PictureSize & { readonly text: string }

/** What a drawing may come to when everything that it shows once more is counted. */
const MAX_DRAWN = 200_000

/**
 * Writes an SVG anew with what a drawing needs and nothing else: no scripts, event handlers, foreign content, animation,
 * links or fonts from elsewhere. Null when it is no SVG, or would be drawn without end.
 */
export function sanitiseSvg(bytes: Uint8Array): SafeSvg | null {
  const root = parseSvg(decodeText(bytes).replace(/^\ufeff/, ''))
  if (!root || localName(root.name) !== 'svg') return null
  const safe = safeElement(root)
  if (!safe || drawnCount(safe) > MAX_DRAWN) return null
  const size = sizeOf(safe)
  if (size === null) return null
  const { width, height } = size
  const own = ['xmlns', 'xmlns:xlink', 'width', 'height', 'viewBox']
  const attributes = [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['xmlns:xlink', 'http://www.w3.org/1999/xlink'],
    ['width', String(width)],
    ['height', String(height)],
    ['viewBox', attributeOf(safe, 'viewBox') ?? `0 0 ${width} ${height}`],
    ...safe.attributes.filter(([name]) => !own.includes(name)),
  ] as const
  return { width, height, text: writeSvg({ ...safe, attributes }) }
}

/** A link keeps what it shows; any other element that is not known goes with everything in it. */
function safeElement({ name, attributes, children }: SvgElement): SvgElement | null {
  const local = localName(name)
  const known = local === 'a' || local === 'switch' ? 'g' : local
  if (known === null || !svgElements.has(known)) return null
  if (known === 'style') return safeStyleSheet(children)
  const safe = attributes.flatMap(([key, value]) => {
    const kept = safeAttribute(known, key, value)
    return kept ? [kept] : []
  })
  const hasSource = safe.some(([key]) => key === 'xlink:href')
  if (known === 'image' && !hasSource) return null
  return { name: known, attributes: safe, children: children.flatMap(safeChild) }
}

function safeChild(node: SvgNode): SvgNode[] {
  if (typeof node === 'string') return [node]
  const safe = safeElement(node)
  return safe ? [safe] : []
}

function safeAttribute(
  element: string,
  key: string,
  value: string,
): readonly [string, string] | null {
  // Some programs call the vocabulary of links by another name.
  if (/^(?:\w+:)?href$/.test(key)) {
    const isOwn = svgLinking.has(element) && /^#[^\s]+$/.test(value)
    const kept = element === 'image' ? cleanDataPicture(value) : isOwn ? value : null
    return kept === null ? null : ['xlink:href', kept]
  }
  if (key === 'xml:space') return [key, value]
  if (!svgAttributes.has(key) || !isInnocent(value)) return null
  return [key, value]
}

/** Rules that fetch nothing. */
function safeStyleSheet(children: ReadonlyArray<SvgNode>): SvgElement | null {
  const text = safeRules(children.filter((node) => typeof node === 'string').join(''))
  return isInnocent(text) ? { name: 'style', attributes: [], children: [text] } : null
}

/** Every `url()` points into the drawing, and nothing hides behind an escape. */
function isInnocent(value: string): boolean {
  if (
    value.includes('\\') ||
    /javascript:|expression\s*\(|image(?:-set)?\s*\(|src\s*\(/i.test(value)
  )
    return false
  const all = value.match(/url\s*\(/gi)?.length ?? 0
  const own = value.match(/url\(\s*(?:#[\w.:-]+|"#[\w.:-]+"|'#[\w.:-]+')\s*\)/g)?.length ?? 0
  return all === own
}

/** The name without the prefix some programs write; null for an element from another vocabulary. */
function localName(name: string): string | null {
  const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['svg', name]
  return prefix === 'svg' && local !== undefined ? local : null
}

function attributeOf(element: SvgElement, name: string): string | undefined {
  return element.attributes.find(([key]) => key === name)?.[1]
}

/** Counts what is drawn, with what each `use` shows once more; endless when one shows itself. */
function drawnCount(root: SvgElement): number {
  const byId = new Map<string, SvgElement>()
  const note = (node: SvgNode): void => {
    if (typeof node === 'string') return
    const id = attributeOf(node, 'id')
    if (id !== undefined && !byId.has(id)) byId.set(id, node)
    node.children.forEach(note)
  }
  note(root)
  const counted = new Map<SvgElement, number>()
  const count = (node: SvgNode): number => {
    if (typeof node === 'string') return 0
    const before = counted.get(node)
    if (before !== undefined) return before
    counted.set(node, Number.POSITIVE_INFINITY)
    const target =
      node.name === 'use' ? byId.get((attributeOf(node, 'xlink:href') ?? '#').slice(1)) : undefined
    const inner = node.children.reduce((sum, child) => sum + count(child), 0)
    const total = 1 + inner + (target ? count(target) : 0)
    counted.set(node, total)
    return total
  }
  return count(root)
}

const PIXELS_PER: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}
const MAX_SVG_SIDE = 100_000
/** The longest number with its unit that anyone writes. */
const MAX_LENGTH = 40

function sizeOf(root: SvgElement): PictureSize | null {
  const box = (attributeOf(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth = 0, boxHeight = 0] = box.length === 4 ? box : []
  const width = pixels(attributeOf(root, 'width'))
  const height = pixels(attributeOf(root, 'height'))
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : 2
  const size = {
    width: round(width ?? (height === null ? boxWidth || 300 : height * ratio)),
    height: round(height ?? (width === null ? boxHeight || 150 : width / ratio)),
  }
  const isPossible = [size.width, size.height].every((side) => side > 0 && side <= MAX_SVG_SIDE)
  return isPossible ? size : null
}

function pixels(length: string | undefined): number | null {
  const [, number, unit = ''] =
    /^\s*\+?(\d*\.?\d+(?:e[-+]?\d+)?)\s*([a-z]*)\s*$/i.exec((length ?? '').slice(0, MAX_LENGTH)) ??
    []
  const per = PIXELS_PER[unit.toLowerCase()]
  return number === undefined || per === undefined || Number(number) <= 0
    ? null
    : Number(number) * per
}

function round(side: number): number {
  return Math.round(side * 10_000) / 10_000
}
