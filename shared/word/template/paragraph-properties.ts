import { childAt, childrenOf, everyElement, newElement, type XmlElement } from './xml-tree.ts'

/** The properties of a paragraph up to those that are set here, in their order (ISO 29500-1, 17.3.1.26). */
const order = [
  ...['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl'],
  ...['w:numPr', 'w:suppressLineNumbers', 'w:pBdr', 'w:shd', 'w:tabs', 'w:suppressAutoHyphens'],
  ...['w:kinsoku', 'w:wordWrap', 'w:overflowPunct', 'w:topLinePunct', 'w:autoSpaceDE'],
  ...['w:autoSpaceDN', 'w:bidi', 'w:adjustRightInd', 'w:snapToGrid', 'w:spacing'],
]

/** Sets a property of a paragraph at its place among the others, instead of one of the same name. */
export function setProperty(properties: XmlElement, property: XmlElement): void {
  const before = new Set(order.slice(0, order.indexOf(property.name)))
  const rest = childrenOf(properties).filter(({ name }) => name !== property.name)
  properties.children = [
    ...rest.filter(({ name }) => before.has(name)),
    property,
    ...rest.filter(({ name }) => !before.has(name)),
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
