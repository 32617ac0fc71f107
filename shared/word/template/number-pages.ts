import type { PatchedTemplate } from 'docx'
import type { EmbeddedFont } from '../embed-fonts.ts'
import { createPageCounter, type PageNumbers } from '../page-numbers.ts'
import { fillFields } from './fill-fields.ts'
import { type OpcPackage, readTree } from './opc-package.ts'
import type { XmlElement } from './xml-tree.ts'

/** docx's own form of an element, which it does not export. */
type DocxElement =
  PatchedTemplate['parts'] extends ReadonlyMap<string, infer Element> ? Element : never

/** Lays out the pages of a whole package, and fills in its references to pages. `fonts` are those it may not have in it. */
export async function numberPages(
  pack: OpcPackage,
  fonts: ReadonlyArray<EmbeddedFont>,
): Promise<PageNumbers> {
  const counter = await createPageCounter(fonts)
  const pages = counter.count(patchedTemplate(pack))
  for (const tree of pack.trees.values()) {
    fillFields(tree, (instruction) => {
      const [, bookmark = ''] = PAGE_REFERENCE.exec(instruction) ?? []
      return pages.bookmarks.get(bookmark) ?? null
    })
  }
  return pages
}

/** One that shows the number as the page does (ISO 29500-1, 17.16.5.45). */
const PAGE_REFERENCE = /^\s*PAGEREF\s+(\S+)\s*(?:\\h\s*)?$/i

function patchedTemplate({ parts, trees }: OpcPackage): PatchedTemplate {
  // Parts that nobody has read are read aside: those of the package are written back as they came.
  const aside: OpcPackage = { parts, trees: new Map(trees) }
  const xml = [...parts.keys()].filter((path) => /\.(xml|rels)$/i.test(path))
  for (const path of xml) readTree(aside, path)
  return {
    parts: new Map([...aside.trees].map(([path, tree]) => [path, { elements: [toDocx(tree)] }])),
    binaryParts: new Map([...parts].filter(([path]) => !aside.trees.has(path))),
  }
}

function toDocx({ name, attributes, children }: XmlElement): DocxElement {
  return {
    type: 'element',
    name,
    ...(attributes.size > 0 && { attributes: Object.fromEntries(attributes) }),
    elements: children.map((child) =>
      typeof child === 'string' ? { type: 'text', text: child } : toDocx(child),
    ),
  }
}
