import type { Block, Chapter, Inline, Report } from '../../shared/report/report.ts'
import { voidChildren } from '../../shared/report/report.ts'
import type { Cell, TypedTable } from '../../shared/tables/typed-table.ts'
import {
  aChapter,
  aColumn,
  aHeading,
  aReport,
  aRow,
  aTable,
  aTableBlock,
  manyColumns,
} from './builders.ts'
import { diagramName, photoName } from './pictures.ts'

const MARKUP = ']]><![CDATA[ <w:p/> <!-- --> <?xml?> &amp; &#xFFFF; &#0;'
const CONTROLS = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('')
const LONG_WORD = 'x'.repeat(10_000)

/** Texts that a careless writer of XML, fields, lists or addresses would stumble on. */
const hostileTexts = [
  '\ufffe',
  '\uffff',
  '\ud800 alene',
  'alene \udc00',
  CONTROLS,
  '\u007f\u0085\u009f',
  MARKUP,
  '"dobbel" \'enkel\' `bak` $1 $& {number-0} {bullet-0} CURRENT TOTAL_PAGES',
  LONG_WORD,
  'ord '.repeat(2_500),
  '\u202e bakvendt \u200f\u2066 \u200b\u00ad\u2011',
  `e${'\u0301'.repeat(200)}`,
  '👩‍👩‍👧‍👦 😀 𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
  '\n\n\r\n\u2028\u2029\v\f\t',
  '   ',
  ' TOC \\o "1-9" \\* MERGEFORMAT ',
  '',
]

const hostileLinks = [
  'javascript:alert(1)',
  ' https://example.no',
  'file:///etc/passwd',
  '\\\\tjener\\deling',
  'data:text/html,<script>',
  'https://example.no/"><w:p/>?a=1&b=<2>',
  `https://example.no/${'a'.repeat(4000)}`,
  'mailto:a@b.no\r\nBcc: c@d.no',
  'mailto:kari@example.no?subject=æøå "hei"',
]

/** Every kind of text, link and table that could break a Word file; nothing in it is missing. */
export function hostileReport(): Report {
  const tables = [textTable(), emptyTable(), wideTable()]
  const blocks = [
    ...hostileTexts.flatMap((text, index) => textBlocks(text, index)),
    ...hostileLinks.map((url, index) => paragraph(`b-lenke-${index}`, link(url, 'her'))),
    ...tables.map(({ id }, index) => aTableBlock(`b-tabell-${index}`, id)),
    paragraph('b-viser', refer('b-tabell-0'), refer('b-tabell-2'), refer('b-tittel-0')),
  ]
  const chapters = [
    ...hostileTexts.map((title, index) => aChapter(`c-${index}`, [], { title, level: 1 })),
    aChapter('c-alt', blocks, { title: hostileTexts.join('') }),
  ]
  const report = aReport(chapters satisfies ReadonlyArray<Chapter>, tables)
  return {
    ...report,
    settings: {
      ...report.settings,
      title: MARKUP,
      organisation: CONTROLS,
      classification: '\uffff]]>',
      year: 0,
    },
  }
}

function textBlocks(text: string, index: number): ReadonlyArray<Block> {
  const children: ReadonlyArray<Inline> = [{ text, bold: true }, footnote(`b-note-${index}`, text)]
  return [
    aHeading(`b-tittel-${index}`, index % 2 === 0 ? 2 : 4, text),
    { type: 'paragraph', id: `b-tekst-${index}`, children },
    { type: 'list-item', id: `b-punkt-${index}`, list: 'number', level: 3, children },
    {
      type: 'quote',
      id: `b-sitat-${index}`,
      children,
      box: { id: `x-${Math.floor(index / 2)}`, kind: 'fact' },
    },
    {
      type: 'image',
      id: `b-bilde-${index}`,
      media: index % 2 === 0 ? photoName : diagramName,
      alt: text,
      credit: text,
      children: [{ text }],
    },
  ]
}

function paragraph(id: Block['id'], ...children: ReadonlyArray<Inline>): Block {
  return { type: 'paragraph', id, children }
}

function link(url: string, text: string): Inline {
  return { type: 'link', url, children: [{ text }] }
}

function refer(target: Block['id']): Inline {
  return { type: 'reference', target, show: 'title', children: voidChildren }
}

function footnote(id: Block['id'], text: string): Inline {
  return { type: 'footnote', id, content: [{ text }], children: voidChildren }
}

function textTable(): TypedTable {
  const list = (text: string): Cell => ({
    state: 'text',
    paragraphs: [{ text }, { text, list: 'number', level: 3 }, { text, list: 'bullet' }],
  })
  return aTable({
    id: 't-tekst',
    title: MARKUP,
    alt: LONG_WORD,
    labelHeader: ['\uffff', '\uffff'],
    columns: [
      aColumn('a', { id: 'k-a', header: ['\u0000', MARKUP] }),
      aColumn('b', { id: 'k-b', header: ['\u0000'] }),
      aColumn('c', { id: 'k-c', header: [] }),
    ],
    rows: [
      ...hostileTexts.map((text, index) =>
        aRow(text, [list(text), { state: 'error', code: text }, '1'], {
          id: `w-${index}`,
          level: 3,
          footnotes: ['n-0'],
        }),
      ),
    ],
    footnotes: hostileTexts.map((text, index) => ({ id: `n-${index}`, marker: text, text })),
  })
}

function emptyTable(): TypedTable {
  return aTable({ id: 't-tom', title: '', labelHeader: [], columns: [], rows: [] })
}

function wideTable(): TypedTable {
  const columns = manyColumns(62).map((column) => ({ ...column, header: ['x'.repeat(300)] }))
  const numbers = columns.map(() => '-1234567890')
  return aTable({ id: 't-bred', columns, rows: [aRow('Rad', numbers)] })
}

/** A report with one table as large as this. */
export function largeTableReport(rows: number, columns: number): Report {
  const table = aTable({
    columns: manyColumns(columns),
    rows: Array.from({ length: rows }, (_, row) => {
      const numbers = Array.from({ length: columns }, (__, column) => String(row * column))
      return aRow(`Rad ${row}`, numbers, { id: `w-${row}` })
    }),
  })
  return aReport([aChapter('c-en', [aTableBlock('b-en', table.id)])], [table])
}
