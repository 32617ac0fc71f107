import {
  kindOf,
  type OpcPackage,
  ownersOfRelationships,
  relationshipsOf,
  removePart,
  setContentType,
  treeOf,
} from './opc-package.ts'
import { childrenOf } from './xml-tree.ts'

const CONTENT_TYPES = '[Content_Types].xml'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** Parts of Word's own whose type ends with what the relationship is called. */
const WORD_KINDS: ReadonlySet<string> = new Set([
  ...['styles', 'numbering', 'settings', 'webSettings', 'fontTable'],
  ...['header', 'footer', 'footnotes', 'endnotes', 'comments'],
])
const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
}

/**
 * A file in the package with no type is no part (ISO 29500-2, 10.1.2): whoever points at it points at nothing. Those that
 * show themselves what they are get their type; the others, such as what a packing program leaves, are taken out.
 */
export function mendPackage(pack: OpcPackage): void {
  const isTyped = typedParts(pack)
  const untyped = new Set([...pack.parts.keys()].filter((path) => !isTyped(path)))
  if (untyped.size === 0) return
  for (const owner of ownersOfRelationships(pack)) {
    for (const { type, target, isExternal } of relationshipsOf(pack, owner)) {
      const known = !isExternal && untyped.has(target) ? typeOf(kindOf(type), target) : null
      if (known === null) continue
      setContentType(pack, target, known)
      untyped.delete(target)
    }
  }
  for (const path of untyped) removePart(pack, path)
}

function typedParts(pack: OpcPackage): (path: string) => boolean {
  const types = childrenOf(treeOf(pack, CONTENT_TYPES))
  const valuesOf = (name: string) =>
    new Set(types.map(({ attributes }) => attributes.get(name)?.toLowerCase()))
  const [names, extensions] = [valuesOf('PartName'), valuesOf('Extension')]
  return (path) =>
    path === CONTENT_TYPES ||
    names.has(`/${path}`.toLowerCase()) ||
    extensions.has(extensionOf(path))
}

function typeOf(kind: string, path: string): string | null {
  if (WORD_KINDS.has(kind)) return `${WORD}.${kind}+xml`
  return kind === 'image' ? (PICTURES[extensionOf(path)] ?? null) : null
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase()
}
