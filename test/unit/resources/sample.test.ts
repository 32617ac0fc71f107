import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import { add, type Decimal, divide, subtract, ZERO } from '../../../shared/base/decimal.ts'
import { type ColumnId, factId, type RowId, type TableId } from '../../../shared/base/id.ts'
import { buildLedger } from '../../../shared/facts/build-ledger.ts'
import type { Fact } from '../../../shared/facts/fact.ts'
import { checkPicture } from '../../../shared/media/check-picture.ts'
import { hashOfMedia } from '../../../shared/media/media-name.ts'
import { openProjectParts } from '../../../shared/project/open-project.ts'
import { mediaOf } from '../../../shared/report/media-of.ts'
import type { Inline } from '../../../shared/report/report.ts'
import { resolveReport } from '../../../shared/report/resolve.ts'
import { formatFact } from '../../../shared/report/resolve-number.ts'
import { scales } from '../../../shared/tables/typed-table.ts'
import { looseParts } from '../../helpers/project-bytes.ts'

const folder = new URL('../../../resources/sample/', import.meta.url)
const parts = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, Uint8Array] => {
      const name = `${entry.parentPath}/${entry.name}`
        .slice(folder.pathname.length)
        .replace(/^\//, '')
      return [name, new Uint8Array(readFileSync(new URL(name, folder)))]
    }),
)
const opened = openProjectParts(parts, (bytes) => createHash('sha256').update(bytes).digest('hex'))
if (!opened.ok) throw new Error(`The sample report is refused: ${JSON.stringify(opened.error)}`)
const { report, repairs, media } = opened.value
const ledger = buildLedger(Object.values(report.tables))
const resolved = resolveReport(report, ledger)
const blocks = report.chapters.flatMap((chapter) => chapter.blocks)
const inlines = blocks.flatMap((block): ReadonlyArray<Inline> => [...block.children])

function fact(table: TableId, row: RowId, column: ColumnId): Fact {
  const id = factId(table, row, column)
  return assertExists(ledger.get(id), `${id} is a number in the sample report`)
}

function value(table: TableId, row: RowId, column: ColumnId): Decimal {
  return fact(table, row, column).value
}

/** What the reader sees of a share or a change: rounded to the decimals the table has. */
function shownPercent(a: Decimal, b: Decimal, like: Fact): string {
  const ratio = assertExists(divide(a, b), 'the divisor is not zero')
  return formatFact({ ...like, value: ratio }, { wording: 'figure' }, 'nb')
}

function shown(found: Fact): string {
  return formatFact(found, { wording: 'figure' }, 'nb')
}

/** The texts a person typed: neither live numbers nor references, but footnotes and links. */
const typedTexts = inlines.flatMap((inline): ReadonlyArray<string> => {
  if (!('type' in inline)) return [inline.text]
  if (inline.type === 'footnote') return inline.content.map(({ text }) => text)
  if (inline.type === 'link') return inline.children.map(({ text }) => text)
  return []
})

const sums: ReadonlyArray<readonly [TableId, RowId, ReadonlyArray<RowId>]> = [
  [
    't-resultatregnskap',
    'w-sum-inntekter',
    ['w-tjenestesalg', 'w-prosjektinntekter', 'w-andre-inntekter'],
  ],
  [
    't-resultatregnskap',
    'w-sum-kostnader',
    ['w-varekostnad', 'w-lonn', 'w-avskrivninger', 'w-andre-kostnader'],
  ],
  ['t-resultatregnskap', 'w-netto-finans', ['w-finansinntekter', 'w-finanskostnader']],
  ['t-resultatregnskap', 'w-arsresultat', ['w-driftsresultat', 'w-netto-finans']],
  [
    't-note-lonn',
    'w-sum',
    ['w-lonn', 'w-arbeidsgiveravgift', 'w-pensjon', 'w-andre-ytelser', 'w-balansefort'],
  ],
  ['t-note-pensjon', 'w-sum-medlemmer', ['w-aktive', 'w-oppsatte', 'w-pensjonister']],
  ['t-sykefravaer', 'w-samlet', ['w-egenmeldt', 'w-legemeldt']],
  ['t-lederlonn', 'w-sum', ['w-ad', 'w-okonomi', 'w-forsyning', 'w-medtek', 'w-digital', 'w-hr']],
]

describe('sample report', () => {
  it('opens without repairs and is saved to the same bytes', () => {
    expect(repairs).toEqual([])
    // Unpacked, a project has no list of its parts: that is schema 1.
    const texts = [...looseParts(report, media)].map(([name, bytes]) => [name, strFromU8(bytes)])
    const saved = Object.fromEntries(texts)
    const stored = [...parts].map(([name, bytes]) => [name, strFromU8(bytes)])
    const settings = saved['report.json']?.replace(/\n {2}"schema": \d+,/, '')
    expect({ ...saved, 'report.json': settings }).toEqual(Object.fromEntries(stored))
  })

  it('has pictures that are clean, described and there', () => {
    const names = mediaOf(report)
    expect(names.size).toBeGreaterThan(0)
    expect(new Set(media.keys())).toEqual(new Set([...names].map(hashOfMedia)))
    for (const bytes of media.values())
      expect(checkPicture(bytes)).toMatchObject({ ok: true, value: { bytes } })
    const bare = blocks.filter((block) => block.type === 'image' && block.alt === '')
    expect(bare).toEqual([])
  })

  it('misses no number, reference or table', () => {
    expect(resolved.problems).toEqual([])
    expect([...ledger.values()].filter(({ sharesName }) => sharesName)).toEqual([])
    expect(Object.keys(report.tables)).toHaveLength(resolved.counts.tables)
  })

  it('uses what the editor can do', () => {
    const used = new Set([
      ...blocks.map(({ type }) => type),
      ...inlines.map((inline) => ('type' in inline ? inline.type : 'text')),
      ...blocks.flatMap((block) => (block.type === 'list-item' ? block.list : [])),
    ])
    const kinds = [
      'lead',
      'paragraph',
      'heading',
      'quote',
      'list-item',
      'bullet',
      'number',
      'image',
    ]
    for (const kind of [...kinds, 'table', 'reference', 'footnote', 'link']) {
      expect(used).toContain(kind)
    }
  })

  it('has at least twenty live numbers, worded in every way', () => {
    const styles = inlines.flatMap((inline) =>
      'type' in inline && inline.type === 'number' ? [inline.style] : [],
    )
    expect(styles.length).toBeGreaterThanOrEqual(20)
    expect(new Set(styles.map(({ wording }) => wording))).toEqual(
      new Set(['figure', 'unit', 'words']),
    )
    expect(styles.some(({ scale }) => scale === 1_000_000)).toBe(true)
  })

  it.each(sums)('%s: %s is the sum of its rows in every column', (table, total, items) => {
    const columns = report.tables[table]?.columns.filter(({ role }) => role === 'value') ?? []
    expect(columns.length).toBeGreaterThan(0)
    for (const { id } of columns) {
      const cells = items.flatMap((row) => ledger.get(factId(table, row, id))?.value ?? [])
      expect(cells.reduce(add, ZERO), id).toBe(value(table, total, id))
    }
  })

  it('has an operating result that is revenue less costs', () => {
    for (const year of ['k-2024', 'k-2023'] as const) {
      const revenue = value('t-resultatregnskap', 'w-sum-inntekter', year)
      const costs = value('t-resultatregnskap', 'w-sum-kostnader', year)
      expect(subtract(revenue, costs)).toBe(value('t-resultatregnskap', 'w-driftsresultat', year))
    }
  })

  it('has the same figures wherever they stand in two tables', () => {
    for (const year of ['k-2024', 'k-2023'] as const) {
      expect(value('t-note-lonn', 'w-sum', year)).toBe(value('t-resultatregnskap', 'w-lonn', year))
      expect(value('t-note-lonn', 'w-arsverk', year)).toBe(value('t-nokkeltall', 'w-arsverk', year))
      const revenue = fact('t-resultatregnskap', 'w-sum-inntekter', year)
      const inMillions = { wording: 'figure', scale: 1_000_000, decimals: 1 } as const
      expect(formatFact(revenue, inMillions, 'nb')).toBe(
        shown(fact('t-nokkeltall', 'w-inntekter', year)),
      )
    }
  })

  it('has a change column that agrees with the years', () => {
    for (const row of report.tables['t-nokkeltall']?.rows ?? []) {
      const change = fact('t-nokkeltall', row.id, 'k-endring')
      const difference = subtract(
        value('t-nokkeltall', row.id, 'k-2024'),
        value('t-nokkeltall', row.id, 'k-2023'),
      )
      const unit = row.unit === 'percent' ? 'percent' : change.unit
      expect(shown({ ...change, value: difference, unit }), row.label).toBe(shown(change))
    }
    for (const row of report.tables['t-resultatregnskap']?.rows ?? []) {
      const change = ledger.get(factId('t-resultatregnskap', row.id, 'k-endring'))
      if (!change) continue
      const before = value('t-resultatregnskap', row.id, 'k-2023')
      const after = value('t-resultatregnskap', row.id, 'k-2024')
      expect(shownPercent(subtract(after, before), before, change), row.label).toBe(shown(change))
    }
  })

  it('has shares that agree with what they are shares of', () => {
    for (const row of ['w-alle', 'w-ledere', 'w-midlertidige', 'w-deltid'] as const) {
      const women = value('t-likestilling', row, 'k-kvinner')
      const all = add(women, value('t-likestilling', row, 'k-menn'))
      const share = fact('t-likestilling', row, 'k-andel')
      expect(shownPercent(women, all, share)).toBe(shown(share))
    }
    for (const year of ['k-2024', 'k-2023'] as const) {
      const margin = fact('t-nokkeltall', 'w-driftsmargin', year)
      const result = value('t-resultatregnskap', 'w-driftsresultat', year)
      const revenue = value('t-resultatregnskap', 'w-sum-inntekter', year)
      expect(shownPercent(result, revenue, margin)).toBe(shown(margin))
    }
  })

  it('has no figure typed by hand that stands in a table', () => {
    const figures = new Set(
      [...ledger.values()].flatMap((found) =>
        scales.flatMap((scale) => [
          formatFact(found, { wording: 'figure', scale }, 'nb'),
          formatFact(found, { wording: 'figure', scale, decimals: 1 }, 'nb'),
        ]),
      ),
    )
    const headings = new Set(
      blocks.flatMap((block) => (block.type === 'heading' ? block.children : [])),
    )
    const prose = inlines.flatMap((inline) =>
      'type' in inline || headings.has(inline) ? [] : [inline.text],
    )
    const typed = prose.join(' ').match(/\d[\d\u00a0]*(,\d+)?/g) ?? []
    const years = /^(19|20)\d\d$/
    expect(typed.filter((number) => !years.test(number) && figures.has(number))).toEqual([])
    const long = typedTexts.join(' ').match(/\d[\d \u00a0]{3,}/g) ?? []
    expect(long.map((number) => number.trim()).filter((number) => !years.test(number))).toEqual([])
  })

  it('is written with Norwegian quotation marks and dashes, without doubled spaces', () => {
    for (const text of typedTexts) {
      expect(text).not.toMatch(/["“”]| {2}|\d-\d{2}| - |\s[.,]/)
    }
  })
})
