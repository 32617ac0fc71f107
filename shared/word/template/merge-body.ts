import { assertExists } from '../../base/assert.ts'
import {
  childAt,
  childrenOf,
  copyOf,
  everyElement,
  newElement,
  textOf,
  valueAt,
  type XmlElement,
} from './xml-tree.ts'

/** Where in the body of a template the report goes. */
export type Place = {
  /** The report stands before this block; null for the end. */
  readonly next: XmlElement | null
  /** What stands above the report. */
  readonly before: ReadonlyArray<XmlElement>
  /** The section it stands in; null where the template says nothing of pages. */
  readonly section: XmlElement | null
}

/** Takes out the mark for the report and gives the place; without one the place is the end. */
export function placeOf(body: XmlElement, mark: XmlElement | null): Place {
  const blocks = childrenOf(body)
  const end = blocks.at(-1)?.name === 'w:sectPr' ? (blocks.at(-1) ?? null) : null
  const marked = mark && blocks.find((block) => block === mark || holds(block, mark))
  if (!marked) {
    const kept = withoutTrailingBlanks(blocks.filter((block) => block !== end))
    body.children = end ? [...kept, end] : [...kept]
    return { next: end, before: kept, section: end }
  }
  const at = blocks.indexOf(marked)
  const isOnlyMark = marked === mark && isBlank(marked)
  const section = blocks.slice(at).flatMap((block) => sectionOf(block) ?? [])[0] ?? null
  if (isOnlyMark && sectionOf(marked) !== null) {
    return { next: marked, before: blocks.slice(0, at), section }
  }
  if (isOnlyMark) {
    // What other places of the document point to stays.
    const anchors = childrenOf(marked).filter(({ name }) => name.startsWith('w:bookmark'))
    body.children = [...blocks.slice(0, at), ...anchors, ...blocks.slice(at + 1)]
    return { next: blocks[at + 1] ?? null, before: blocks.slice(0, at), section }
  }
  return { next: blocks[at + 1] ?? null, before: blocks.slice(0, at + 1), section }
}

function holds(block: XmlElement, wanted: XmlElement): boolean {
  for (const element of everyElement(block)) if (element === wanted) return true
  return false
}

/** The section that a block ends: its own as the last of the body, or its paragraph's. */
function sectionOf(block: XmlElement): XmlElement | null {
  if (block.name === 'w:sectPr') return block
  return block.name === 'w:p' ? childAt(block, 'w:pPr', 'w:sectPr') : null
}

const VISIBLE = new Set(['w:drawing', 'w:pict', 'w:object', 'w:br', 'w:sym', 'w:fldChar', 'w:sdt'])

/** A paragraph that shows nothing. */
function isBlank(block: XmlElement): boolean {
  if (block.name !== 'w:p' || textOf(block).trim() !== '') return false
  return ![...everyElement(block)].some(({ name }) => VISIBLE.has(name))
}

function withoutTrailingBlanks(blocks: ReadonlyArray<XmlElement>): ReadonlyArray<XmlElement> {
  const last = blocks.findLastIndex((block) => !isBlank(block) || sectionOf(block) !== null)
  const blanks = blocks.slice(last + 1)
  return [...blocks.slice(0, last + 1), ...blanks.flatMap((blank) => anchorsOf(blank))]
}

function anchorsOf(block: XmlElement): ReadonlyArray<XmlElement> {
  return childrenOf(block).filter(({ name }) => /^w:(bookmark|comment|perm)/.test(name))
}

/** The block of the contents: Word's own and ours are both a control of this gallery (ISO 29500-1, 17.5.2.12). */
export function contentsIn(blocks: ReadonlyArray<XmlElement>): XmlElement | null {
  const isContents = (block: XmlElement) =>
    block.name === 'w:sdt' &&
    valueAt(block, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') === 'Table of Contents'
  return blocks.find(isContents) ?? null
}

/** Puts the report's contents where the template has its own, or a mark for it. */
export function moveContents(
  body: XmlElement,
  mark: XmlElement | null,
  contents: XmlElement,
): boolean {
  const blocks = childrenOf(body)
  const old = mark ? blocks.find((block) => block === mark) : contentsIn(blocks)
  if (!old || sectionOf(old) !== null) return false
  for (const element of everyElement(contents)) {
    element.children = element.children.filter(
      (child) => typeof child === 'string' || child.name !== 'w:pageBreakBefore',
    )
  }
  body.children = blocks.map((block) => (block === old ? contents : block))
  return true
}

/**
 * Puts the report's blocks into the template. Its sections become copies of the template's, with their headers and
 * footers; one that lies down is turned. `blocks` is the body of the report's own file, with its section ends.
 */
export function insertBlocks(
  body: XmlElement,
  blocks: ReadonlyArray<XmlElement>,
  place: Place,
): void {
  const parts = splitSections(blocks)
  const section = place.section ?? newSection(body)
  const isOnly = parts.length === 1
  const rest = childrenOf(body)
  const at = place.next ? rest.indexOf(place.next) : rest.length
  const isLastInBody = place.next === section && section === rest.at(-1)
  const inserted = parts.flatMap(({ children, isWide }, index) => {
    const isLast = index === parts.length - 1
    if (isLast && (!isWide || isLastInBody)) return children
    const own = copyOf(section)
    if (index > 0) continueSection(own)
    if (isWide) turn(own)
    const ending = { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' }
    const properties = newElement('w:pPr', {}, [newElement('w:spacing', ending), own])
    return [...children, newElement('w:p', {}, [properties])]
  })
  if (!isOnly) continueSection(section)
  if (isLastInBody && parts.at(-1)?.isWide) turn(section)
  const fresh = place.section ? [] : isOnly && !parts[0]?.isWide ? [] : [section]
  body.children = [...rest.slice(0, at), ...inserted, ...rest.slice(at), ...fresh]
}

type Part = { readonly children: XmlElement[]; isWide: boolean }

function splitSections(blocks: ReadonlyArray<XmlElement>): ReadonlyArray<Part> {
  const parts: Part[] = [{ children: [], isWide: false }]
  for (const block of blocks) {
    const current = assertExists(parts.at(-1), 'it begins with one')
    const section = sectionOf(block)
    if (section) {
      const orientation = childAt(section, 'w:pgSz')?.attributes.get('w:orient')
      current.isWide = orientation === 'landscape'
      if (block.name === 'w:p') parts.push({ children: [], isWide: false })
    } else current.children.push(block)
  }
  return parts
}

/** A4 with Word's usual margins. */
function newSection(body: XmlElement): XmlElement {
  const margin = '1417'
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => [`w:${side}`, margin])
  const more = [
    ['w:header', '708'],
    ['w:footer', '708'],
    ['w:gutter', '0'],
  ]
  const last = childrenOf(body).at(-1)
  if (last?.name === 'w:sectPr') return last
  return newElement('w:sectPr', {}, [
    newElement('w:pgSz', { 'w:w': '11906', 'w:h': '16838' }),
    newElement('w:pgMar', Object.fromEntries([...sides, ...more])),
  ])
}

/**
 * A later section begins a page, takes its headers and footers from the one before, and is no first page with a look and
 * numbers of its own.
 */
function continueSection(section: XmlElement): void {
  const rest = childrenOf(section).filter(
    ({ name }) => !/^w:(type|titlePg|sectPrChange|headerReference|footerReference)$/.test(name),
  )
  for (const { name, attributes } of rest) if (name === 'w:pgNumType') attributes.delete('w:start')
  const first = rest.findIndex(({ name }) => !/notePr$/.test(name))
  const at = first === -1 ? rest.length : first
  const type = newElement('w:type', { 'w:val': 'nextPage' })
  section.children = [...rest.slice(0, at), type, ...rest.slice(at)]
}

function turn(section: XmlElement): void {
  const size = childAt(section, 'w:pgSz')
  if (!size) return
  const { attributes } = size
  const sides = [Number(attributes.get('w:w') ?? 11906), Number(attributes.get('w:h') ?? 16838)]
  attributes.set('w:w', String(Math.max(...sides)))
  attributes.set('w:h', String(Math.min(...sides)))
  attributes.set('w:orient', 'landscape')
  attributes.delete('w:code')
  // A wide table is laid out across the page, so columns of text do not go on here.
  section.children = childrenOf(section).filter(({ name }) => name !== 'w:cols')
}
