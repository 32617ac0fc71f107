import type { Report } from '../../shared/report/report.ts'
import type { Cell, TypedTable } from '../../shared/tables/typed-table.ts'
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

export function tableReport(): Report {
  const table = aTable({
    title: 'Resultatregnskap',
    rows: [
      aRow('Driftsinntekter', ['', ''], { role: 'group' }),
      aRow('Basisramme', ['1203400', '1100250'], { level: 1 }),
      aRow('Andre inntekter', ['331431', '301894'], { level: 1, footnotes: ['n-andre'] }),
      aRow('Herav fra andre foretak', ['12500', '9800'], { role: 'ofWhich', level: 1 }),
      aRow('Sum driftsinntekter', ['1534831', '1402144'], { role: 'subtotal' }),
      aRow('Driftskostnader', ['1543237', '1411912']),
      aRow('Resultat', ['-8406', '-9768'], { role: 'total' }),
    ],
    footnotes: [{ id: 'n-andre', marker: '*', text: 'Inkluderer tilskudd til nye prosjekter.' }],
  })
  return aReport(
    [
      aChapter(
        'c-regnskap',
        [
          aParagraph('b-foer', 'Tabellen viser resultatet.'),
          aTableBlock('b-tabell', table.id),
          aParagraph('b-etter', 'Avsnittet etter tabellen.'),
        ],
        { title: 'Regnskap' },
      ),
    ],
    [table],
  )
}

export function twoLevelTableReport(): Report {
  const listCell: Cell = {
    state: 'text',
    paragraphs: [
      { text: 'Tiltak i gang:' },
      { text: 'kurs for ledere', list: 'bullet' },
      { text: 'ny rutine', list: 'bullet' },
    ],
  }
  const table: TypedTable = aTable({
    title: 'Resultat mot budsjett',
    labelHeader: ['Post', 'Post'],
    columns: [
      aColumn('2023', { id: 'k-a', header: ['2023', 'Faktisk'] }),
      aColumn('2023', { id: 'k-b', header: ['2023', 'Budsjett'] }),
      aColumn('2024', { id: 'k-c', header: ['2024', 'Faktisk'] }),
      aColumn('2024', { id: 'k-d', header: ['2024', 'Budsjett'] }),
      aColumn('Kommentar', { id: 'k-e', header: ['Kommentar'], role: 'comment', unit: null }),
    ],
    rows: [
      aRow('Inntekter', ['1402144', '1390000', '1534831', '1500000', listCell]),
      aRow('Kostnader', ['1411912', '1389000', '1543237', '1498000', aCell('Høyere strømpris.')]),
    ],
  })
  return aReport(
    [aChapter('c-budsjett', [aTableBlock('b-budsjett', table.id)], { title: 'Budsjett' })],
    [table],
  )
}

export function wideTableReport(): Report {
  const years = Array.from({ length: 12 }, (_, index) => String(2013 + index))
  const table = aTable({
    title: 'Utvikling over tolv år',
    columns: years.map((year) => aColumn(year)),
    rows: [
      aRow(
        'Inntekter',
        years.map((_, index) => String(1200300 + index * 31417)),
      ),
      aRow(
        'Kostnader',
        years.map((_, index) => String(1199100 + index * 31200)),
      ),
    ],
  })
  return aReport(
    [
      aChapter('c-foer', [aParagraph('b-a', 'Stående side.')], { title: 'Før' }),
      aChapter('c-bred', [aTableBlock('b-bred', table.id), aParagraph('b-b', 'Stående igjen.')], {
        title: 'Bred tabell',
      }),
    ],
    [table],
  )
}
