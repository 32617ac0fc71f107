import { assertExists } from '../../base/assert.ts'
import { childOrder } from './child-order.ts'
import { childAt, childrenOf, everyElement, newElement, type XmlElement } from './xml-tree.ts'

const order = assertExists(
  childOrder.get('w:pPr'),
  'the order of a paragraph’s properties is known',
)

/** Sets a property of a paragraph at its place among the others, instead of one of the same name. */
export function setProperty(properties: XmlElement, property: XmlElement): void {
  const own = assertExists(order.get(property.name), `${property.name} is a paragraph’s property`)
  const isBefore = ({ name }: XmlElement) => (order.get(name)?.index ?? own.index) < own.index
  const rest = childrenOf(properties).filter(({ name }) => name !== property.name)
  properties.children = [
    ...rest.filter(isBefore),
    property,
    ...rest.filter((one) => !isBefore(one)),
  ]
}

/**
 * Takes away the space above paragraphs that begin a page. Word shows none there and other programs do, and then all that
 * follows stands elsewhere.
 */
export function clearSpaceAbovePages(block: XmlElement): void {
  for (const properties of everyElement(block)) {
    if (properties.name !== 'w:pPr' || !childAt(properties, 'w:pageBreakBefore')) continue
    const spacing = childAt(properties, 'w:spacing') ?? newElement('w:spacing')
    spacing.attributes.set('w:before', '0').set('w:beforeAutospacing', '0')
    setProperty(properties, spacing)
  }
}
