import { type IdSource, newId } from '../../../shared/base/id.ts'
import { safeLink } from '../../../shared/base/safe-link.ts'
import type { BlockElement, EditorElement, EditorText } from '../slate-types.ts'
import { type PastedFootnotes, takeFootnotes } from './footnotes-from-html.ts'
import { marksOf, type PastedMarks } from './marks-from-html.ts'
import { parseClipboardHtml, styleOf } from './parse-html.ts'
import { type PastedPicture, pictureOf } from './pasted-pictures.ts'

type Inlines = (EditorText | EditorElement)[]
type BlockShape =
  | { readonly type: 'paragraph' | 'quote' }
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4 }
  | {
      readonly type: 'list-item'
      readonly list: 'bullet' | 'number'
      readonly level: 0 | 1 | 2 | 3
    }

/** The block for a table; null when its words are to be paragraphs. */
export type MakeTableBlock = (table: HTMLTableElement) => BlockElement | null

type Walk = {
  readonly ids: IdSource
  readonly tableBlock: MakeTableBlock
  readonly footnotes: PastedFootnotes
  readonly blocks: BlockElement[]
  readonly pictures: PastedPicture[]
  open: { readonly shape: BlockShape; readonly inlines: Inlines } | null
}

const MAX_BLOCKS = 5000
const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER HEADER H1 H2 H3 H4 H5 H6 LI MAIN NAV OL P PRE SECTION UL TABLE TBODY THEAD TR TD TH'.split(
    ' ',
  ),
)
const dropped = new Set('HEAD META LINK SCRIPT STYLE TEMPLATE TITLE SVG OBJECT IFRAME'.split(' '))

export type PastedPage = {
  readonly blocks: BlockElement[]
  readonly pictures: ReadonlyArray<PastedPicture>
}

/**
 * Headings, paragraphs, lists, quotes, bold, italic, links and footnotes of pasted HTML (Word, LibreOffice, the web);
 * everything else is dropped, its words kept.
 */
export function blocksFromHtml(html: string, ids: IdSource): BlockElement[] {
  return pageFromBody(parseClipboardHtml(html).body, ids, () => null).blocks
}

/** As `blocksFromHtml`, with the pictures between the blocks and a say in what becomes of tables. */
export function pageFromBody(
  body: HTMLElement,
  ids: IdSource,
  tableBlock: MakeTableBlock,
): PastedPage {
  const footnotes = takeFootnotes(body)
  const walk: Walk = { ids, tableBlock, footnotes, blocks: [], pictures: [], open: null }
  walkChildren(walk, body, { type: 'paragraph' }, {})
  closeBlock(walk)
  return { blocks: walk.blocks, pictures: walk.pictures }
}

function walkChildren(walk: Walk, parent: Element, shape: BlockShape, marks: PastedMarks): void {
  for (const child of parent.childNodes) {
    if (walk.blocks.length >= MAX_BLOCKS) return
    if (child.nodeType === child.TEXT_NODE) addText(walk, shape, child.nodeValue ?? '', marks)
    else if (child instanceof HTMLElement) walkElement(walk, child, shape, marks)
  }
}

function walkElement(
  walk: Walk,
  element: HTMLElement,
  shape: BlockShape,
  marks: PastedMarks,
): void {
  if (dropped.has(element.tagName) || isOfficeNoise(element)) return
  if (element.tagName === 'BR') {
    addText(walk, shape, ' ', marks)
    return
  }
  if (element instanceof HTMLImageElement) {
    addPicture(walk, element)
    return
  }
  if (element.tagName === 'A' && addAnchor(walk, element, shape, marks)) return
  const isBlock = blockTags.has(element.tagName)
  if (isBlock) closeBlock(walk)
  const table = element instanceof HTMLTableElement ? walk.tableBlock(element) : null
  if (table) {
    walk.blocks.push(table)
    for (const image of element.querySelectorAll('img')) addPicture(walk, image)
    return
  }
  walkChildren(
    walk,
    element,
    isBlock ? shapeOf(element, shape) : shape,
    marksOf(element, isBlock ? {} : marks),
  )
  if (isBlock) closeBlock(walk)
}

/** Word writes the bullet itself as text, and empty `o:p` elements. */
function isOfficeNoise(element: HTMLElement): boolean {
  return /mso-list:\s*Ignore/i.test(styleOf(element)) || element.tagName.startsWith('O:')
}

function shapeOf(element: HTMLElement, around: BlockShape): BlockShape {
  const heading = /^H([1-6])$/.exec(element.tagName) ?? /^MsoHeading(\d)/.exec(element.className)
  if (heading) return { type: 'heading', level: headingLevel(Number(heading[1])) }
  if (element.tagName === 'BLOCKQUOTE') return { type: 'quote' }
  if (element.tagName === 'LI') return listItem(element)
  const word = /mso-list:\s*l\d+\s+level(\d)/i.exec(styleOf(element))
  if (word) return wordListItem(element, Number(word[1]))
  // A paragraph inside a list item or a quotation is that item or quotation.
  return around
}

function headingLevel(level: number): 2 | 3 | 4 {
  if (level <= 2) return 2
  return level === 3 ? 3 : 4
}

function listItem(element: HTMLElement): BlockShape {
  let depth = -1
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (up.tagName === 'OL' || up.tagName === 'UL') depth++
  }
  const isNumbered = element.closest('ol, ul')?.tagName === 'OL'
  return { type: 'list-item', list: isNumbered ? 'number' : 'bullet', level: listLevel(depth) }
}

function wordListItem(element: HTMLElement, level: number): BlockShape {
  const mark = element.querySelector('[data-style*="Ignore"]')?.textContent ?? ''
  const isNumbered = /^\s*(\d+|[a-z])[.)]/i.test(mark)
  return { type: 'list-item', list: isNumbered ? 'number' : 'bullet', level: listLevel(level - 1) }
}

function listLevel(depth: number): 0 | 1 | 2 | 3 {
  if (depth <= 0) return 0
  if (depth === 1) return 1
  return depth === 2 ? 2 : 3
}

/** After the block it stands in, since a picture is a block of its own. */
function addPicture(walk: Walk, image: HTMLImageElement): void {
  const after = walk.blocks.length - (walk.open === null ? 1 : 0)
  const picture = pictureOf(image, after)
  if (picture) walk.pictures.push(picture)
}

function addAnchor(
  walk: Walk,
  element: HTMLElement,
  shape: BlockShape,
  marks: PastedMarks,
): boolean {
  const content = walk.footnotes.get(element)
  if (!content) return addLink(walk, element, shape, marks)
  const id = newId('b', walk.ids)
  openBlock(walk, shape).push({ type: 'footnote', id, content, children: [{ text: '' }] })
  return true
}

function addLink(walk: Walk, element: HTMLElement, shape: BlockShape, marks: PastedMarks): boolean {
  const url = element.getAttribute('href') ?? ''
  const text = (element.textContent ?? '').replace(/\s+/g, ' ')
  if (safeLink(url) === null || text.trim() === '' || element.querySelector('p, div, li, table'))
    return false
  openBlock(walk, shape).push({ type: 'link', url, children: [{ text, ...marks }] })
  return true
}

function addText(walk: Walk, shape: BlockShape, raw: string, marks: PastedMarks): void {
  const text = raw.replace(/[ \t\r\n]+/g, ' ')
  const isBetweenBlocks = text.trim() === '' && walk.open === null
  if (text === '' || isBetweenBlocks) return
  openBlock(walk, shape).push({
    text: walk.open?.inlines.length === 0 ? text.trimStart() : text,
    ...marks,
  })
}

function openBlock(walk: Walk, shape: BlockShape): Inlines {
  walk.open ??= { shape, inlines: [] }
  return walk.open.inlines
}

function closeBlock(walk: Walk): void {
  const { open } = walk
  walk.open = null
  if (!open || open.inlines.length === 0) return
  walk.blocks.push({ ...open.shape, id: newId('b', walk.ids), children: open.inlines })
}
