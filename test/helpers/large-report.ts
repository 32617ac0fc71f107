import { countingIdSource, factId, type IdSource, newId } from '../../shared/base/id.ts'
import {
  type Block,
  type Chapter,
  type Inline,
  type Report,
  voidChildren,
} from '../../shared/report/report.ts'
import type { Cell, Column, Row, TypedTable } from '../../shared/tables/typed-table.ts'
import { aCell } from './builders.ts'

/** How large the generated report is; the defaults are the "large report" of the product's requirements. */
export type LargeReportSize = {
  readonly words: number
  readonly tables: number
  readonly numbers: number
  readonly footnotes: number
}
export const largeReportSize: LargeReportSize = {
  words: 150_000,
  tables: 150,
  numbers: 300,
  footnotes: 200,
}

type Maker = {
  readonly random: () => number
  readonly ids: IdSource
  readonly tables: TypedTable[]
}

const CHAPTERS = 12
const SECTIONS = 8
const PARAGRAPH_WORDS = 72
/** Sentences run over a little, and every ninth paragraph has a list before it. */
const WORDS_PER_PARAGRAPH = 86

/** A report about an invented health trust, the same each time for the same seed. */
export function makeLargeReport(size: LargeReportSize = largeReportSize, seed = 1): Report {
  const maker: Maker = { random: seededRandom(seed), ids: countingIdSource(), tables: [] }
  const sections = CHAPTERS * SECTIONS
  const paragraphs = Math.ceil(size.words / WORDS_PER_PARAGRAPH)
  const chapters: Chapter[] = []
  for (let index = 0; index < sections; index++) {
    const share = (count: number) =>
      Math.floor(((index + 1) * count) / sections) - Math.floor((index * count) / sections)
    if (index % SECTIONS === 0) chapters.push(chapter(maker, 1, [leadBlock(maker)]))
    const blocks = sectionBlocks(maker, {
      paragraphs: share(paragraphs),
      tables: share(size.tables),
      numbers: share(size.numbers),
      footnotes: share(size.footnotes),
    })
    chapters.push(chapter(maker, 2, blocks))
  }
  return {
    id: 'r-storrapport',
    settings: {
      title: 'Årsrapport 2024',
      organisation: 'Fjordhelse IKT HF',
      organisationNumber: '999888777',
      year: 2024,
      language: 'nb',
      template: 'arsrapport',
    },
    chapters,
    tables: Object.fromEntries(maker.tables.map((table) => [table.id, table])),
  }
}

type SectionSize = Omit<LargeReportSize, 'words'> & { readonly paragraphs: number }

function sectionBlocks(maker: Maker, size: SectionSize): ReadonlyArray<Block> {
  const blocks: Block[] = []
  let numbers = 0
  let footnotes = 0
  let tables = 0
  for (let index = 0; index < size.paragraphs; index++) {
    if (index % 6 === 3) blocks.push(headingBlock(maker))
    if (tables * size.paragraphs <= index * size.tables && tables < size.tables) {
      tables++
      const table = makeTable(maker)
      blocks.push({
        type: 'table',
        id: newId('b', maker.ids),
        table: table.id,
        children: voidChildren,
      })
    }
    const sentences = words(maker, PARAGRAPH_WORDS)
    const children: Inline[] = []
    if (numbers < size.numbers) {
      numbers++
      children.push({ text: `${sentences} Beløpet er ` }, numberChip(maker), { text: '.' })
    } else children.push({ text: sentences })
    if (footnotes < size.footnotes) {
      footnotes++
      children.push(footnoteChip(maker), { text: '' })
    }
    if (index % 9 === 5) blocks.push(...listBlocks(maker))
    blocks.push({ type: 'paragraph', id: newId('b', maker.ids), children })
  }
  return blocks
}

function chapter(maker: Maker, level: 1 | 2, blocks: ReadonlyArray<Block>): Chapter {
  return {
    id: newId('c', maker.ids),
    title: heading(maker),
    level,
    kind: 'text',
    numbered: true,
    status: 'draft',
    owner: '',
    blocks,
  }
}

function leadBlock(maker: Maker): Block {
  return { type: 'lead', id: newId('b', maker.ids), children: [{ text: words(maker, 25) }] }
}

function headingBlock(maker: Maker): Block {
  return {
    type: 'heading',
    id: newId('b', maker.ids),
    level: 2,
    children: [{ text: heading(maker) }],
  }
}

function listBlocks(maker: Maker): ReadonlyArray<Block> {
  const list = maker.random() < 0.5 ? 'bullet' : 'number'
  return [0, 0, 1, 0].map(
    (level): Block => ({
      type: 'list-item',
      id: newId('b', maker.ids),
      list,
      level: level === 0 ? 0 : 1,
      children: [{ text: words(maker, 9) }],
    }),
  )
}

function numberChip(maker: Maker): Inline {
  const table = pick(maker, maker.tables.length > 0 ? maker.tables : [makeTable(maker)])
  const row = pick(maker, table.rows)
  const column = pick(maker, table.columns)
  return {
    type: 'number',
    fact: factId(table.id, row.id, column.id),
    style: { wording: 'words' },
    children: voidChildren,
  }
}

function footnoteChip(maker: Maker): Inline {
  return {
    type: 'footnote',
    id: newId('b', maker.ids),
    content: [{ text: words(maker, 12) }],
    children: voidChildren,
  }
}

function makeTable(maker: Maker): TypedTable {
  const columns = ['2024', '2023', '2022', '2021'].map(
    (year): Column => ({
      id: newId('k', maker.ids),
      header: [year],
      role: 'value',
      period: year,
      scenario: null,
      unit: null,
      scale: null,
    }),
  )
  const count = 6 + Math.floor(maker.random() * 12)
  const rows = Array.from({ length: count }, (_, index): Row => {
    const cells = columns.map(
      (): Cell => aCell(String(Math.floor(maker.random() * 2_000_000) - 200_000)),
    )
    return {
      id: newId('w', maker.ids),
      label: heading(maker),
      role: index === count - 1 ? 'total' : 'item',
      level: 0,
      unit: null,
      scale: null,
      footnotes: [],
      cells,
    }
  })
  const table: TypedTable = {
    id: newId('t', maker.ids),
    kind: 'note',
    title: heading(maker),
    caption: null,
    unit: 'NOK',
    scale: 1000,
    labelHeader: ['Post'],
    columns,
    rows,
    footnotes: [],
    source: null,
  }
  maker.tables.push(table)
  return table
}

const openings = [
  'I år',
  'Dette året',
  'Gjennom våren',
  'Etter sommeren',
  'Mot slutten av året',
  'Nå',
]
const verbs = ['har', 'fikk', 'tok', 'la', 'satte', 'ga', 'holdt']
const subjects = ['vi', 'driften', 'de ansatte', 'styret', 'brukerne', 'sykehusene', 'leverandøren']
const objects = ['mer tid til', 'god orden på', 'ny fart i', 'klare mål for', 'et løft i', 'ro om']
const things = ['de små sakene', 'planen for neste år', 'det vi lovet', 'avtalene', 'nye systemer']
const ends = [
  'og det vises i tallene',
  'som avtalt',
  'i alle deler av foretaket',
  'uten å bruke mer',
]
const topics = [
  'Drift',
  'Økonomi',
  'Sikkerhet',
  'Ansatte',
  'Utvikling',
  'Miljø',
  'Innkjøp',
  'Opplæring',
]
const aspects = ['mål', 'resultater', 'risiko', 'tiltak', 'oppfølging', 'rammer', 'nøkkeltall']

function heading(maker: Maker): string {
  return `${pick(maker, topics)} og ${pick(maker, aspects)}`
}

/** Sentences of about as many words as asked for. */
function words(maker: Maker, count: number): string {
  const sentences: string[] = []
  for (let written = 0; written < count; ) {
    const parts = [openings, verbs, subjects, objects, things, ends]
    const sentence = `${parts.map((from) => pick(maker, from)).join(' ')}.`
    sentences.push(sentence)
    written += sentence.split(' ').length
  }
  return sentences.join(' ')
}

function pick<T>(maker: Maker, from: ReadonlyArray<T>): T {
  const picked = from[Math.floor(maker.random() * from.length)]
  if (picked === undefined) throw new Error('Cannot pick from a list because it is empty.')
  return picked
}

/** Mulberry32: small, and the same on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
