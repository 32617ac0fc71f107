import type { Report } from '../../shared/report/report.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import {
  aCell,
  aChapter,
  aColumn,
  aParagraph,
  aReport,
  aRow,
  aTable,
  aTableBlock,
} from './builders.ts'

/** A statement with all a table can carry: computed sums and changes, note references, footnotes of every kind, lists in cells. */
export function statementReport(): Report {
  return aReport(
    [
      aChapter('c-resultat', [aTableBlock('b-resultat', 't-resultat')], {
        title: 'Resultatregnskap',
      }),
      aChapter('c-lonn', [aParagraph('b-lonn', 'Lønn til ansatte.')], {
        title: 'Note 5 Lønn',
        kind: 'note',
        numbered: false,
      }),
    ],
    [statement()],
  )
}

function statement(): TypedTable {
  return aTable({
    columns: [
      aColumn('Note', { role: 'note' }),
      aColumn('2024', { footnotes: ['n-tall'] }),
      aColumn('2023'),
      aColumn('Endring', {
        role: 'change',
        formula: { kind: 'change', from: 'k-2023', to: 'k-2024', basis: 'computed' },
      }),
      aColumn('Prosent', {
        ...{ role: 'changePercent', unit: 'percent' },
        formula: { kind: 'changePercent', from: 'k-2023', to: 'k-2024', basis: 'computed' },
      }),
      aColumn('Merknad', { role: 'comment' }),
    ],
    rows: [
      aRow('Kostnader', ['', '', '', '', '', ''], { role: 'group' }),
      aRow('Varer', ['', '22336', '20100', '', '', '']),
      aRow(
        'Lønn',
        [
          {
            state: 'text',
            paragraphs: [{ text: '5' }],
            notes: [{ text: '5', target: 'c-lonn' }],
          },
          aCell('460660', { footnotes: ['n-lonn'] }),
          '430012',
          '',
          '',
          {
            state: 'text',
            paragraphs: [
              { text: 'To forhold:' },
              { text: 'flere ansatte', list: 'bullet' },
              { text: 'lønnsoppgjøret', list: 'bullet' },
            ],
          },
        ],
        { footnotes: ['n-tall'] },
      ),
      aRow('Herav overtid', ['', '12000', '0', '', '', ''], { role: 'ofWhich', level: 1 }),
      aRow('Sum kostnader', ['', '', '', '', '', ''], {
        role: 'total',
        formula: {
          kind: 'sum',
          terms: [
            { of: 'w-varer', sign: 1 },
            { of: 'w-lnn', sign: 1 },
            { of: 'w-heravovertid', sign: 1 },
          ],
          basis: 'computed',
        },
      }),
    ],
    footnotes: [
      { id: 'n-om', marker: '*', text: 'Tallene er ikke revidert.' },
      { id: 'n-lonn', marker: '2)', text: 'Medregnet innleid personell.' },
      { id: 'n-tall', marker: '1)', text: 'Omarbeidet.' },
    ],
  })
}
