import type { Block, Report } from '../../shared/report/report.ts'
import { aChapter, aParagraph, aReport, aTable, aTableBlock } from './builders.ts'

const fact = { id: 'x-fakta', kind: 'fact' } as const
const goal = { id: 'x-maal', kind: 'pair' } as const
const ambition = { id: 'x-ambisjon', kind: 'pair' } as const
const feature = { id: 'x-tema', kind: 'feature' } as const

/** A report with everything that stands out from running text: boxes, quotations, big numbers, decisions, a mirror. */
export function storyReport(): Report {
  return aReport(
    [
      aChapter('c-vedtak', decisions, { title: 'Forslag til vedtak' }),
      aChapter('c-fortelling', story, { title: 'Året som gikk' }),
      aChapter('c-tall', [aTableBlock('b-tabell', 't-resultat')], { title: 'Resultat' }),
    ],
    [aTable()],
  )
}

const decisions: ReadonlyArray<Block> = [
  decision('b-en', 'Styret tar rapporten til orientering.'),
  decision('b-to', 'Styret ber om en ny rapport til neste møte.'),
]

const story: ReadonlyArray<Block> = [
  {
    type: 'big-number',
    id: 'b-stort',
    fact: 't-resultat/w-inntekter/k-2024',
    style: { wording: 'words', scale: 1_000_000 },
    children: [{ text: 'i driftsinntekter' }],
  },
  { type: 'quote', id: 'b-sitat', children: [{ text: 'Vi skal levere trygge tjenester.' }] },
  { type: 'attribution', id: 'b-kilde', children: [{ text: 'Strategi 2024–2027' }] },
  { type: 'pull-quote', id: 'b-uthevet', children: [{ text: 'Det viktigste er folkene.' }] },
  { type: 'attribution', id: 'b-taler', children: [{ text: 'Prosjektleder' }] },
  { type: 'box-title', id: 'b-tittel', box: fact, children: [{ text: 'Slik måler vi' }] },
  { ...aParagraph('b-tekst', 'Målingen gjøres to ganger i året.'), box: fact } as Block,
  {
    ...{ type: 'list-item', id: 'b-punkt', list: 'bullet', level: 0 },
    box: fact,
    children: [{ text: 'i mars' }],
  },
  { type: 'box-title', id: 'b-ambisjon', box: ambition, children: [{ text: 'Ambisjon' }] },
  { ...aParagraph('b-ambisjonstekst', 'Færre avvik.'), box: ambition } as Block,
  { type: 'box-title', id: 'b-maal', box: goal, children: [{ text: 'Hovedmål' }] },
  { ...aParagraph('b-maaltekst', 'Halvparten så mange.'), box: goal } as Block,
  { type: 'divider', id: 'b-strek', children: [{ text: '' }] },
  { type: 'box-title', id: 'b-sak', box: feature, children: [{ text: 'En dag på jobb' }] },
  { type: 'lead', id: 'b-ingress', box: feature, children: [{ text: 'Klokken er seks.' }] },
  { type: 'mirror', id: 'b-speil', of: 'b-en', children: [{ text: '' }] },
  aParagraph('b-slutt', 'Prosjektet het ', { text: 'In good hands', language: 'en' }, '.'),
]

function decision(id: Block['id'], text: string): Block {
  return { type: 'list-item', id, list: 'decision', level: 0, children: [{ text }] }
}
