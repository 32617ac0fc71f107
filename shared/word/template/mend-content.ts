import { childOrder, LATER } from './child-order.ts'
import { splitParagraphs } from './mend-blocks.ts'
import { mendDrawing } from './mend-drawings.ts'
import { mendValues, nameSide } from './mend-values.ts'
import { childAt, childrenOf, everyElement, newElement, type XmlElement } from './xml-tree.ts'

/**
 * Puts right what Word forgives in a file and stricter readers, first of all Microsoft's own validator, do not: children
 * in another order than the format's, tables without columns, values in another form, and smart tags, which Word has not
 * had since 2010. What a reader sees of the text is the same.
 */
export function mendContent(root: XmlElement): void {
  for (const element of everyElement(root)) {
    mendValues(element)
    mendDrawing(element)
    addBefore(element)
    if (element.children.length === 0) continue
    unwrapSmartTags(element)
    splitParagraphs(element)
    element.children = element.children.filter(
      (child) => typeof child === 'string' || !isSpent(child, element),
    )
    dropBarred(element)
    propertiesFirst(element)
    inOrder(element)
    if (element.name === 'w:tbl') mendTable(element)
    if (element.name === 'w:tblPr')
      for (const one of childrenOf(element, 'w:jc')) nameSide(one.attributes)
    if (element.name === 'w:sectPr') nameHeaders(element)
    if (element.name === 'w:ffData') for (const one of childrenOf(element, 'w:name')) shorten(one)
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
 * What says nothing: settings of smart tags, and what is there for something in it and has nothing; margins
 * and widths of letters that are none. And of a chart how it draws cells that say #N/A, which Word writes and the
 * validator takes for another thing.
 */
function isSpent(element: XmlElement, parent: XmlElement): boolean {
  const { name, attributes, children } = element
  const width = Number(attributes.get('w:val'))
  return (
    OF_SMART_TAGS.has(name) ||
    (EMPTY_SAYS_NOTHING.has(name) && children.length === 0) ||
    (parent.name === 'w:tblCellMar' && !isMargin(element)) ||
    (name === 'w:br' && parent.name !== 'w:r') ||
    (name === 'w:dataBinding' && !attributes.has('w:storeItemID')) ||
    (name === 'w:w' && (width < 1 || width > WIDEST)) ||
    (name === 'c:ext' && childAt(element, 'c16r3:dataDisplayOptions16') !== null)
  )
}

/** Word's widest letters, in per cent (ISO 29500-1, 17.18.81). */
const WIDEST = 600

/** A margin of a cell is a length; what is given in another measure is passed over (ISO 29500-1, 17.4.34). */
function isMargin({ attributes }: XmlElement): boolean {
  return (
    ['dxa', 'nil', undefined].includes(attributes.get('w:type')) &&
    !attributes.get('w:w')?.startsWith('-')
  )
}

const names = (text: string): ReadonlySet<string> =>
  new Set(text.split(' ').map((name) => `w:${name}`))

const IN_STYLE: Barred = new Map([
  ['w:rPr', names('rStyle highlight rtl cs oMath')],
  ['w:pPr', names('rPr')],
  [
    'w:trPr',
    names('cnfStyle divId gridBefore gridAfter wBefore wAfter trHeight ins del trPrChange'),
  ],
])
type Barred = ReadonlyMap<string, ReadonlySet<string>>

/** Properties that mean nothing where they stand, by whose they are and among which; Word passes over them. */
const barred: ReadonlyMap<string, Barred> = new Map([
  ...['w:style', 'w:tblStylePr', 'w:rPrDefault', 'w:pPrDefault'].map(
    (owner) => [owner, IN_STYLE] as const,
  ),
  [
    'w:lvl',
    new Map([
      ['w:rPr', names('rStyle highlight oMath')],
      ['w:pPr', names('rPr')],
    ]),
  ],
  ['w:tbl', new Map([['w:tblPr', names('tblStyleRowBandSize tblStyleColBandSize')]])],
  ['w:sdt', new Map([['w:sdtPr', names('tabIndex label')]])],
])

function dropBarred(owner: XmlElement): void {
  for (const [name, gone] of barred.get(owner.name) ?? []) {
    for (const properties of childrenOf(owner, name)) {
      properties.children = childrenOf(properties).filter((one) => !gone.has(one.name))
    }
  }
}

const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['w:p', 'w:pPr'],
  ['w:r', 'w:rPr'],
  ['w:tc', 'w:tcPr'],
])

/** What an element is like comes before what is in it, and once. */
function propertiesFirst(element: XmlElement): void {
  const name = PROPERTIES.get(element.name)
  if (name === undefined) return
  const [first, ...more] = childrenOf(element, name)
  if (!first || (more.length === 0 && childrenOf(element)[0] === first)) return
  const rest = element.children.filter((child) => typeof child === 'string' || child.name !== name)
  element.children = [first, ...rest]
}

/**
 * Sorts the children of an element whose order is known, unless there is one of another namespace among them whose place
 * is not. Of several where one can stand, the last counts; one of Word's own that has no place there stands in vain.
 */
function inOrder(element: XmlElement): void {
  const order = childOrder.get(element.name)
  if (!order) return
  const placeOf = ({ name }: XmlElement) =>
    order.get(name) ?? (/^w1\d/.test(name) ? order.get(LATER) : undefined)
  const isStray = (child: XmlElement) => child.name.startsWith('w:') && !placeOf(child)
  const all = childrenOf(element)
  const children = all.filter((child) => !isStray(child))
  const placed = children.flatMap((child) => {
    const place = placeOf(child)
    return place ? [{ child, place }] : []
  })
  if (placed.length < children.length) return
  const last = new Map(placed.map(({ child }) => [child.name, child]))
  const kept = placed.filter(({ child, place }) => place.repeats || last.get(child.name) === child)
  const isSorted = kept.every(({ place }, at) => place.index >= (kept[at - 1]?.place.index ?? 0))
  if (isSorted && kept.length === all.length) return
  element.children = kept.sort((a, b) => a.place.index - b.place.index).map(({ child }) => child)
}

/** A tracked change of properties says what they were, if only that there were none. */
function addBefore(change: XmlElement): void {
  const name = /^(w:[pr]Pr)Change$/.exec(change.name)?.[1]
  if (name !== undefined && !childAt(change, name)) insertAt(change, 0, name)
}

/** Every table has properties and says its columns, if only that it leaves them to the program (ISO 29500-1, 17.4.48). */
function mendTable(table: XmlElement): void {
  if (!childAt(table, 'w:tblPr')) insertAt(table, 0, 'w:tblPr')
  if (childAt(table, 'w:tblGrid')) return
  const properties = table.children.findIndex(
    (child) => typeof child !== 'string' && child.name === 'w:tblPr',
  )
  insertAt(table, properties + 1, 'w:tblGrid')
}

function insertAt(element: XmlElement, index: number, name: string): void {
  element.children.splice(index, 0, newElement(name))
}

/** Word's longest name of a field in a form; LibreOffice writes longer ones. */
const FIELD_NAME_LENGTH = 20

function shorten({ attributes }: XmlElement): void {
  const name = attributes.get('w:val')
  if (name !== undefined) attributes.set('w:val', name.slice(0, FIELD_NAME_LENGTH))
}

/** Headers and footers of odd pages are called those of all pages, as the others are named. */
function nameHeaders(section: XmlElement): void {
  const typeOf = ({ attributes }: XmlElement) => attributes.get('w:type')
  const isOdd = (one: XmlElement) =>
    /^w:(header|footer)Reference$/.test(one.name) && typeOf(one) === 'odd'
  for (const one of childrenOf(section).filter(isOdd)) {
    const others = childrenOf(section, one.name)
    if (others.some((other) => typeOf(other) === 'default')) {
      section.children = section.children.filter((child) => child !== one)
    } else one.attributes.set('w:type', 'default')
  }
}
