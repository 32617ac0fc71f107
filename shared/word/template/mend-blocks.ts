import {
  childAt,
  childrenOf,
  copyOf,
  newElement,
  type XmlElement,
  type XmlNode,
} from './xml-tree.ts'

/** A document has one body (ISO 29500-1, 17.2.2); of several, each begins where the one before ends. */
export function joinBodies(root: XmlElement): void {
  const [first, ...more] = childrenOf(root, 'w:body')
  if (!first) return
  for (const body of more) {
    first.children = [...first.children.map(inParagraph), ...body.children]
  }
  root.children = root.children.filter(
    (child) => typeof child === 'string' || !more.includes(child),
  )
}

/** The section of a body that is followed by more is the one of its last paragraph. */
function inParagraph(block: XmlNode): XmlNode {
  if (typeof block === 'string' || block.name !== 'w:sectPr') return block
  return newElement('w:p', {}, [newElement('w:pPr', {}, [block])])
}

/** A paragraph ends where a table or another paragraph begins in it, and what follows is one of its kind. */
export function splitParagraphs(parent: XmlElement): void {
  while (childrenOf(parent, 'w:p').some((one) => one.children.some(isBlock))) {
    parent.children = parent.children.flatMap(
      (child): ReadonlyArray<XmlNode> =>
        typeof child !== 'string' && child.name === 'w:p' ? partsOf(child) : [child],
    )
  }
}

function isBlock(node: XmlNode): node is XmlElement {
  return typeof node !== 'string' && (node.name === 'w:tbl' || node.name === 'w:p')
}

function partsOf(paragraph: XmlElement): ReadonlyArray<XmlElement> {
  if (!paragraph.children.some(isBlock)) return [paragraph]
  const properties = childAt(paragraph, 'w:pPr')
  const section = properties && childAt(properties, 'w:sectPr')
  if (properties) properties.children = properties.children.filter((child) => child !== section)
  const parts: XmlElement[] = [{ ...paragraph, children: [] }]
  for (const child of paragraph.children) {
    if (isBlock(child))
      parts.push(child, newElement('w:p', {}, properties ? [copyOf(properties)] : []))
    else parts.at(-1)?.children.push(child)
  }
  // The section ends with the last of them.
  if (section) childAt(parts.at(-1) ?? paragraph, 'w:pPr')?.children.push(section)
  return parts
}
