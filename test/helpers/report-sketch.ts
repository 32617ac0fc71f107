import { assertExists } from '../../shared/base/assert.ts'
import type { BlockId, FactId, TableId } from '../../shared/base/id.ts'
import type { Language } from '../../shared/language/language.ts'
import type { Block, Chapter, Inline, NumberStyle, Report } from '../../shared/report/report.ts'
import type { ResolvedReport, ResolvedRun } from '../../shared/report/resolved.ts'
import { type Scale, scales, type TypedTable, type Unit } from '../../shared/tables/typed-table.ts'
import { aCell, aChapter, aColumn, aReport, aRow, aTable } from './builders.ts'

/** A report in few words, for one-case-one-file tests; see `readBlock` and `readInlines` for the signs. */
export type ReportSketch = {
  readonly language?: Language
  readonly tables?: ReadonlyArray<TableSketch>
  readonly chapters: ReadonlyArray<ChapterSketch>
}

type TableSketch = {
  readonly id: TableId
  readonly title: string
  readonly unit?: Unit
  readonly scale?: Scale
  readonly columns: ReadonlyArray<string>
  /** `Inntekter | 1534831 | 1402144`, with a unit for the row as `Fravær {percent} | 0.069`. */
  readonly rows: ReadonlyArray<string>
}

type ChapterSketch = Partial<Pick<Chapter, 'title' | 'level' | 'numbered' | 'numberStyle'>> & {
  readonly blocks: ReadonlyArray<string>
}

export function reportFromSketch({ language = 'nb', tables = [], chapters }: ReportSketch): Report {
  const report = aReport(
    chapters.map(({ blocks, ...meta }, index) =>
      aChapter(
        `c-${index + 1}`,
        blocks.map((line, at) => readBlock(line, `b-${index + 1}-${at + 1}`)),
        meta,
      ),
    ),
    tables.map(readTable),
  )
  return { ...report, settings: { ...report.settings, language } }
}

function readTable({ id, title, unit, scale = 1, columns, rows }: TableSketch): TypedTable {
  return aTable({
    id,
    title,
    unit: unit ?? null,
    scale,
    columns: columns.map((header) => aColumn(header)),
    rows: rows.map((line) => {
      const [label = '', ...cells] = line.split('|').map((part) => part.trim())
      const [, name = '', rowUnit] = /^(.*?)(?:\s*\{(\w+)\})?$/.exec(label) ?? []
      // Safe: the cases are ours, and a wrong unit would show in what is expected.
      const extra = rowUnit ? { unit: rowUnit as Unit } : {}
      return aRow(
        name,
        // 0.069 is shown as 6,9.
        cells.map((cell) => aCell(cell, rowUnit === 'percent' ? { decimals: 1 } : {})),
        extra,
      )
    }),
  })
}

/** `## ` and `### ` headings, `> ` quote, `- ` bullet, `1. ` number (`1! ` begins anew), `[t-a]` a table. */
function readBlock(line: string, id: BlockId): Block {
  const [, sign = '', rest = line] = /^(##+|>|-|1\.|1!) (.*)$/.exec(line) ?? []
  const table = /^\[(t-\w+)\]$/.exec(line)?.[1]
  // Safe: the pattern is the form of a table id.
  if (table)
    return { type: 'table', id: `b-${table}`, table: table as TableId, children: [{ text: '' }] }
  const children = readInlines(rest, id)
  if (sign === '##' || sign === '###')
    return { type: 'heading', id, level: sign === '##' ? 2 : 3, children }
  if (sign === '>') return { type: 'quote', id, children }
  if (sign === '') return { type: 'paragraph', id, children }
  const list = sign === '-' ? 'bullet' : 'number'
  return {
    type: 'list-item',
    id,
    list,
    level: 0,
    ...(sign === '1!' ? { restart: true } : {}),
    children,
  }
}

/**
 * `{=t-a Inntekter 2024 words 1000000 1}` a live number (table, row, column, wording, scale, decimals),
 * `{>b-t-a}` and `{>c-2 title}` references, `{^words}` a footnote.
 */
function readInlines(text: string, block: BlockId): ReadonlyArray<Inline> {
  return text.split(/(\{[^}]*\})/).map((part, index): Inline => {
    const [, sign = '', words = ''] = /^\{([=>^])(.*)\}$/.exec(part) ?? []
    const parts = words.split(' ')
    if (sign === '=') return readChip(parts)
    if (sign === '^') {
      return {
        type: 'footnote',
        id: `${block}-${index}`,
        content: [{ text: words }],
        children: [{ text: '' }],
      }
    }
    if (sign !== '>') return { text: part }
    const [target = '', show] = parts
    // Safe: the cases are ours, and a wrong id is shown as a missing reference.
    const id = target as BlockId
    return {
      type: 'reference',
      target: id,
      show: show === 'title' ? 'title' : 'label-number',
      children: [{ text: '' }],
    }
  })
}

function readChip([
  table,
  row = '',
  column,
  wording = 'figure',
  scaleText,
  decimalsText,
]: ReadonlyArray<string>): Inline {
  const scale = scales.find((known) => String(known) === scaleText)
  const known = ['figure', 'unit', 'words'] as const
  const style: NumberStyle = {
    wording: assertExists(
      known.find((one) => one === wording),
      `${wording} is a wording`,
    ),
    ...(scale === undefined ? {} : { scale }),
    ...(decimalsText === undefined ? {} : { decimals: Number(decimalsText) }),
  }
  // Safe: built as a fact id is.
  const fact = `${table}/${aRow(row, []).id}/k-${column}` as FactId
  return { type: 'number', fact, style, children: [{ text: '' }] }
}

/** The resolved report as lines of text. No-break spaces are written `~`. */
export function describeResolved(resolved: ResolvedReport): ReadonlyArray<string> {
  const lines = resolved.chapters.flatMap(({ number, chapter, blocks }) => [
    `# ${number} ${chapter.title}`,
    ...blocks.flatMap((block): ReadonlyArray<string> => {
      switch (block.kind) {
        case 'heading':
          return [`${'#'.repeat(block.outlineLevel)} ${block.number} ${describeRuns(block.runs)}`]
        case 'list-item':
          return [
            `${block.list === 'number' ? `list ${block.listInstance}:` : '-'} ${describeRuns(block.runs)}`,
          ]
        case 'table': {
          const { label, caption, unitLine, rows } = block.table
          const head = [label, caption, unitLine && `(${unitLine})`]
            .filter((part) => part !== '')
            .join(' ')
          return [
            head,
            ...rows.map((row) => [row.label, ...row.cells.map(({ text }) => text)].join(' | ')),
          ]
        }
        case 'chart':
          return [`chart ${block.label} ${describeRuns(block.runs)} (${block.alt})`]
        case 'missing-table':
        case 'page-break':
        case 'divider':
          return [block.kind]
        case 'mirror':
          return block.items.map(({ runs }) => `mirror: ${describeRuns(runs)}`)
        case 'people':
          return block.rows.map(({ cells }) => cells.join(' | '))
        case 'contact':
          return block.lines.map(({ text }) => text)
        case 'signatures':
          return [`${block.place}, ${block.date}`, ...block.signers.map(({ name }) => name)]
        case 'image':
          return [`image ${block.label} ${describeRuns(block.runs)} (${block.credit})`]
        case 'big-number':
          return [`${block.number.text}: ${describeRuns(block.runs)}`]
        default:
          return [describeRuns(block.runs)]
      }
    }),
  ])
  return lines.map((line) => line.replaceAll('\u00a0', '~').replaceAll(/ +/g, ' ').trimEnd())
}

function describeRuns(runs: ReadonlyArray<ResolvedRun>): string {
  return runs
    .map((run) => {
      if (run.kind === 'footnote') return `[${run.number}: ${describeRuns(run.runs)}]`
      return run.kind === 'link' ? describeRuns(run.runs) : run.text
    })
    .join('')
}
