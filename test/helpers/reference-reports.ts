import { type BlockId, type BoxId, countingIdSource } from '../../shared/base/id.ts'
import {
  type Block,
  type BoxKind,
  type Chapter,
  type ListKind,
  type Report,
  voidChildren,
} from '../../shared/report/report.ts'
import { tableFromTemplate } from '../../shared/tables/table-template.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { aChapter, aReport } from './builders.ts'
import { diagramName, photoName } from './pictures.ts'
import { templateCalled } from './table-templates.ts'

/**
 * The structure of a report as lines: `# ` a chapter, `## ` a chapter under it, `=` a heading, and below them one word a
 * block: `text 3` three paragraphs, `bullets 5`, `decision 2`, `table pension-cost` (a table template) and so on. The words
 * in the blocks are made up.
 */
export function reportFromOutline(title: string, outline: ReadonlyArray<string>): Report {
  const draft: Draft = {
    chapters: [],
    tables: [],
    ids: countingIdSource(),
    decision: null,
    box: null,
  }
  for (const line of outline) addLine(draft, line)
  const chapters = draft.chapters.map(({ id, title: name, level, blocks }) =>
    aChapter(id, [...blocks, paragraph(draft, 'Slutt.')], { title: name, level }),
  )
  const report = aReport(chapters, draft.tables)
  return { ...report, settings: { ...report.settings, title } }
}

type Draft = {
  readonly chapters: Array<Pick<Chapter, 'id' | 'title' | 'level'> & { readonly blocks: Block[] }>
  readonly tables: TypedTable[]
  readonly ids: () => string
  decision: BlockId | null
  box: { readonly id: BoxId; readonly kind: BoxKind } | null
}

function addLine(draft: Draft, line: string): void {
  const [, sign = '', rest = ''] = /^(##?|=) (.*)$/.exec(line) ?? []
  if (sign === '#' || sign === '##') {
    const id = `c-${draft.ids()}` as const
    draft.chapters.push({ id, title: rest, level: sign === '#' ? 1 : 2, blocks: [] })
    return
  }
  const blocks = draft.chapters.at(-1)?.blocks
  if (!blocks) throw new Error(`«${line}» stands before the first chapter.`)
  if (sign === '=') {
    blocks.push({ type: 'heading', id: newId(draft), level: 2, children: [{ text: rest }] })
    return
  }
  const [kind = '', detail = '1'] = line.split(' ')
  blocks.push(...makeBlocks(draft, kind, detail))
}

function makeBlocks(draft: Draft, kind: string, detail: string): ReadonlyArray<Block> {
  const many = (make: (index: number) => Block) =>
    Array.from({ length: Number(detail) }, (_, index) => make(index))
  switch (kind) {
    case 'text':
      return many((index) => paragraph(draft, `Et avsnitt til, nummer ${index + 1}.`))
    case 'lead':
    case 'quote':
    case 'pull-quote':
    case 'attribution':
    case 'box-title':
      return [{ type: kind, id: newId(draft), ...inBox(draft), children: [{ text: 'Egne ord.' }] }]
    case 'bullets':
      return many((index) => item(draft, 'bullet', index % 3 === 2 ? 1 : 0))
    case 'numbers':
      return many(() => item(draft, 'number', 0))
    case 'decision': {
      const items = many(() => item(draft, 'decision', 0))
      draft.decision = items[0]?.id ?? null
      return items
    }
    case 'mirror':
      if (!draft.decision) throw new Error('There is no decision list to show once more.')
      return [{ type: 'mirror', id: newId(draft), of: draft.decision, children: voidChildren }]
    case 'box':
      draft.box = detail === 'end' ? null : { id: `x-${draft.ids()}`, kind: detail as BoxKind }
      return []
    case 'picture':
      return [
        {
          ...{
            type: 'image',
            id: newId(draft),
            media: detail === 'photo' ? photoName : diagramName,
          },
          ...inBox(draft),
          alt: 'Et bilde.',
          credit: 'Fotograf Eksempel',
          children: [{ text: 'En bildetekst' }],
        },
      ]
    case 'table':
      return [tableBlock(draft, detail)]
    case 'footnote':
      return [
        {
          ...{ type: 'paragraph', id: newId(draft) },
          children: [
            { text: 'En påstand' },
            {
              type: 'footnote',
              id: newId(draft),
              content: [{ text: 'Kilden.' }],
              children: voidChildren,
            },
            { text: '.' },
          ],
        },
      ]
    case 'people':
      return [
        {
          type: 'people',
          id: newId(draft),
          show: detail === 'board' ? 'board' : 'management',
          children: voidChildren,
        },
      ]
    case 'signatures':
      return [{ type: 'signatures', id: newId(draft), place: 'Prøveby', children: voidChildren }]
    case 'contact':
    case 'divider':
    case 'page-break':
      return [{ type: kind, id: newId(draft), children: voidChildren }]
    default:
      throw new Error(`No block is called «${kind}».`)
  }
}

function newId(draft: Draft): BlockId {
  return `b-${draft.ids()}`
}

function inBox({ box }: Draft) {
  return box ? { box } : {}
}

function paragraph(draft: Draft, text: string): Block {
  return { type: 'paragraph', id: newId(draft), ...inBox(draft), children: [{ text }] }
}

function item(draft: Draft, list: ListKind, level: 0 | 1): Block {
  return {
    type: 'list-item',
    id: newId(draft),
    ...inBox(draft),
    list,
    level,
    children: [{ text: 'Et punkt' }],
  }
}

/** A table of a kind, with a figure in each cell for one. */
function tableBlock(draft: Draft, template: string): Block {
  const options = { year: 2024, language: 'nb' } as const
  const empty = tableFromTemplate(templateCalled(template), options, draft.ids)
  const table: TypedTable = {
    ...empty,
    rows: empty.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) =>
        cell.state === 'blank' && empty.columns[index]?.role === 'value' && row.role === 'item'
          ? { ...cell, ...{ state: 'zero', decimals: 0 } }
          : cell,
      ),
    })),
  }
  draft.tables.push(table)
  return { type: 'table', id: newId(draft), table: table.id, children: voidChildren }
}

/** A board case: metadata, a proposed decision, earlier decisions quoted, areas, benefits, attachments. */
export const boardCase: ReadonlyArray<string> = [
  ...['# Saksopplysninger', 'table case-header'],
  ...['# Forslag til vedtak', 'decision 1', 'signatures'],
  ...['# Vedlegg', 'text 1'],
  ...['# Sakens hensikt', 'text 2'],
  ...['# Bakgrunn', 'quote', 'attribution', 'quote', 'attribution', 'text 2'],
  ...[
    '# Hovedpunkter og drøfting',
    'text 1',
    'bullets 7',
    '= Støtte',
    'text 2',
    '= Stab',
    'text 2',
  ],
  ...['= Produkter', 'text 2', '= Integrasjon', 'text 2', '= Tilganger', 'text 2'],
  ...['# Gevinster', 'text 1', 'table benefits'],
  ...['# Vedtak i generalforsamlingen', 'numbers 4'],
  ...['# Anbefaling', 'text 2'],
]

/** A second board case: lists in lists, long assessments, the same decision twice. */
export const assessmentCase: ReadonlyArray<string> = [
  ...['# Saksopplysninger', 'table case-header'],
  ...['# Bakgrunn', 'bullets 2', 'text 1', 'bullets 5'],
  ...['# Organisering', 'text 2', '# Kort om rapporten', 'bullets 8'],
  ...['# Vurderinger', 'bullets 7', 'text 4', '# Kommentarer', 'text 2'],
  ...['# Forslag til vedtak', 'decision 3', '# Anbefaling', 'mirror', '# Vedlegg', 'numbers 2'],
]

const notes = [
  ...['segment-revenue', 'segment-expenses', 'geography', 'operating-revenue', 'cost-of-goods'],
  ...['payroll', 'auditor', 'other-operating-expenses', 'financial-items', 'intangible-assets'],
  ...['tangible-assets', 'leases', 'shares', 'inventory', 'receivables', 'cash', 'equity'],
  ...['pension-obligation', 'pension-cost', 'premium-fund', 'economic-assumptions'],
  ...['demographic-assumptions', 'turnover-nurses', 'turnover-common', 'long-term-debt'],
  ...['short-term-debt', 'related-party-sales', 'related-party-purchases'],
]

/** An annual report with board report, notes and remuneration report. */
export const annualReport: ReadonlyArray<string> = [
  ...[
    '# Lederen har ordet',
    'lead',
    'text 3',
    '= Drift',
    'text 2',
    '= Framover',
    'text 2',
    'picture photo',
  ],
  ...['# Om virksomheten', 'lead', 'text 2', 'people board', 'people management'],
  ...['## Organisasjonen', 'picture chart', 'box fact', 'box-title', 'bullets 2', 'box end'],
  ...['box feature', 'box-title', 'lead', 'picture photo', 'text 3', 'box end', 'divider'],
  ...[
    '# Året som gikk',
    '## Utvikling',
    'table development',
    'text 2',
    'pull-quote',
    'attribution',
  ],
  ...['## Tjenester', 'table services', 'table kpi', 'text 2', 'footnote', 'picture photo'],
  ...['## Brukerundersøkelser', 'bullets 10', '# Økonomi', 'text 3', 'table two-year-key-figures'],
  ...['# Sosiale forhold', 'table sick-leave', 'table staffing', 'table gender-balance'],
  ...['table temporary', 'table part-time', 'table parental-leave', 'table pay-by-level'],
  ...['# Samfunnsansvar', 'text 2', 'bullets 8', 'table travel-emissions', 'table climate-goals'],
  ...['# Framtidig utvikling', 'text 4', '# Resultatdisponering', 'text 1'],
  ...['# Signaturer', 'signatures', '# Kontakt', 'contact', 'page-break'],
  ...['# Årsregnskap', 'table income-statement', 'table assets', 'table equity-and-liabilities'],
  ...['table cash-flow', '# Noter'],
  ...notes.flatMap((note, index) => [`## Note ${index + 1} Et emne`, 'text 1', `table ${note}`]),
  ...['# Godtgjørelse til ledende personer', 'text 2', 'table remuneration-elements'],
  ...['table leader-remuneration', 'table leader-comparison', 'table leader-fixed-comparison'],
  ...['table board-remuneration', 'table board-comparison', 'text 1'],
]
