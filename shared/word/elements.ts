import { FileChild, NextAttributeComponent, type ParagraphChild, XmlComponent } from 'docx'

type Attributes = Readonly<Record<string, string | number>>

class RawElement extends XmlComponent {
  constructor(
    name: string,
    attributes: Attributes,
    children: ReadonlyArray<XmlComponent | string>,
  ) {
    super(name)
    const payload = Object.entries(attributes).map(([key, value]) => [key, { key, value }])
    if (payload.length > 0) this.root.push(new NextAttributeComponent(Object.fromEntries(payload)))
    this.root.push(...children)
  }
}

/** A raw XML element, for what `docx` has no class for. */
export function element(
  name: string,
  attributes: Attributes = {},
  children: ReadonlyArray<XmlComponent | string> = [],
): XmlComponent {
  return new RawElement(name, attributes, children)
}

/** A raw XML element among the paragraphs and tables of a section. */
export class RawBlock extends FileChild {
  constructor(name: string, children: ReadonlyArray<XmlComponent>) {
    super(name)
    this.root.push(...children)
  }
}

/** Something docx writes inside a paragraph although its own list of children leaves it out, such as a bookmark's end. */
export function inParagraph(component: XmlComponent): ParagraphChild {
  // Safe: a paragraph writes each child by `prepForXml`, which every component has.
  return component as ParagraphChild
}
