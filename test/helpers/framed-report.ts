import { type Inline, type Report, voidChildren } from '../../shared/report/report.ts'
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
import { photoName } from './pictures.ts'

const years = Array.from({ length: 12 }, (_, index) => String(2013 + index))
const wide = aTable({
  id: 't-bred',
  title: 'Utvikling over tolv år',
  columns: years.map((year) => aColumn(year)),
  rows: [
    aRow(
      'Inntekter',
      [...years.keys()].map((index) => String(1200300 + index * 31417)),
    ),
  ],
})
const toPage: Inline = {
  type: 'reference',
  target: 'b-bred',
  show: 'page',
  children: voidChildren,
}

/** What stands round the chapters: lists after the contents, running texts upright and lying down, and the last page. */
export function framedReport(): Report {
  const plain = aTable()
  const report = aReport(
    [
      aChapter(
        'c-aar',
        [
          aParagraph('b-se', 'Utviklingen står på ', toPage, '.'),
          {
            ...{ type: 'image', id: 'b-foto', media: photoName, alt: 'En hvit sirkel.' },
            children: [{ text: 'Driftssentralen' }],
          },
          aTableBlock('b-tabell', plain.id),
        ],
        { title: 'Året som gikk' },
      ),
      aChapter(
        'c-tall',
        [
          aTableBlock('b-bred', wide.id),
          aHeading('b-om', 2, 'Om tallene'),
          aParagraph('b-a', 'Ord.'),
        ],
        { title: 'Tallene' },
      ),
    ],
    [plain, wide],
  )
  const contact = {
    address: 'Prøveveien 1, 5020 Bergen',
    email: 'post@example.no',
    website: 'example.no',
  }
  const asked = { classification: 'Intern', listsFigures: true, listsTables: true } as const
  return { ...report, settings: { ...report.settings, ...contact, ...asked } }
}
