import { childOrder, LATER } from './child-order.ts'
import { childAt, childrenOf, everyElement, newElement, type XmlElement } from './xml-tree.ts'

/**
 * Puts right what Word forgives in a file and stricter readers, first of all Microsoft's own validator, do not: children
 * in another order than the format's, tables without columns, values in another form, and smart tags, which Word has not
 * had since 2010. What a reader sees of the text is the same.
 */
export function mendContent(root: XmlElement): void {
  for (const element of everyElement(root)) {
    mendAttributes(element)
    if (element.children.length === 0) continue
    unwrapSmartTags(element)
    element.children = element.children.filter(
      (child) => typeof child === 'string' || !isSpent(child),
    )
    inOrder(element)
    if (element.name === 'w:tbl') addGrid(element)
    if (element.name === 'w:tblPr') nameSides(element)
    if (element.name === 'w:style' || element.name === 'w:rPrDefault') dropHighlight(element)
  }
}

/** The text of a tag stays; what was known of it goes. Tags may lie in each other. */
function unwrapSmartTags(element: XmlElement): void {
  while (childrenOf(element, 'w:smartTag').length > 0) {
    element.children = element.children.flatMap((child) => {
      if (typeof child === 'string' || child.name !== 'w:smartTag') return [child]
      return child.children.filter((one) => typeof one === 'string' || one.name !== 'w:smartTagPr')
    })
  }
}

const EMPTY_SAYS_NOTHING: ReadonlySet<string> = new Set(['w:tabs', 'w:placeholder'])
const OF_SMART_TAGS: ReadonlySet<string> = new Set(['w:smartTagType', 'w:doNotEmbedSmartTags'])

/**
 * What says nothing: settings of smart tags, and what is there for something in it and has nothing. And of a chart how it
 * draws cells that say #N/A, which Word writes and the validator takes for another thing.
 */
function isSpent(element: XmlElement): boolean {
  const { name, children } = element
  return (
    OF_SMART_TAGS.has(name) ||
    (EMPTY_SAYS_NOTHING.has(name) && children.length === 0) ||
    (name === 'c:ext' && childAt(element, 'c16r3:dataDisplayOptions16') !== null)
  )
}

/**
 * Sorts the children of an element whose order is known, unless there is one among them whose place is not. Of several
 * where one can stand, the last counts.
 */
function inOrder(element: XmlElement): void {
  const order = childOrder.get(element.name)
  if (!order) return
  const children = childrenOf(element)
  const placeOf = ({ name }: XmlElement) =>
    order.get(name) ?? (/^w1\d/.test(name) ? order.get(LATER) : undefined)
  const placed = children.flatMap((child) => {
    const place = placeOf(child)
    return place ? [{ child, place }] : []
  })
  if (placed.length < children.length) return
  const last = new Map(placed.map(({ child }) => [child.name, child]))
  const kept = placed.filter(({ child, place }) => place.repeats || last.get(child.name) === child)
  const isSorted = kept.every(({ place }, at) => place.index >= (kept[at - 1]?.place.index ?? 0))
  if (isSorted && kept.length === children.length) return
  element.children = kept.sort((a, b) => a.place.index - b.place.index).map(({ child }) => child)
}

/** Every table says its columns, if only that it leaves them to the program (ISO 29500-1, 17.4.48). */
function addGrid(table: XmlElement): void {
  if (childAt(table, 'w:tblGrid')) return
  const properties = table.children.findIndex(
    (child) => typeof child !== 'string' && child.name === 'w:tblPr',
  )
  table.children.splice(properties + 1, 0, newElement('w:tblGrid'))
}

/** In a table the first edition of the format, which Office 2007 reads, has sides of the page and not of the text. */
function nameSides(properties: XmlElement): void {
  for (const { attributes } of childrenOf(properties, 'w:jc')) {
    const side = attributes.get('w:val')
    if (side === 'start') attributes.set('w:val', 'left')
    if (side === 'end') attributes.set('w:val', 'right')
  }
}

/** Word shows no highlighting from a style. */
function dropHighlight(style: XmlElement): void {
  for (const properties of childrenOf(style, 'w:rPr')) {
    properties.children = childrenOf(properties).filter(({ name }) => name !== 'w:highlight')
  }
}

function mendAttributes({ name, attributes }: XmlElement): void {
  if (name === 'w:docGrid') signed(attributes, 'w:charSpace')
  if (name.startsWith('v:')) attributes.delete('ID')
  if (name === 'w:charset' && attributes.has('w:val')) attributes.delete('w:characterSet')
  if (name === 'w:shd' && !attributes.has('w:val')) attributes.set('w:val', 'clear')
  if (name === 'w:rFonts') rename(attributes, 'w:csTheme', 'w:cstheme')
  if (SWITCHES.has(name)) switched(attributes)
  for (const [key, value] of attributes) {
    const isDecimal = LENGTHS.has(key) && DECIMAL.test(value)
    if (isDecimal) attributes.set(key, String(Math.round(Number(value))))
  }
}

/** Lengths are whole twentieths of a point; Google Docs writes them with decimals. */
const LENGTHS: ReadonlySet<string> = new Set([
  ...['w:w', 'w:h', 'w:top', 'w:left', 'w:start', 'w:bottom', 'w:right', 'w:end', 'w:space'],
  ...['w:firstLine', 'w:hanging', 'w:before', 'w:after', 'w:line', 'w:pos'],
  ...['w:header', 'w:footer', 'w:gutter'],
])
const DECIMAL = /^-?\d+\.\d+$/

/** Switches that the validator knows by "on" and "off" alone; Google Docs writes numbers there. */
const SWITCHES: ReadonlySet<string> = new Set([
  ...['w:cantSplit', 'w:tblHeader', 'w:hidden', 'w:noWrap', 'w:tcFitText', 'w:hideMark'],
  ...['w:autoRedefine', 'w:semiHidden', 'w:unhideWhenUsed', 'w:qFormat', 'w:locked'],
  ...['w:personal', 'w:personalCompose', 'w:personalReply'],
])

function switched(attributes: Map<string, string>): void {
  const value = attributes.get('w:val')
  if (value === undefined) return
  if (['0', 'false', 'off'].includes(value)) attributes.set('w:val', 'off')
  else attributes.delete('w:val')
}

function rename(attributes: Map<string, string>, from: string, to: string): void {
  const value = attributes.get(from)
  if (value !== undefined && !attributes.has(to)) attributes.set(to, value)
  attributes.delete(from)
}

const SIGN = 2 ** 31

/** Some programs write a negative number as the large one that has the same bits. */
function signed(attributes: Map<string, string>, name: string): void {
  const value = Number(attributes.get(name))
  if (value >= SIGN && value < 2 * SIGN) attributes.set(name, String(value - 2 * SIGN))
}
