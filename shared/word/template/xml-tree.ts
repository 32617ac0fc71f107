import { SaxesParser, type SaxesTagNS } from 'saxes'
import { namespaces, ownPrefix } from './namespaces.ts'

/** An element, or some text. Changed in place: a part is read, changed by several hands and written once. */
export type XmlNode = XmlElement | string
export type XmlElement = {
  name: string
  readonly attributes: Map<string, string>
  children: XmlNode[]
}

const MAX_DEPTH = 400

/**
 * Reads a part of a document. Names get the prefixes of `namespaces`, whatever the part calls them. Null when it is no
 * well-formed XML, has a document type (and with it entities of its own), or is nested deeper than a document is.
 */
export function parseXml(text: string): XmlElement | null {
  const top = newElement('', {})
  const open: XmlElement[] = [top]
  let isRefused = false
  const parser = new SaxesParser({ xmlns: true, position: false })
  const add = (value: string): void => {
    if (open.length > 1) open.at(-1)?.children.push(value)
  }
  parser.on('doctype', () => {
    isRefused = true
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', (tag) => {
    if (open.length > MAX_DEPTH) isRefused = true
    const element = elementOf(tag)
    open.at(-1)?.children.push(element)
    if (!tag.isSelfClosing) open.push(element)
  })
  parser.on('closetag', (tag) => {
    if (!tag.isSelfClosing) open.pop()
  })
  try {
    // In pieces, so that what is refused early is not read to its end.
    for (let at = 0; at < text.length && !isRefused; at += PIECE) {
      parser.write(text.slice(at, at + PIECE))
    }
    if (isRefused) return null
    parser.close()
  } catch {
    // saxes throws at the first thing that is not well-formed; which it was says nothing to a person.
    return null
  }
  const [root] = top.children
  return root === undefined || typeof root === 'string' ? null : root
}

const PIECE = 1 << 16

function elementOf(tag: SaxesTagNS): XmlElement {
  const attributes = new Map<string, string>()
  for (const { name, prefix, local, value, uri } of Object.values(tag.attributes)) {
    if (name === 'xmlns' || prefix === 'xmlns') {
      const own = ownPrefix(value)
      attributes.set(own === null ? name : `xmlns:${own}`, value)
    } else {
      const own = prefix === '' ? null : ownPrefix(uri)
      attributes.set(
        own === null ? name : `${own}:${local}`,
        listsPrefixes.has(local) && (uri === namespaces.mc || local === 'Requires')
          ? renamePrefixes(value, tag)
          : value,
      )
    }
  }
  const own = ownPrefix(tag.uri)
  return { name: own === null ? tag.name : `${own}:${tag.local}`, attributes, children: [] }
}

/** Attributes whose value names namespaces by prefix (ISO 29500-3, 9). */
const listsPrefixes = new Set(['Ignorable', 'MustUnderstand', 'Requires'])

function renamePrefixes(value: string, tag: SaxesTagNS): string {
  const words = value.split(/\s+/).filter((word) => word !== '')
  return words.map((prefix) => ownPrefix(tag.ns[prefix] ?? '') ?? prefix).join(' ')
}

/** The text of a part, with its declaration. */
export function writeXml(root: XmlElement): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  writeElement(root, pieces)
  return pieces.join('')
}

function writeElement({ name, attributes, children }: XmlElement, pieces: string[]): void {
  pieces.push('<', name)
  for (const [key, value] of attributes) pieces.push(' ', key, '="', escapeAttribute(value), '"')
  if (children.length === 0) {
    pieces.push('/>')
    return
  }
  pieces.push('>')
  for (const child of children) {
    if (typeof child === 'string') pieces.push(escapeText(child))
    else writeElement(child, pieces)
  }
  pieces.push('</', name, '>')
}

function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;')
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')
}

export function newElement(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: ReadonlyArray<XmlNode> = [],
): XmlElement {
  return { name, attributes: new Map(Object.entries(attributes)), children: [...children] }
}

export function copyOf(element: XmlElement): XmlElement {
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : copyOf(child),
  )
  return { name: element.name, attributes: new Map(element.attributes), children }
}

/** The elements directly below, all or those with a name. */
export function childrenOf(element: XmlElement, name?: string): ReadonlyArray<XmlElement> {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first element at a path of names below, or null. */
export function childAt(element: XmlElement, ...path: ReadonlyArray<string>): XmlElement | null {
  let found: XmlElement | null = element
  for (const name of path) found = (found && childrenOf(found, name)[0]) ?? null
  return found
}

/** The element itself and all below it, in document order. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  const waiting = [element]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    waiting.push(...childrenOf(next).toReversed())
  }
}

/** The value of `w:val`, which is how Word says nearly everything, at a path of names below. */
export function valueAt(element: XmlElement, ...path: ReadonlyArray<string>): string | null {
  return childAt(element, ...path)?.attributes.get('w:val') ?? null
}

/** Takes out every element below that a test holds for. */
export function removeBelow(
  element: XmlElement,
  isRemoved: (element: XmlElement) => boolean,
): number {
  let removed = 0
  const kept = element.children.filter((child) => {
    if (typeof child === 'string' || !isRemoved(child)) return true
    removed++
    return false
  })
  if (removed > 0) element.children = kept
  for (const child of childrenOf(element)) removed += removeBelow(child, isRemoved)
  return removed
}

/** All text in an element as one. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
}

/** Makes sure that a prefix means a namespace on an element; false when it means another one there. */
export function declare(root: XmlElement, prefix: string, uri: string): boolean {
  const key = `xmlns:${prefix}`
  const declared = root.attributes.get(key)
  if (declared === undefined) root.attributes.set(key, uri)
  return declared === undefined || declared === uri
}
