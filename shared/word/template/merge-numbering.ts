import { assertExists } from '../../base/assert.ts'
import { type Adoption, adoptElements } from './adopt-parts.ts'
import type { MergedStyles } from './merge-styles.ts'
import { namespaces } from './namespaces.ts'
import { addTree, relate, relatedPart, treeOf } from './opc-package.ts'
import {
  childAt,
  childrenOf,
  copyOf,
  everyElement,
  newElement,
  valueAt,
  type XmlElement,
} from './xml-tree.ts'

/** The lists of two documents on the way to be one. Ids of the report's lists are its own until `mergeLists`. */
export type Lists = {
  readonly template: XmlElement
  readonly report: XmlElement
  /** Ids of lists that are the template's, so that they are not taken for the report's. */
  readonly settled: Set<XmlElement>
}

const NUMBERING_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml'
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The template's part of lists, made when it has none. */
export function openLists({ source, target }: Adoption, main: string, sourceMain: string): Lists {
  const path = relatedPart(target, main, 'numbering')
  const own = assertExists(relatedPart(source, sourceMain, 'numbering'), 'docx always writes it')
  if (path !== null) {
    return { template: treeOf(target, path), report: treeOf(source, own), settled: new Set() }
  }
  const made = `${main.slice(0, main.lastIndexOf('/') + 1)}numbering-report.xml`
  const template = newElement('w:numbering', { 'xmlns:w': namespaces.w })
  addTree(target, made, template, NUMBERING_TYPE)
  relate(target, main, `${RELATIONSHIP}/numbering`, made)
  return { template, report: treeOf(source, own), settled: new Set() }
}

/** Brings along the lists that elements use, under ids that the template does not have. */
export function mergeLists(
  adoption: Adoption,
  lists: Lists,
  elements: ReadonlyArray<XmlElement>,
  styles: Pick<MergedStyles, 'ids' | 'elements'>,
  paths: { readonly source: string; readonly target: string },
): void {
  const ids = new Map<string, string>()
  const abstracts = new Map<string, string>()
  const brought: XmlElement[] = []
  for (const pointer of elements.flatMap((one) => [...everyElement(one)])) {
    const id = pointer.attributes.get('w:val') ?? '0'
    if (pointer.name !== 'w:numId' || id === '0' || lists.settled.has(pointer)) continue
    if (!ids.has(id)) {
      const num = copyOf(numOf(lists.report, id))
      const abstract = assertExists(valueAt(num, 'w:abstractNumId'), 'every list has a definition')
      if (!abstracts.has(abstract)) {
        const copy = copyOf(abstractOf(lists.report, abstract))
        nameAddedStyles(copy, styles)
        abstracts.set(abstract, addAbstract(lists.template, copy))
        brought.push(copy)
      }
      childAt(num, 'w:abstractNumId')?.attributes.set('w:val', abstracts.get(abstract) ?? '')
      ids.set(id, addNum(lists.template, num))
      brought.push(num)
    }
    pointer.attributes.set('w:val', ids.get(id) ?? '0')
  }
  adoptElements(
    adoption,
    brought,
    { path: paths.source, root: lists.report },
    { path: paths.target, root: lists.template },
  )
}

/** A level may name a style only when that style names the list: the template's own styles are counted by its lists. */
function nameAddedStyles(
  abstract: XmlElement,
  { ids, elements }: Pick<MergedStyles, 'ids' | 'elements'>,
): void {
  const added = new Set(elements.map((style) => style.attributes.get('w:styleId')))
  for (const level of childrenOf(abstract, 'w:lvl')) {
    const id = ids.get(valueAt(level, 'w:pStyle') ?? '') ?? ''
    if (added.has(id)) childAt(level, 'w:pStyle')?.attributes.set('w:val', id)
    else level.children = childrenOf(level).filter(({ name }) => name !== 'w:pStyle')
  }
}

export function numOf(numbering: XmlElement, id: string): XmlElement {
  const found = childrenOf(numbering, 'w:num').find((one) => one.attributes.get('w:numId') === id)
  return assertExists(found, `the list ${id} is in the document`)
}

export function abstractOf(numbering: XmlElement, id: string): XmlElement {
  const found = childrenOf(numbering, 'w:abstractNum').find(
    (one) => one.attributes.get('w:abstractNumId') === id,
  )
  return assertExists(found, `the definition ${id} is in the document`)
}

function nextId(numbering: XmlElement, name: string, attribute: string): string {
  const taken = childrenOf(numbering, name).map((one) => Number(one.attributes.get(attribute)))
  return String(Math.max(0, ...taken.filter(Number.isFinite)) + 1)
}

/** Definitions stand before lists (ISO 29500-1, 17.9.17). */
function addAbstract(numbering: XmlElement, abstract: XmlElement): string {
  const id = nextId(numbering, 'w:abstractNum', 'w:abstractNumId')
  abstract.attributes.set('w:abstractNumId', id)
  insertBefore(numbering, abstract, ['w:num', 'w:numIdMacAtCleanup'])
  return id
}

/** Puts a list into a document and gives its id there. */
export function addNum(numbering: XmlElement, num: XmlElement): string {
  const id = nextId(numbering, 'w:num', 'w:numId')
  num.attributes.set('w:numId', id)
  insertBefore(numbering, num, ['w:numIdMacAtCleanup'])
  return id
}

function insertBefore(
  parent: XmlElement,
  child: XmlElement,
  followers: ReadonlyArray<string>,
): void {
  const at = parent.children.findIndex(
    (one) => typeof one !== 'string' && followers.includes(one.name),
  )
  parent.children.splice(at === -1 ? parent.children.length : at, 0, child)
}
