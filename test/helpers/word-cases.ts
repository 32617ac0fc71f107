import type { Block, Inline, Report } from '../../shared/report/report.ts'
import {
  aCell,
  aChapter,
  aColumn,
  aHeading,
  aParagraph,
  aReport,
  aRow,
  aTable,
  aTableBlock,
} from './builders.ts'
import { chartReport } from './chart-report.ts'
import { everyBlockReport } from './every-block.ts'
import { framedReport } from './framed-report.ts'
import { peopleReport } from './people-report.ts'
import { pictureReport } from './picture-report.ts'
import { statementReport } from './statement-report.ts'
import { storyReport } from './story-report.ts'
import { tableReport, twoLevelTableReport, wideTableReport } from './table-reports.ts'

/** Small reports, one for each thing a Word file must be able to hold; the golden tests are made from them. */
export const wordCases: Readonly<Record<string, (() => Report) | undefined>> = {
  text: textReport,
  lists: listReport,
  table: tableReport,
  'two-level-table': twoLevelTableReport,
  statement: statementReport,
  story: storyReport,
  'every-block': everyBlockReport,
  pictures: pictureReport,
  charts: chartReport,
  people: peopleReport,
  references: referenceReport,
  'mixed-numbering': mixedNumberingReport,
  'wide-table': wideTableReport,
  'hostile-text': hostileTextReport,
  framed: framedReport,
}

/** The report of one case. */
export function wordCase(name: string): Report {
  const make = wordCases[name]
  if (!make) throw new Error(`There is no case ${name}.`)
  return make()
}

function textBlock(type: 'lead' | 'quote', id: Block['id'], ...children: Inline[]): Block {
  return { type, id, children }
}

function item(
  id: Block['id'],
  list: 'bullet' | 'number',
  level: 0 | 1 | 2 | 3,
  text: string,
): Block {
  return { type: 'list-item', id, list, level, children: [{ text }] }
}

function textReport(): Report {
  return aReport([
    aChapter(
      'c-virksomheten',
      [
        textBlock('lead', 'b-ingress', { text: 'Året ble preget av ny driftsplattform.' }),
        aParagraph(
          'b-merker',
          'Vanlig, ',
          { text: 'halvfet', bold: true },
          ', ',
          { text: 'kursiv', italic: true },
          ', ',
          { text: 'understreket', underline: true },
          ', CO',
          { text: '2', subscript: true },
          ' og m',
          { text: '2', superscript: true },
          '.',
        ),
        aParagraph('b-linjer', 'Første linje\nandre linje\tetter tabulator & <tegn> «sitat».'),
        textBlock('quote', 'b-sitat', { text: 'Vi leverte det vi lovet.' }),
        aParagraph(
          'b-lenker',
          'Se ',
          {
            type: 'link',
            url: 'https://example.no/rapport?år=2024',
            children: [{ text: 'nettsiden' }],
          },
          ' eller ',
          { type: 'link', url: 'mailto:post@example.no', children: [{ text: 'skriv til oss' }] },
          '.',
        ),
        { type: 'page-break', id: 'b-skift', children: [{ text: '' }] },
        aHeading('b-mellom', 2, 'Etter sideskift'),
        aParagraph('b-slutt', 'Siste avsnitt.'),
      ],
      { title: 'Virksomheten' },
    ),
  ])
}

function listReport(): Report {
  return aReport([
    aChapter(
      'c-lister',
      [
        aParagraph('b-inn', 'Punkter:'),
        item('b-p1', 'bullet', 0, 'første punkt'),
        item('b-p2', 'bullet', 1, 'underpunkt'),
        item('b-p3', 'bullet', 2, 'dypere punkt'),
        item('b-p4', 'bullet', 3, 'dypeste punkt'),
        item('b-n1', 'number', 0, 'Første steg'),
        item('b-n2', 'number', 1, 'Første delsteg'),
        item('b-n3', 'number', 0, 'Andre steg'),
        aParagraph('b-mellom', 'En ny liste begynner på 1:'),
        item('b-n4', 'number', 0, 'Nytt første steg'),
        item('b-n5', 'number', 0, 'Nytt andre steg'),
      ],
      { title: 'Lister' },
    ),
  ])
}

function referenceReport(): Report {
  const table = aTable()
  const note = (id: Block['id'], text: string): Inline => ({
    type: 'footnote',
    id,
    content: [{ text }, { text: ' fet', bold: true }],
    children: [{ text: '' }],
  })
  const refer = (
    target: 'b-tabell' | 'b-del' | 'c-uten',
    show: 'label-number' | 'title',
  ): Inline => ({
    type: 'reference',
    target,
    show,
    children: [{ text: '' }],
  })
  return aReport(
    [
      aChapter(
        'c-tall',
        [
          aParagraph(
            'b-tekst',
            'Resultatet ble ',
            {
              type: 'number',
              fact: 't-resultat/w-resultat/k-2024',
              style: { wording: 'words' },
              children: [{ text: '' }],
            },
            note('b-fot1', 'Foreløpige tall.'),
            ', se ',
            refer('b-tabell', 'label-number'),
            ' og ',
            refer('b-del', 'label-number'),
            ' (',
            refer('b-del', 'title'),
            '), og ',
            refer('c-uten', 'label-number'),
            '.',
            note('b-fot2', 'Andre note.'),
          ),
          aTableBlock('b-tabell', table.id),
          aHeading('b-del', 2, 'Forklaring'),
          aParagraph('b-mer', 'Mer tekst.'),
        ],
        { title: 'Tallene' },
      ),
      aChapter('c-uten', [aParagraph('b-u', 'Uten nummer.')], {
        title: 'Vedlegg',
        numbered: false,
      }),
    ],
    [table],
  )
}

function mixedNumberingReport(): Report {
  const body = (id: Block['id']) => aParagraph(id, 'Tekst.')
  return aReport([
    aChapter('c-forord', [body('b-1'), aHeading('b-h0', 2, 'Uten nummer her')], {
      title: 'Forord',
      numbered: false,
    }),
    aChapter('c-dypt', [body('b-2')], { title: 'Begynner på nivå to', level: 2 }),
    aChapter('c-en', [body('b-3'), aHeading('b-h1', 2, 'Mellomtittel')], { title: 'Kapittel' }),
    aChapter('c-under', [aHeading('b-h2', 2, 'I underkapittel'), body('b-4')], {
      title: 'Underkapittel',
      level: 2,
    }),
    aChapter('c-pause', [body('b-5')], { title: 'Pause', numbered: false }),
    aChapter('c-to', [body('b-6')], { title: 'Siste kapittel' }),
    aChapter('c-tre', [aHeading('b-h3', 2, 'Dypt'), body('b-7')], { title: 'Nivå to', level: 2 }),
  ])
}

/** Text that a careless writer of XML, fields or lists would stumble on. */
function hostileTextReport(): Report {
  const hostile = ']]> & <w:p/> "x" \'y\' {number-0} {bullet-0} CURRENT \\o $1 😀 e\u0301 \u200f'
  const table = aTable({
    title: hostile,
    labelHeader: [],
    columns: [aColumn('', { id: 'k-a', header: [] }), aColumn(hostile, { id: 'k-b' })],
    rows: [
      aRow(hostile, ['', hostile]),
      aRow('', [aCell('x'.repeat(400)), '1']),
      aRow('Brudd\nher', [aCell('en\nto'), '\ufffe']),
    ],
    footnotes: [{ id: 'n-a', marker: '*', text: hostile }],
  })
  const empty = aTable({ id: 't-tom', title: '', columns: [], rows: [] })
  const chapter = aChapter(
    'c-en',
    [
      aParagraph('b-en', hostile, '\ud800\uffff\u0000', hostile),
      item('b-to', 'number', 0, '{number-0}'),
      item('b-tre', 'bullet', 3, ''),
      aTableBlock('b-fire', table.id),
      aTableBlock('b-fem', empty.id),
      aHeading('b-seks', 4, hostile),
      { type: 'page-break', id: 'b-sju', children: [{ text: '' }] },
    ],
    { title: hostile },
  )
  const report = aReport([chapter, aChapter('c-to', [], { title: '', level: 4 })], [table, empty])
  return { ...report, settings: { ...report.settings, title: hostile, organisation: hostile } }
}
