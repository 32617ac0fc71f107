import { strFromU8, strToU8 } from 'fflate'
import { assertExists } from '../../base/assert.ts'
import { childrenOf, newElement, parseXml, writeXml, type XmlElement } from './xml-tree.ts'

/** A relationship of a part, its target resolved to the path of a part (ISO 29500-2, 9.3). */
export type Relationship = {
  readonly id: string
  readonly type: string
  /** The path of a part; the address as it is written where it is external. */
  readonly target: string
  readonly isExternal: boolean
}

/** The parts of a Word file. XML is read when it is asked for, and written back at the end. */
export type OpcPackage = {
  readonly parts: Map<string, Uint8Array>
  readonly trees: Map<string, XmlElement>
}

const CONTENT_TYPES = '[Content_Types].xml'
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A package whose list of types and relationships are well-formed, or null. */
export function openPackage(parts: ReadonlyMap<string, Uint8Array>): OpcPackage | null {
  const pack: OpcPackage = { parts: new Map(parts), trees: new Map() }
  const isIndex = (path: string) => path === CONTENT_TYPES || path.toLowerCase().endsWith('.rels')
  const areRead = [...parts.keys()].filter(isIndex).every((path) => readTree(pack, path))
  if (!areRead || !pack.trees.has(CONTENT_TYPES)) return null
  for (const path of [...parts.keys()].filter(isIndex)) keepWholeEntries(treeOf(pack, path))
  nameRelationships(pack)
  return pack
}

/** What each entry of an index must say, and what it may say besides (ISO 29500-2, 9.3 and 10.1.2). */
const entries: ReadonlyMap<string, readonly [ReadonlyArray<string>, string?]> = new Map([
  ['Default', [['Extension', 'ContentType']]],
  ['Override', [['PartName', 'ContentType']]],
  ['Relationship', [['Id', 'Type', 'Target'], 'TargetMode']],
])

/** An entry that does not say what it must points at nothing, and keeps Word from opening the file. */
function keepWholeEntries(index: XmlElement): void {
  index.children = childrenOf(index).flatMap(({ name, attributes }) => {
    const [must, may] = entries.get(name) ?? []
    if (must?.every((one) => (attributes.get(one) ?? '') !== '') !== true) return []
    const known = [...attributes].filter(([key]) => must.includes(key) || key === may)
    return [newElement(name, Object.fromEntries(known))]
  })
}

/** Some programs name each part of relationships by itself; a new one is then of no known type, and is not read. */
function nameRelationships(pack: OpcPackage): void {
  const types = treeOf(pack, CONTENT_TYPES)
  const isNamed = childrenOf(types).some(
    ({ attributes }) => attributes.get('Extension')?.toLowerCase() === 'rels',
  )
  if (isNamed) return
  types.children.unshift(
    newElement('Default', { Extension: 'rels', ContentType: RELATIONSHIPS_TYPE }),
  )
}

/** Reads the XML of a part, so that `treeOf` has it. False when the part is no well-formed XML or is not there. */
export function readTree(pack: OpcPackage, path: string): boolean {
  if (pack.trees.has(path)) return true
  const bytes = pack.parts.get(path)
  const tree = bytes ? parseXml(decode(bytes)) : null
  if (tree === null) return false
  pack.trees.set(path, tree)
  return true
}

/** The XML of a part that was read before, to be changed in place. */
export function treeOf(pack: OpcPackage, path: string): XmlElement {
  return assertExists(pack.trees.get(path), `${path} was read when the file was opened`)
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isLittle = first === 0xff && second === 0xfe
  if (isLittle || (first === 0xfe && second === 0xff)) return decodeUtf16(bytes, isLittle)
  return strFromU8(bytes).replace(/^\ufeff/, '')
}

function decodeUtf16(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: string[] = []
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    pieces.push(String.fromCharCode(view.getUint16(at, isLittle)))
  }
  return pieces.join('')
}

/** Puts a new part of XML in the package. */
export function addTree(
  pack: OpcPackage,
  path: string,
  tree: XmlElement,
  contentType: string,
): void {
  pack.trees.set(path, tree)
  pack.parts.set(path, new Uint8Array())
  setContentType(pack, path, contentType)
}

/** The finished parts. */
export function closePackage(pack: OpcPackage): Map<string, Uint8Array> {
  const parts = new Map(pack.parts)
  for (const [path, tree] of pack.trees) parts.set(path, strToU8(writeXml(tree)))
  return parts
}

/** The path of a part whatever its case: names of parts are equal then (ISO 29500-2, 9.1.1.1). */
function actualPath(pack: OpcPackage, path: string): string {
  if (pack.parts.has(path)) return path
  const wanted = path.toLowerCase()
  for (const name of pack.parts.keys()) if (name.toLowerCase() === wanted) return name
  return path
}

/** Where the relationships of a part lie; of the whole package for an empty path. */
export function relsPath(owner: string): string {
  const slash = owner.lastIndexOf('/') + 1
  return `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`
}

export function relationshipsOf(pack: OpcPackage, owner: string): ReadonlyArray<Relationship> {
  const path = actualPath(pack, relsPath(owner))
  if (!pack.parts.has(path)) return []
  return childrenOf(treeOf(pack, path)).map(({ attributes }) => {
    const isExternal = attributes.get('TargetMode')?.toLowerCase() === 'external'
    const target = attributes.get('Target') ?? ''
    return {
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      target: isExternal ? target : actualPath(pack, resolveTarget(owner, target)),
      isExternal,
    }
  })
}

/** The paths of the parts that have relationships; empty for the package itself. */
export function ownersOfRelationships(pack: OpcPackage): ReadonlyArray<string> {
  return [...pack.parts.keys()].flatMap((path) => {
    const [, folder, name] = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(path) ?? []
    return folder === undefined || name === undefined ? [] : [folder + name]
  })
}

/** The first part that is related in a way, by the last word of its type; null when there is none. */
export function relatedPart(pack: OpcPackage, owner: string, kind: string): string | null {
  const found = relationshipsOf(pack, owner).find(
    ({ type, target, isExternal }) =>
      !isExternal && kindOf(type) === kind && pack.parts.has(target),
  )
  return found?.target ?? null
}

/** The last word of a relationship's type: `styles`, `image`. Equal in the formats of every year. */
export function kindOf(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1)
}

function resolveTarget(owner: string, target: string): string {
  const plain = decodePath(target.split('#')[0] ?? '')
  if (plain.startsWith('/')) return plain.slice(1)
  const steps = owner.split('/').slice(0, -1)
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A stray "%" is part of the name then.
    return path
  }
}

/** Adds a relationship and gives its id. */
export function relate(
  pack: OpcPackage,
  owner: string,
  type: string,
  target: string,
  isExternal = false,
): string {
  const path = actualPath(pack, relsPath(owner))
  if (!pack.parts.has(path)) {
    pack.parts.set(path, new Uint8Array())
    pack.trees.set(path, newElement('Relationships', { xmlns: RELATIONSHIPS }))
  }
  const tree = treeOf(pack, path)
  const taken = new Set(childrenOf(tree).map(({ attributes }) => attributes.get('Id')))
  let number = taken.size + 1
  while (taken.has(`ber${number}`)) number++
  const id = `ber${number}`
  tree.children.push(
    newElement('Relationship', {
      Id: id,
      Type: type,
      Target: isExternal ? target : `/${target}`,
      ...(isExternal && { TargetMode: 'External' }),
    }),
  )
  return id
}

/** Takes out the relationships a test holds for, and gives their ids. */
export function unrelate(
  pack: OpcPackage,
  owner: string,
  isRemoved: (relationship: Relationship) => boolean,
): ReadonlySet<string> {
  const removed = new Set(
    relationshipsOf(pack, owner)
      .filter(isRemoved)
      .map(({ id }) => id),
  )
  if (removed.size === 0) return removed
  const tree = treeOf(pack, actualPath(pack, relsPath(owner)))
  tree.children = childrenOf(tree).filter(
    ({ attributes }) => !removed.has(attributes.get('Id') ?? ''),
  )
  return removed
}

/** A part's type by its name or else by its extension; null when the package does not say. */
export function contentTypeOf(pack: OpcPackage, path: string): string | null {
  const types = childrenOf(treeOf(pack, CONTENT_TYPES))
  const wanted = `/${path}`.toLowerCase()
  const own = types.find((type) => type.attributes.get('PartName')?.toLowerCase() === wanted)
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const other = types.find((type) => type.attributes.get('Extension')?.toLowerCase() === extension)
  return (own ?? other)?.attributes.get('ContentType') ?? null
}

export function setContentType(pack: OpcPackage, path: string, contentType: string): void {
  if (contentTypeOf(pack, path) === contentType) return
  const types = treeOf(pack, CONTENT_TYPES)
  forgetContentType(pack, path)
  types.children.push(newElement('Override', { PartName: `/${path}`, ContentType: contentType }))
}

/** Takes a part out of the package, with its relationships and its type. */
export function removePart(pack: OpcPackage, path: string): void {
  for (const gone of [path, actualPath(pack, relsPath(path))]) {
    pack.parts.delete(gone)
    pack.trees.delete(gone)
    forgetContentType(pack, gone)
  }
}

/**
 * Takes a part out with the parts it points to. What was read before is the document itself, and stays whatever a damaged
 * file points at it with.
 */
export function removeBranch(pack: OpcPackage, path: string): void {
  const isRemovable = (one: string) => pack.parts.has(one) && !pack.trees.has(one)
  if (!isRemovable(path)) return
  const below = relationshipsOf(pack, path).filter(({ isExternal }) => !isExternal)
  for (const { target } of below) if (isRemovable(target)) removePart(pack, target)
  removePart(pack, path)
}

function forgetContentType(pack: OpcPackage, path: string): void {
  const types = treeOf(pack, CONTENT_TYPES)
  const name = `/${path}`.toLowerCase()
  types.children = childrenOf(types).filter(
    ({ attributes }) => attributes.get('PartName')?.toLowerCase() !== name,
  )
}

/** A path that no part has: `word/media/image1.png` becomes `word/media/image1-2.png`. */
export function freePath(pack: OpcPackage, path: string): string {
  const [, base, extension] = assertExists(/^(.*?)(\.[^./]*)?$/.exec(path), 'every text matches')
  const taken = new Set([...pack.parts.keys()].map((name) => name.toLowerCase()))
  let name = path
  for (let copy = 2; taken.has(name.toLowerCase()); copy++) {
    name = `${base ?? ''}-${copy}${extension ?? ''}`
  }
  return name
}
