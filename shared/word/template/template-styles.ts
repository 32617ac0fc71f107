import { childAt, childrenOf, everyElement, valueAt, type XmlElement } from './xml-tree.ts'

export type StyleType = 'paragraph' | 'character' | 'table' | 'numbering'

/** The styles of a document, found by name: their ids are in the language of the program that made them. */
export type StyleSheet = {
  readonly root: XmlElement
  readonly byId: ReadonlyMap<string, XmlElement>
  /** The style of a type that has this name, also as an alias or in Norwegian; null when there is none. */
  readonly find: (type: StyleType, name: string) => XmlElement | null
  /** The style of paragraphs that name none. */
  readonly normal: XmlElement | null
}

/** Word names its own styles in English in the file; other programs write what they show. */
const norwegianNames: Readonly<Record<string, ReadonlyArray<string>>> = {
  normal: ['standard', 'brødtekst'],
  title: ['tittel'],
  quote: ['sitat'],
  caption: ['bildetekst', 'figurtekst'],
  header: ['topptekst'],
  footer: ['bunntekst'],
  hyperlink: ['hyperkobling'],
  'footnote text': ['fotnotetekst'],
  'footnote reference': ['fotnotereferanse'],
  'toc heading': ['overskrift for innholdsfortegnelse', 'innholdsfortegnelse overskrift'],
  'list bullet': ['punktliste', 'punktmerket liste'],
  'list number': ['nummerert liste'],
  'table of figures': ['figurliste'],
}

function namesFor(name: string): ReadonlyArray<string> {
  const plain = name.toLowerCase()
  const [, kind, level] = /^(heading|toc) (\d)$/.exec(plain) ?? []
  if (kind === 'heading') return [plain, `overskrift ${level}`]
  if (kind === 'toc') return [plain, `inh ${level}`, `innholdsfortegnelse ${level}`]
  return [plain, ...(norwegianNames[plain] ?? [])]
}

export function readStyles(root: XmlElement): StyleSheet {
  const byId = new Map<string, XmlElement>()
  const byName = new Map<string, XmlElement>()
  const styles = childrenOf(root, 'w:style')
  for (const style of styles) {
    byId.set(style.attributes.get('w:styleId') ?? '', style)
    const type = typeOf(style)
    const aliases = (valueAt(style, 'w:aliases') ?? '').split(',')
    for (const name of [valueAt(style, 'w:name') ?? '', ...aliases]) {
      const key = `${type} ${name.trim().toLowerCase()}`
      if (name.trim() !== '' && !byName.has(key)) byName.set(key, style)
    }
  }
  const isDefault = ({ attributes }: XmlElement) =>
    ['1', 'true', 'on'].includes(attributes.get('w:default') ?? '')
  const find: StyleSheet['find'] = (type, name) => {
    for (const one of namesFor(name)) {
      const style = byName.get(`${type} ${one}`)
      if (style) return style
    }
    return null
  }
  const normal = styles.find((style) => typeOf(style) === 'paragraph' && isDefault(style))
  return { root, byId, find, normal: normal ?? find('paragraph', 'normal') }
}

export function typeOf(style: XmlElement): StyleType {
  const type = style.attributes.get('w:type')
  return type === 'character' || type === 'table' || type === 'numbering' ? type : 'paragraph'
}

export function idOf(style: XmlElement): string {
  return style.attributes.get('w:styleId') ?? ''
}

/** A style, then what it is based on. A circle ends where it closes. */
export function ancestryOf({ byId }: StyleSheet, style: XmlElement): ReadonlyArray<XmlElement> {
  const line: XmlElement[] = []
  let next: XmlElement | null | undefined = style
  while (next && !line.includes(next)) {
    line.push(next)
    next = byId.get(valueAt(next, 'w:basedOn') ?? '')
  }
  return line
}

/** The element at a path of the nearest style in the line that has it, else of the document's defaults. */
export function inherited(
  sheet: StyleSheet,
  style: XmlElement | null,
  ...path: readonly ['w:pPr' | 'w:rPr', string]
): XmlElement | null {
  for (const one of style ? ancestryOf(sheet, style) : []) {
    const found = childAt(one, ...path)
    if (found) return found
  }
  const part = path[0] === 'w:pPr' ? 'w:pPrDefault' : 'w:rPrDefault'
  return childAt(sheet.root, 'w:docDefaults', part, ...path)
}

/** The list that counts a style: an id of `w:num` and a level in it; null when none does. */
export type StyleNumbering = { readonly num: string; readonly level: number }

export function numberingOf(
  sheet: StyleSheet,
  numbering: XmlElement | null,
  style: XmlElement,
): StyleNumbering | null {
  const line = ancestryOf(sheet, style)
  const ids = line.flatMap((one) => valueAt(one, 'w:pPr', 'w:numPr', 'w:numId') ?? [])
  const num = ids[0] ?? null
  if (num === null || num === '0' || !numbering) return null
  const linked = levelNaming(numbering, num, line.map(idOf))
  const levels = line.flatMap((one) => valueAt(one, 'w:pPr', 'w:numPr', 'w:ilvl') ?? [])
  return { num, level: linked ?? Number(levels[0] ?? 0) }
}

/** The level whose `w:pStyle` is one of the styles: Word lets that decide over what the style says. */
function levelNaming(
  numbering: XmlElement,
  num: string,
  styles: ReadonlyArray<string>,
): number | null {
  const definition = definitionOf(numbering, num)
  for (const level of definition ? childrenOf(definition, 'w:lvl') : []) {
    if (styles[0] === valueAt(level, 'w:pStyle')) return Number(level.attributes.get('w:ilvl'))
  }
  return null
}

/** The `w:abstractNum` behind a `w:num`, also where it stands behind a style of lists. */
export function definitionOf(numbering: XmlElement, num: string): XmlElement | null {
  const abstracts = childrenOf(numbering, 'w:abstractNum')
  const abstractOf = (id: string): XmlElement | null => {
    const found = childrenOf(numbering, 'w:num').find(
      ({ attributes }) => attributes.get('w:numId') === id,
    )
    const abstract = found && valueAt(found, 'w:abstractNumId')
    return abstracts.find((one) => one.attributes.get('w:abstractNumId') === abstract) ?? null
  }
  const first = abstractOf(num)
  const link = first && valueAt(first, 'w:numStyleLink')
  if (!link) return first
  return abstracts.find((one) => valueAt(one, 'w:styleLink') === link) ?? first
}

/** Ids of styles that something in an element names. */
export function namedStyles(element: XmlElement): ReadonlySet<string> {
  const named = new Set<string>()
  for (const { name, attributes } of everyElement(element)) {
    if (stylePointers.has(name)) named.add(attributes.get('w:val') ?? '')
  }
  return named
}

/** The elements whose value is the id of a style. */
export const stylePointers: ReadonlySet<string> = new Set([
  'w:pStyle',
  'w:rStyle',
  'w:tblStyle',
  'w:basedOn',
  'w:next',
  'w:link',
])
