import {
  idOf,
  namedStyles,
  type StyleSheet,
  type StyleType,
  stylePointers,
  typeOf,
} from './template-styles.ts'
import {
  childAt,
  childrenOf,
  copyOf,
  everyElement,
  newElement,
  valueAt,
  type XmlElement,
} from './xml-tree.ts'

/** How a report's styles were met: ids of the report to ids of the template. */
export type MergedStyles = {
  readonly ids: ReadonlyMap<string, string>
  /** Names of the styles the template had, and of those it was given. */
  readonly found: ReadonlyArray<string>
  readonly added: ReadonlyArray<string>
  /** The added styles, as they now stand in the template. */
  readonly elements: ReadonlyArray<XmlElement>
}

/**
 * Meets every style that elements name with the template's of the same name, and gives the template those it lacks. The
 * elements then name the template's ids.
 */
export function mergeStyles(
  template: StyleSheet,
  report: StyleSheet,
  elements: ReadonlyArray<XmlElement>,
): MergedStyles {
  const ids = new Map<string, string>()
  const found: string[] = []
  const added: XmlElement[] = []
  const takenIds = new Set([...template.byId.keys()].map((id) => id.toLowerCase()))
  const takenNames = new Set(
    childrenOf(template.root, 'w:style').map((one) => nameOf(one).toLowerCase()),
  )
  const waiting = [...new Set(elements.flatMap((one) => [...namedStyles(one)]))]
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const style = report.byId.get(id)
    if (ids.has(id) || !style) continue
    const same = sameIn(template, report, style)
    if (same) {
      ids.set(id, idOf(same))
      found.push(nameOf(same))
      continue
    }
    const copy = copyOf(style)
    const free = freeText(id, takenIds, '')
    ids.set(id, free)
    copy.attributes.set('w:styleId', free)
    setName(copy, freeText(nameOf(style), takenNames, ' '))
    added.push(copy)
    waiting.push(...namedStyles(style))
  }
  for (const copy of added) undefault(template, copy)
  for (const element of [...elements, ...added]) renameStyles(element, ids)
  template.root.children.push(...added)
  return { ids, found, added: added.map(nameOf), elements: added }
}

/** The ordinary paragraph is met whatever it is called, and so is the ordinary table. */
function sameIn(template: StyleSheet, report: StyleSheet, style: XmlElement): XmlElement | null {
  if (style === report.normal) return template.normal
  return template.find(typeOf(style), nameOf(style))
}

function nameOf(style: XmlElement): string {
  return valueAt(style, 'w:name') ?? ''
}

function setName(style: XmlElement, name: string): void {
  childAt(style, 'w:name')?.attributes.set('w:val', name)
}

function freeText(wanted: string, taken: Set<string>, gap: string): string {
  let free = wanted
  for (let copy = 2; taken.has(free.toLowerCase()); copy++) free = `${wanted}${gap}${copy}`
  taken.add(free.toLowerCase())
  return free
}

/** A document has one style that is used where none is named. */
function undefault(template: StyleSheet, style: XmlElement): void {
  const type: StyleType = typeOf(style)
  const hasOne = childrenOf(template.root, 'w:style').some(
    (one) => typeOf(one) === type && one.attributes.has('w:default'),
  )
  if (hasOne) style.attributes.delete('w:default')
}

function renameStyles(element: XmlElement, ids: ReadonlyMap<string, string>): void {
  for (const { name, attributes } of everyElement(element)) {
    const id = stylePointers.has(name) ? ids.get(attributes.get('w:val') ?? '') : undefined
    if (id !== undefined) attributes.set('w:val', id)
  }
}

/** The document's language, which its reader and the spelling go by, is the report's. */
export function setLanguage({ root, normal }: StyleSheet, locale: string): void {
  const defaults = childAt(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')
  const language = defaults && childAt(defaults, 'w:lang')
  if (language) language.attributes.set('w:val', locale)
  else defaults?.children.push(newElement('w:lang', { 'w:val': locale }))
  const own = normal && childAt(normal, 'w:rPr', 'w:lang')
  own?.attributes.set('w:val', locale)
}
