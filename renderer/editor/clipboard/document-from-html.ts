import { type IdSource, newId } from '../../../shared/base/id.ts'
import type { SheetInspection } from '../../../shared/tables/inspect-workbook.ts'
import { type PastedPage, pageFromBody } from './blocks-from-html.ts'
import { formatsByClass } from './excel-formats.ts'
import { parseClipboardHtml } from './parse-html.ts'
import { rangeOfTable } from './table-range.ts'
import { understandAsOne } from './understand-range.ts'

/** A pasted document: its words, tables and pictures in order, and how each table was understood. */
export type PastedDocument = PastedPage & {
  /** One for each table. */
  readonly sheets: ReadonlyArray<SheetInspection>
}

const MOST_TABLES = 200
const CAPTION_NUMBER = /^(?:tabell|table)\s*\d*\s*[.:–-]?\s*/i

/** `title` is what a table without a caption is called. */
export function documentFromHtml(html: string, title: string, ids: IdSource): PastedDocument {
  if (html === '') return { blocks: [], pictures: [], sheets: [] }
  const { body, styles } = parseClipboardHtml(html)
  const formats = formatsByClass(styles)
  const captions = takeCaptions(body)
  const sheets: SheetInspection[] = []
  const page = pageFromBody(body, ids, (element) => {
    const caption = captions.get(element)
    const sheet = readTable(element, formats, caption ?? title)
    const table = sheet?.tables[0]?.table
    if (!sheet || !table || sheets.length >= MOST_TABLES) return null
    sheets.push(sheet)
    return { type: 'table', id: newId('b', ids), table: table.id, children: [{ text: '' }] }
  })
  return { ...page, sheets }
}

/** Tables that only set other content in columns are no tables; nor are those of one row or one column. */
function readTable(
  element: HTMLTableElement,
  formats: ReadonlyMap<string, string>,
  title: string,
): SheetInspection | null {
  if (element.querySelector('table')) return null
  const range = rangeOfTable(element, formats)
  if (!range || range.rows.length < 2 || (range.rows[0]?.length ?? 0) < 2) return null
  return understandAsOne(range, title)
}

/** Word's captions beside tables, and those inside them, by table: they become titles, and are no paragraphs then. */
function takeCaptions(body: HTMLElement): ReadonlyMap<Element, string> {
  const captions = new Map<Element, string>()
  for (const table of body.querySelectorAll('table')) {
    const caption = [table.caption, table.previousElementSibling, table.nextElementSibling].find(
      (element) => element?.tagName === 'CAPTION' || element?.classList.contains('MsoCaption'),
    )
    const words = (caption?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    const title = words.replace(CAPTION_NUMBER, '')
    if (!caption || title === '') continue
    captions.set(table, title)
    caption.remove()
  }
  return captions
}
