import { Node } from 'slate'
import { ReactEditor } from 'slate-react'
import type { ChapterId } from '../../shared/base/id.ts'
import type { Hit } from '../../shared/report/find-text.ts'
import { flatText, leavesIn } from '../../shared/report/flat-text.ts'
import { filledHeadings, tableTextAt } from '../../shared/report/table-texts.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { blocksOf, type ChapterEditor } from '../editor/slate-types.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { copyOfField, writtenField } from '../ui/written-field.tsx'
import { fieldOfText } from './field-of-text.ts'
import { blockIndex, footnotePath } from './hit-in-editor.ts'

export type TableHit = Hit & { readonly place: Extract<Hit['place'], { readonly table: string }> }

export function isTableHit(hit: Hit): hit is TableHit {
  return 'table' in hit.place
}

/** What is written about a picture, a table, a chapter or the report is not on the page, but in a field beside it. */
export function isOutsidePage({ place }: Hit): boolean {
  if ('block' in place) return ['alt', 'credit', 'table-alt'].includes(place.kind)
  return place.kind !== 'title'
}

/**
 * The part of the page a hit is drawn in: a block, a footnote's mark, a cell, a title, else its field; null when it is not
 * drawn.
 */
export function hitElement(hit: Hit): HTMLElement | null {
  const { place, chapter } = hit
  const section = document.getElementById(`chapter-${chapter}`)
  if (place.kind === 'title') return section?.querySelector('textarea') ?? null
  if (chapter === null || !('block' in place)) {
    const field = fieldOfText(hit)
    return field === null ? null : writtenField(field)
  }
  if (!section) return null
  if (isTableHit(hit)) return tableElement(section, hit)
  const editor = editorOf(chapter)
  const path =
    place.kind === 'footnote'
      ? footnotePath(editor, place.block, place.footnote)
      : [blockIndex(editor, place.block)]
  return path && !path.includes(-1) ? domNode(editor, Node.get(editor, path)) : null
}

/** Where the letters of a hit are drawn; null where they cannot be marked, as in a field. */
export function hitRange(hit: Hit, element: HTMLElement | null): Range | null {
  const { place, chapter } = hit
  if (!element || chapter === null || !('block' in place)) return null
  if (place.kind === 'footnote') return wholeOf(element)
  if (isOutsidePage(hit)) return null
  if (place.kind === 'link') return linkRange(chapter, place)
  if (isTableHit(hit)) return rangeInTable(hit, element)
  const editor = editorOf(chapter)
  const index = blockIndex(editor, place.block)
  const block = blocksOf(editor)[index]
  const parts = block ? leavesIn(flatText(block), hit.start, hit.end) : []
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return null
  const start = letterPoint(leafNodes(editor, [index, ...first.path]), first.from)
  const end = letterPoint(leafNodes(editor, [index, ...last.path]), last.to)
  return rangeBetween(start, end)
}

/** Where the letters of a hit are in the field it is written in; null while that is not on the page. */
export function rangeInField(hit: Hit, name = fieldOfText(hit)): Range | null {
  const letters = (name === null ? null : copyOfField(name))?.firstChild
  if (!(letters instanceof Text) || hit.end > letters.length) return null
  return rangeBetween({ node: letters, offset: hit.start }, { node: letters, offset: hit.end })
}

function linkRange(
  chapter: ChapterId,
  { block, index }: Extract<Hit['place'], { readonly kind: 'link' }>,
): Range | null {
  const editor = editorOf(chapter)
  const path = [blockIndex(editor, block), index]
  const element = Node.has(editor, path) ? domNode(editor, Node.get(editor, path)) : null
  return element ? wholeOf(element) : null
}

function wholeOf(element: HTMLElement): Range {
  const range = document.createRange()
  range.selectNodeContents(element.querySelector('sup') ?? element)
  return range
}

function tableElement(section: HTMLElement, { place }: TableHit): HTMLElement | null {
  const table = reportStore.getState().tables[place.table]
  const root = section.querySelector<HTMLElement>(`[data-table="${place.table}"]`)
  if (!table || !root) return null
  switch (place.kind) {
    case 'caption':
    case 'table-alt':
      return root.querySelector('figcaption')
    case 'heading': {
      const words = filledHeadings(table)[place.columns[0] ?? 0]?.[place.levels[0] ?? 0] ?? ''
      const heads = root.querySelectorAll(`thead [aria-colindex="${(place.columns[0] ?? 0) + 1}"]`)
      return withWords(heads, words)
    }
    case 'note': {
      const words = table.footnotes.find(({ id }) => id === place.note)?.text ?? ''
      return withWords(root.querySelectorAll('figure > ul > li'), words)
    }
    case 'label':
    case 'cell': {
      const row = table.rows.findIndex(({ id }) => id === place.row)
      const column =
        place.kind === 'cell' ? table.columns.findIndex(({ id }) => id === place.column) + 1 : 0
      // By position: a table may have thousands of cells, and many hits.
      return root.querySelector('table')?.tBodies[0]?.rows[row]?.cells[column] ?? null
    }
  }
}

function withWords(elements: NodeListOf<Element>, words: string): HTMLElement | null {
  const found = [...elements].find((one) => one.textContent.includes(words))
  return found instanceof HTMLElement ? found : null
}

/** A place's own words begin somewhere in what is drawn: after a table's number, after a paragraph before it. */
function rangeInTable(hit: TableHit, element: HTMLElement): Range | null {
  const table = reportStore.getState().tables[hit.place.table]
  const words = table && tableTextAt(table, hit.place)
  if (!table || words === undefined) return null
  const nodes = wordNodes(element)
  const shown = nodes.map((node) => node.data).join('')
  const start = shown.indexOf(words, lengthBefore(table, hit))
  if (start === -1) return null
  return rangeBetween(letterPoint(nodes, start + hit.start), letterPoint(nodes, start + hit.end))
}

/** The letters of the same cell's paragraphs before this one. */
function lengthBefore(table: TypedTable, { place }: TableHit): number {
  if (place.kind !== 'cell') return 0
  const before = Array.from({ length: place.paragraph }, (_, paragraph) => ({
    ...place,
    paragraph,
  }))
  return before.reduce((sum, one) => sum + (tableTextAt(table, one)?.length ?? 0), 0)
}

/** The letters of a place in a table without marks of notes, the table's number and what only a screen reader reads. */
function wordNodes(element: HTMLElement): ReadonlyArray<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('sup, strong, textarea, [data-written], .visually-hidden')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) nodes.push(node)
  return nodes
}

/** The drawn letters of one run of an editor. */
function leafNodes(editor: ChapterEditor, path: number[]): ReadonlyArray<Text> {
  const leaf = domNode(editor, Node.get(editor, path))
  return [...(leaf?.querySelectorAll('[data-slate-string]') ?? [])].flatMap(({ firstChild }) =>
    firstChild instanceof Text ? [firstChild] : [],
  )
}

/** Slate throws for what is not drawn, or not drawn yet: then there is nothing to mark. */
function domNode(editor: ChapterEditor, node: Node): HTMLElement | null {
  try {
    return ReactEditor.toDOMNode(editor, node)
  } catch {
    return null
  }
}

type LetterPoint = { readonly node: Text; readonly offset: number }

function letterPoint(nodes: ReadonlyArray<Text>, offset: number): LetterPoint | null {
  let left = offset
  for (const node of nodes) {
    if (left <= node.length) return { node, offset: left }
    left -= node.length
  }
  return null
}

function rangeBetween(start: LetterPoint | null, end: LetterPoint | null): Range | null {
  if (!start || !end) return null
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}
