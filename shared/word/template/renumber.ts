import { everyElement, type XmlElement } from './xml-tree.ts'

/** Elements that are counted through a document: which attribute holds the number. */
const counted: Readonly<Record<string, string>> = {
  'w:bookmarkStart': 'w:id',
  'w:bookmarkEnd': 'w:id',
  'wp:docPr': 'id',
}

/** Gives bookmarks and drawings of a report numbers that the template does not use. */
export function renumber(
  template: ReadonlyArray<XmlElement>,
  elements: ReadonlyArray<XmlElement>,
): void {
  const highest = new Map<string, number>()
  for (const { name, attributes } of template.flatMap((root) => [...everyElement(root)])) {
    const attribute = counted[name]
    const value = attribute === undefined ? Number.NaN : Number(attributes.get(attribute))
    // Word's own largest is 2 147 483 647; ids near it are drawn at random and leave no room above.
    if (value < MAX_KEPT) highest.set(name, Math.max(highest.get(name) ?? 0, value))
  }
  const marks = Math.max(highest.get('w:bookmarkStart') ?? 0, highest.get('w:bookmarkEnd') ?? 0)
  const drawings = highest.get('wp:docPr') ?? 0
  for (const { name, attributes } of elements.flatMap((one) => [...everyElement(one)])) {
    const attribute = counted[name]
    if (attribute === undefined) continue
    const offset = name === 'wp:docPr' ? drawings : marks
    attributes.set(attribute, String(Number(attributes.get(attribute)) + offset))
  }
}

const MAX_KEPT = 1_000_000_000
