import { unescapeXml } from '../excel/unescape-xml.ts'

/** An element or some text of an SVG, with names as they are written. */
export type SvgNode = SvgElement | string
export type SvgElement = {
  readonly name: string
  readonly attributes: ReadonlyArray<readonly [name: string, value: string]>
  readonly children: SvgNode[]
}

const MAX_NODES = 100_000
const MAX_DEPTH = 256
const NAME = '[A-Za-z_][\\w.:-]*'
const token = new RegExp(
  [
    '<!--[\\s\\S]*?-->',
    '<!\\[CDATA\\[[\\s\\S]*?\\]\\]>',
    '<\\?[\\s\\S]*?\\?>',
    '<!DOCTYPE(?:[^[>]|\\[[^\\]]*\\])*>',
    `</${NAME}\\s*>`,
    `<${NAME}(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*\\s*/?>`,
    '[^<]+',
  ].join('|'),
  'gy',
)
const attribute = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g')

/**
 * The root element of an SVG. Comments, processing instructions and the document type are left out, and entities of
 * the file's own with them. Null when it is no well-formed XML, or deeper or longer than a picture is.
 */
export function parseSvg(text: string): SvgElement | null {
  const top: SvgElement = { name: '', attributes: [], children: [] }
  const open: SvgElement[] = [top]
  let nodes = 0
  let at = 0
  while (at < text.length) {
    token.lastIndex = at
    const [found] = token.exec(text) ?? []
    const parent = open.at(-1)
    if (found === undefined || !parent || ++nodes > MAX_NODES || open.length > MAX_DEPTH)
      return null
    at += found.length
    if (found.startsWith('<![')) parent.children.push(found.slice(9, -3))
    else if (!found.startsWith('<')) parent.children.push(unescapeXml(found))
    else if (found.startsWith('</')) {
      if (open.length === 1 || parent.name !== found.slice(2, -1).trim()) return null
      open.pop()
    } else if (!/^<[!?]/.test(found)) {
      const element = readTag(found)
      parent.children.push(element)
      if (!found.endsWith('/>')) open.push(element)
    }
  }
  const roots = top.children.filter((node) => typeof node !== 'string')
  return open.length === 1 && roots.length === 1 ? (roots[0] ?? null) : null
}

function readTag(tag: string): SvgElement {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? ''
  const attributes = [...tag.slice(name.length + 1).matchAll(attribute)].map(
    ([, key = '', double, single]) => [key, unescapeXml(double ?? single ?? '')] as const,
  )
  return { name, attributes, children: [] }
}

/** Writes an element as XML. */
export function writeSvg(node: SvgNode): string {
  if (typeof node === 'string') return escapeXml(node)
  const attributes = node.attributes
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('')
  const inner = node.children.map(writeSvg).join('')
  return inner === ''
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${inner}</${node.name}>`
}

/** XML has no way to write the control characters that this leaves out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
