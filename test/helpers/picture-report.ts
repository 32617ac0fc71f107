import type { Block, Report } from '../../shared/report/report.ts'
import { aChapter, aParagraph, aReport } from './builders.ts'
import { diagramName, photoName } from './pictures.ts'

/** Pictures of every kind: counted, decorative, half as wide, in a box, without caption, without a description. */
export function pictureReport(): Report {
  return aReport([
    aChapter('c-bilder', blocks, { title: 'Året i bilder' }),
    aChapter('c-ramme', boxed, { title: 'En dag på jobb' }),
  ])
}

const box = { id: 'x-tema', kind: 'feature' } as const
const noWords = [{ text: '' }]

const blocks: ReadonlyArray<Block> = [
  aParagraph('b-vis', 'Se ', reference('label-number'), ' («', reference('title'), '»).'),
  {
    ...{ type: 'image', id: 'b-foto', media: photoName, alt: 'En hvit sirkel på en flate.' },
    ...{ credit: 'Fotograf Eksempel', consent: true },
    children: [
      { text: 'Driftssentralen en ' },
      { text: 'vanlig', italic: true },
      { text: ' dag.' },
    ],
  },
  { type: 'image', id: 'b-pynt', media: diagramName, alt: '', decorative: true, children: noWords },
  {
    ...{ type: 'image', id: 'b-halv', media: diagramName, alt: 'Organisasjonskart.', size: 'half' },
    credit: 'Illustrasjon: Prøve HF',
    children: [{ text: 'Organisasjonen per 31.12.2024' }],
  },
  { type: 'image', id: 'b-uten', media: photoName, alt: '', children: noWords },
  aParagraph('b-slutt', 'Slutt.'),
]

const boxed: ReadonlyArray<Block> = [
  { type: 'box-title', id: 'b-tittel', box, children: [{ text: 'Roboten' }] },
  {
    ...{ type: 'image', id: 'b-robot', box, media: photoName, alt: 'Roboten i arbeid.' },
    children: [{ text: 'Roboten har hjulpet til siden mai.' }],
  },
]

function reference(show: 'label-number' | 'title') {
  return { type: 'reference', target: 'b-halv', show, children: [{ text: '' }] } as const
}
