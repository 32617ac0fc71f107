import type { BlockId } from '../../shared/base/id.ts'
import {
  type Block,
  type Inline,
  type ListKind,
  type Report,
  voidChildren,
} from '../../shared/report/report.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import {
  aChapter,
  aColumn,
  aHeading,
  aParagraph,
  aReport,
  aRow,
  aTable,
  aTableBlock,
} from './builders.ts'
import { aChart } from './chart-report.ts'
import { diagramName, photoName } from './pictures.ts'

/** The kinds of block an annual report is made of, by the number the field's inventory gives them. */
export const blockKinds: Readonly<Record<string, ReadonlyArray<Block>>> = {
  'B01 headings': [
    aHeading('b-01a', 2, 'Mål'),
    aHeading('b-01b', 3, 'Delmål'),
    aHeading('b-01c', 4, 'Tiltak'),
  ],
  'B02 paragraph with bold, italic and a link': [
    aParagraph(
      'b-02',
      { text: 'Viktig', bold: true },
      ' og ',
      { text: 'riktig', italic: true },
      ', se ',
      {
        type: 'link',
        url: 'https://example.no/side',
        children: [{ text: 'siden' }],
      },
      '.',
    ),
  ],
  'B03 lead': [textBlock('lead', 'b-03', 'Året i korte trekk.')],
  'B04 bullets in bullets': [
    item('b-04a', 'bullet', 0, 'Drift'),
    item('b-04b', 'bullet', 1, 'Natt'),
  ],
  'B05 numbered list that begins anew': [
    item('b-05a', 'number', 0, 'Først'),
    { ...item('b-05b', 'number', 0, 'Ny liste'), restart: true } as Block,
  ],
  'B06 labelled bullet': [
    {
      ...item('b-06', 'bullet', 0, ''),
      children: [{ text: 'Testing:', bold: true }, { text: ' gjort hver uke.' }],
    } as Block,
  ],
  'B07 big number': [
    {
      ...{ type: 'big-number', id: 'b-07', fact: 't-resultat/w-inntekter/k-2024' },
      style: { wording: 'words', scale: 1_000_000 },
      children: [{ text: 'i inntekter' }],
    },
  ],
  'B08 quotation with its source': [
    textBlock('quote', 'b-08a', 'Styret ber om en plan.'),
    textBlock('attribution', 'b-08b', 'Sak 12/2024'),
  ],
  'B09 pull quote with speaker': [
    textBlock('pull-quote', 'b-09a', 'Vi lærte mye.'),
    textBlock('attribution', 'b-09b', 'Prosjektleder'),
  ],
  'B10 photo with caption and credit': [
    picture('b-10', 'Avdelingen en vanlig dag', 'Fotograf Eksempel'),
  ],
  'B11 story in a box': [
    boxed('box-title', 'b-11a', 'En dag på jobb'),
    boxed('lead', 'b-11b', 'Klokken er seks.'),
    boxed('paragraph', 'b-11c', 'Skiftet begynner.'),
  ],
  'B12 figure that is referred to': [
    picture('b-12', 'Måloppnåelse', 'Prøve HF'),
    aParagraph('b-12b', 'Se ', reference('b-12'), '.'),
  ],
  'B13 chart with its figures in a table': [
    aChart('column', 't-resultat', 'Resultatet i to år', { id: 'b-13' }),
    aTableBlock('b-13b', 't-resultat'),
  ],
  'B14 organisation chart': [picture('b-14', 'Organisasjonen per 31.12.2024', 'Prøve HF')],
  'B15 goals with icons, as a list': [item('b-15', 'bullet', 0, 'Delmål 1: kortere ventetid')],
  'B16 matrix with lists in its cells': [aTableBlock('b-16', 't-matrise')],
  'B17 table': [aTableBlock('b-17', 't-resultat')],
  'B18 table with footnotes': [aTableBlock('b-18', 't-noter')],
  'B19 footnote in the text': [
    aParagraph(
      'b-19',
      'Tallet er omarbeidet',
      {
        ...{ type: 'footnote', id: 'b-19n', content: [{ text: 'Etter ny metode.' }] },
        children: voidChildren,
      },
      '.',
    ),
  ],
  'B20 two boxes that belong together': [
    ...pair('x-ambisjon', 'b-20a', 'Ambisjon', 'Færre avvik.'),
    ...pair('x-hovedmaal', 'b-20c', 'Hovedmål', 'Halvparten så mange.'),
  ],
  'B21 board roster': [{ type: 'people', id: 'b-21', show: 'board', children: voidChildren }],
  'B22 contact': [{ type: 'contact', id: 'b-22', children: voidChildren }],
  'B23 proposed decision, shown twice': [
    item('b-23a', 'decision', 0, 'Styret tar saken til orientering.'),
    aParagraph('b-23c', 'Mellom.'),
    { type: 'mirror', id: 'b-23b', of: 'b-23a', children: voidChildren },
  ],
  'B24 case header': [aTableBlock('b-24', 't-sak')],
  'B25 and B26 place, date and signatures': [
    { type: 'signatures', id: 'b-25', place: 'Prøveby', children: voidChildren },
  ],
  'B27 allocation of the result': [
    aParagraph(
      'b-27',
      'Årets resultat er ',
      {
        ...{ type: 'number', fact: 't-resultat/w-resultat/k-2024', style: { wording: 'words' } },
        children: voidChildren,
      },
      '.',
    ),
  ],
  'B28 attachments': [item('b-28', 'number', 0, 'Årsregnskap')],
  'B29 risk with its level in words, and a matrix': [
    aTableBlock('b-29', 't-risiko'),
    aChart('risk', 't-risiko', 'Risikoene etter tiltak', { id: 'b-29b' }),
  ],
  'B30 cross-references': [
    aParagraph('b-30', 'Se ', reference('b-17'), ' og ', reference('b-01a'), '.'),
  ],
  'B33 divider and page break': [
    { type: 'divider', id: 'b-33', children: voidChildren },
    { type: 'page-break', id: 'b-33b', children: voidChildren },
    aParagraph('b-33c', 'Ny side.'),
  ],
}

/** A report with these blocks between two paragraphs. */
export function reportOfBlocks(blocks: ReadonlyArray<Block>): Report {
  const all = [aParagraph('b-foran', 'Foran.'), ...blocks, aParagraph('b-etter', 'Etter.')]
  return aReport([aChapter('c-alt', all, { title: 'Alt' })], blockTables)
}

/** A report with every kind of block. */
export function everyBlockReport(): Report {
  return reportOfBlocks(Object.values(blockKinds).flat())
}

const blockTables: ReadonlyArray<TypedTable> = [
  aTable(),
  aTable({
    ...{ id: 't-matrise', kind: 'free', title: 'Tema', unit: null, scale: 1 },
    columns: [aColumn('Tiltak', { role: 'comment' })],
    rows: [
      aRow('Sikkerhet', [
        {
          state: 'text',
          paragraphs: [
            { text: 'opplæring', list: 'bullet' },
            { text: 'øvelser', list: 'bullet' },
          ],
        },
      ]),
    ],
  }),
  aTable({
    ...{ id: 't-noter', title: 'Med noter' },
    rows: [aRow('Inntekter', ['10', '9'], { footnotes: ['n-1'] })],
    footnotes: [{ id: 'n-1', marker: '*', text: 'Omarbeidet.' }],
  }),
  aTable({
    ...{ id: 't-sak', kind: 'caseHeader', title: 'Saksopplysninger', unit: null, scale: 1 },
    columns: [aColumn('Verdi', { role: 'comment' })],
    rows: [aRow('Saksnummer', ['sak 38/2025']), aRow('Dato', ['12. juni 2025'])],
  }),
  aTable({
    ...{ id: 't-risiko', kind: 'risk', title: 'Risiko', unit: null, scale: 1 },
    columns: ['Restrisiko', 'Sannsynlighet', 'Konsekvens'].map((header) =>
      aColumn(header, { role: 'comment' }),
    ),
    rows: [aRow('Bemanning', ['Høy (rød)', 'Middels', 'Høy'])],
  }),
]

function textBlock(
  type: 'lead' | 'quote' | 'pull-quote' | 'attribution',
  id: BlockId,
  text: string,
): Block {
  return { type, id, children: [{ text }] }
}

function boxed(type: 'box-title' | 'lead' | 'paragraph', id: BlockId, text: string): Block {
  return { type, id, box: { id: 'x-sak', kind: 'feature' }, children: [{ text }] }
}

function pair(box: `x-${string}`, id: BlockId, title: string, text: string): ReadonlyArray<Block> {
  const inBox = { box: { id: box, kind: 'pair' } } as const
  return [
    { type: 'box-title', id, ...inBox, children: [{ text: title }] },
    { type: 'paragraph', id: `${id}t`, ...inBox, children: [{ text }] },
  ]
}

function item(id: BlockId, list: ListKind, level: 0 | 1, text: string): Block {
  return { type: 'list-item', id, list, level, children: [{ text }] }
}

function picture(id: BlockId, caption: string, credit: string): Block {
  const media = credit === 'Prøve HF' ? diagramName : photoName
  return { type: 'image', id, media, alt: `${caption}.`, credit, children: [{ text: caption }] }
}

function reference(target: BlockId): Inline {
  return { type: 'reference', target, show: 'label-number', children: voidChildren }
}
