import { type Report, voidChildren } from '../../shared/report/report.ts'
import { aChapter, aParagraph, aReport, aTable, aTableBlock } from './builders.ts'
import { aChart } from './chart-report.ts'
import { people } from './people-report.ts'
import { photoName } from './pictures.ts'

/** In one chapter, one of each thing the inspector has a page for; `owner` tells one version from another. */
export function screenReport(owner = ''): Report {
  const report = aReport(
    [
      aChapter(
        'c-alt',
        [
          aParagraph(
            'b-tall',
            'Resultatet ble ',
            {
              ...{ type: 'number', fact: 't-resultat/w-resultat/k-2024' },
              style: { wording: 'words' },
              children: voidChildren,
            },
            {
              ...{ type: 'footnote', id: 'b-note', content: [{ text: 'Etter ny metode.' }] },
              children: voidChildren,
            },
            ' i fjor.',
          ),
          aParagraph('b-tabelltekst', 'Tabellen viser det.'),
          aTableBlock('b-tabell', 't-resultat'),
          { type: 'people', id: 'b-styre', show: 'board', children: voidChildren },
          { type: 'contact', id: 'b-kontakt', children: voidChildren },
          { type: 'signatures', id: 'b-navn', place: 'Prøveby', children: voidChildren },
          {
            ...{ type: 'image', id: 'b-bilde', media: photoName, alt: 'En flate.' },
            children: [{ text: 'Driftssentralen' }],
          },
          aChart('column', 't-resultat', 'Resultatet i to år'),
          aParagraph('b-slutt', 'Slutt.'),
        ],
        { title: 'Alt', owner },
      ),
    ],
    [aTable()],
  )
  return { ...report, settings: { ...report.settings, people } }
}
