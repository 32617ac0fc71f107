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
/** Types that say nothing of what a part is. */
const VAGUE: ReadonlySet<string | undefined> = new Set([undefined, 'application/xml', 'text/xml'])
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
  const typeBefore = typesOf(pack)
  for (const owner of ownersOfRelationships(pack)) {
    for (const { type, target, isExternal } of relationshipsOf(pack, owner)) {
      const isVague = VAGUE.has(typeBefore(target)) && !isExternal && pack.parts.has(target)
      const known = isVague ? typeOf(kindOf(type), target) : null
      if (known !== null) setContentType(pack, target, known)
    }
  }
  const typeNow = typesOf(pack)
  for (const path of pack.parts.keys()) {
    if (path !== CONTENT_TYPES && typeNow(path) === undefined) removePart(pack, path)
  }
}

/** The type by path as the package has it now. A type of its own comes before that of all with its extension. */
function typesOf(pack: OpcPackage): (path: string) => string | undefined {
  const types = childrenOf(treeOf(pack, CONTENT_TYPES))
  const by = (name: string) =>
    new Map(
      types.map(({ attributes }) => [
        attributes.get(name)?.toLowerCase(),
        attributes.get('ContentType'),
      ]),
    )
  const [names, extensions] = [by('PartName'), by('Extension')]
  return (path) => names.get(`/${path}`.toLowerCase()) ?? extensions.get(extensionOf(path))
}

function typeOf(kind: string, path: string): string | null {
  if (kind === 'glossaryDocument') return `${WORD}.document.glossary+xml`
  if (WORD_KINDS.has(kind)) return `${WORD}.${kind}+xml`
  return kind === 'image' ? (PICTURES[extensionOf(path)] ?? null) : null
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase()
}
