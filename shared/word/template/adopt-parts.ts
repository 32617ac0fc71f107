import { assertExists } from '../../base/assert.ts'
import {
  contentTypeOf,
  freePath,
  type OpcPackage,
  relate,
  relationshipsOf,
  relsPath,
  setContentType,
} from './opc-package.ts'
import { childrenOf, declare, everyElement, removeBelow, type XmlElement } from './xml-tree.ts'

/** Two packages on the way to be one: what the source's parts became in the target. */
export type Adoption = {
  readonly source: OpcPackage
  readonly target: OpcPackage
  readonly paths: Map<string, string>
}

/**
 * Makes elements that come from a part of the source right in a part of the target: what they point to is brought along
 * (pictures, charts with their workbooks, links), and the namespaces they use are declared.
 */
export function adoptElements(
  adoption: Adoption,
  elements: ReadonlyArray<XmlElement>,
  from: { readonly path: string; readonly root: XmlElement },
  to: { readonly path: string; readonly root: XmlElement },
): void {
  const { source, target } = adoption
  const relationships = new Map(relationshipsOf(source, from.path).map((one) => [one.id, one]))
  const ids = new Map<string, string>()
  for (const element of elements.flatMap((one) => [...everyElement(one)])) {
    for (const [name, value] of element.attributes) {
      const found = name.startsWith('r:') ? relationships.get(value) : undefined
      if (!found) continue
      if (!ids.has(value)) {
        const { type, isExternal } = found
        const place = isExternal ? found.target : adoptPart(adoption, found.target)
        ids.set(value, relate(target, to.path, type, place, isExternal))
      }
      element.attributes.set(name, assertExists(ids.get(value), 'it was set above'))
    }
  }
  adoptNamespaces(elements, from.root, to.root)
}

/** Copies a part, and the parts it points to, under names the target does not have; gives the new path. */
function adoptPart(adoption: Adoption, path: string): string {
  const { source, target, paths } = adoption
  const known = paths.get(path)
  if (known !== undefined) return known
  const place = freePath(target, path)
  paths.set(path, place)
  const bytes = source.parts.get(path)
  target.parts.set(place, assertExists(bytes, `the report's own file has ${path}`))
  const type = contentTypeOf(source, path)
  if (type !== null) setContentType(target, place, type)
  const below = relationshipsOf(source, path)
  if (below.length === 0) return place
  const rels = assertExists(source.trees.get(relsPath(path)), 'it has relationships')
  const targets = new Map(below.map((one) => [one.id, one]))
  for (const { attributes } of childrenOf(rels)) {
    const one = targets.get(attributes.get('Id') ?? '')
    if (one && !one.isExternal) attributes.set('Target', `/${adoptPart(adoption, one.target)}`)
  }
  target.parts.set(relsPath(place), new Uint8Array())
  target.trees.set(relsPath(place), rels)
  return place
}

/** Declares the prefixes that elements use, and what older programs may pass over, as their own root did. */
function adoptNamespaces(
  elements: ReadonlyArray<XmlElement>,
  from: XmlElement,
  to: XmlElement,
): void {
  const ignorable = (root: XmlElement) =>
    (root.attributes.get('mc:Ignorable') ?? '').split(/\s+/).filter((prefix) => prefix !== '')
  const used = usedPrefixes(elements)
  for (const prefix of used) {
    const uri = from.attributes.get(`xmlns:${prefix}`)
    if (uri === undefined || declare(to, prefix, uri)) continue
    if (ignorable(from).includes(prefix)) leaveOut(elements, prefix)
    else for (const element of elements) element.attributes.set(`xmlns:${prefix}`, uri)
  }
  const left = usedPrefixes(elements)
  const wanted = ignorable(from).filter((prefix) => left.has(prefix))
  const all = [...new Set([...ignorable(to), ...wanted])]
  if (wanted.length === 0) return
  declare(to, 'mc', assertExists(from.attributes.get('xmlns:mc'), 'Ignorable is one of its names'))
  to.attributes.set('mc:Ignorable', all.join(' '))
}

/** Takes out what older programs pass over, where its prefix means something else in the target. */
function leaveOut(elements: ReadonlyArray<XmlElement>, prefix: string): void {
  const isOf = (name: string) => name.startsWith(`${prefix}:`)
  for (const element of elements) {
    removeBelow(element, ({ name }) => isOf(name))
    for (const { attributes } of everyElement(element)) {
      for (const name of [...attributes.keys()].filter(isOf)) attributes.delete(name)
    }
  }
}

function usedPrefixes(elements: ReadonlyArray<XmlElement>): ReadonlySet<string> {
  const used = new Set<string>()
  const add = (name: string): void => {
    const colon = name.indexOf(':')
    if (colon > 0) used.add(name.slice(0, colon))
  }
  for (const element of elements.flatMap((one) => [...everyElement(one)])) {
    add(element.name)
    for (const [name, value] of element.attributes) {
      add(name)
      if (name === 'Requires') for (const prefix of value.split(/\s+/)) used.add(prefix)
    }
  }
  used.delete('xmlns')
  used.delete('xml')
  return used
}
