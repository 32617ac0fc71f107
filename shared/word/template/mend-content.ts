import { childOrder, LATER } from './child-order.ts'
import { childAt, childrenOf, everyElement, type XmlElement } from './xml-tree.ts'

/**
 * Puts right what Word forgives in a file and stricter readers, first of all Microsoft's own validator, do not: children
 * in another order than the format's, empty lists, numbers written without their sign, and smart tags, which Word has
 * not had since 2010. What a reader sees of the text is the same.
 */
export function mendContent(root: XmlElement): void {
  for (const element of everyElement(root)) {
    unwrapSmartTags(element)
    element.children = element.children.filter(
      (child) => typeof child === 'string' || !isSpent(child),
    )
    inOrder(element)
    if (element.name === 'w:docGrid') signed(element, 'w:charSpace')
    if (element.name.startsWith('v:')) element.attributes.delete('ID')
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

const OF_SMART_TAGS: ReadonlySet<string> = new Set(['w:smartTagType', 'w:doNotEmbedSmartTags'])

/**
 * What says nothing: settings of smart tags, and a list of tab stops with none in it. And of a chart how it draws cells that
 * say #N/A, which Word writes and the validator takes for another thing.
 */
function isSpent(element: XmlElement): boolean {
  const { name, children } = element
  return (
    OF_SMART_TAGS.has(name) ||
    (name === 'w:tabs' && children.length === 0) ||
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

const SIGN = 2 ** 31

/** Some programs write a negative number as the large one that has the same bits. */
function signed({ attributes }: XmlElement, name: string): void {
  const value = Number(attributes.get(name))
  if (value >= SIGN && value < 2 * SIGN) attributes.set(name, String(value - 2 * SIGN))
}
