import { ok } from '../../shared/base/result.ts'
import { buildLedger } from '../../shared/facts/build-ledger.ts'
import type { Ledger } from '../../shared/facts/fact.ts'
import { PROJECT_SCHEMA } from '../../shared/project/schema.ts'
import type { Chapter, Report } from '../../shared/report/report.ts'
import { resolveReport } from '../../shared/report/resolve.ts'
import type { ResolvedChapter, ResolvedReport } from '../../shared/report/resolved.ts'
import { tablesInOrder } from '../../shared/report/tables-in-order.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { type Command, positional } from './command.ts'
import { countPlaces } from './count-places.ts'
import { countWords } from './count-words.ts'
import { projectRemarks } from './read-report-file.ts'
import { tableJson } from './table-json.ts'
import { argumentNames, kindNames, output, statusNames } from './text.ts'

export const showCommand: Command = {
  name: 'show',
  positionals: [argumentNames.file],
  options: { json: 'flag', verbose: 'flag' },
  async run(args, { projects }) {
    const project = await projects.read(positional(args, 0))
    if (!project.ok) return project
    const { report } = project.value
    const ledger = buildLedger(tablesInOrder(report))
    const resolved = resolveReport(report, ledger)
    return ok({
      remarks: projectRemarks(project.value),
      text: reportText(report, resolved, ledger),
      json: reportJson(report, resolved, ledger),
    })
  },
}

function reportJson(report: Report, resolved: ResolvedReport, ledger: Ledger) {
  const { title, organisation, year, language } = report.settings
  const places = countPlaces(resolved)
  return {
    report: { title, organisation, year, language, schema: PROJECT_SCHEMA },
    chapters: resolved.chapters.map((chapter, index) => chapterJson(report, chapter, index)),
    tables: tablesInOrder(report).map((table) => ({
      ...tableJson(
        table,
        { sheet: table.source?.sheet ?? null, range: table.source?.range ?? null },
        table.source?.warnings ?? [],
        language,
      ),
      chapter: chapterOf(report, table)?.id ?? null,
      source: sourceJson(table),
    })),
    facts: [...ledger.values()].map((fact) => ({
      id: fact.id,
      table: fact.table,
      row: fact.rowLabel,
      column: fact.columnLabel,
      value: fact.value,
      unit: fact.unit,
      scale: fact.scale,
      period: fact.period,
      places: places.get(fact.id) ?? 0,
      source: fact.source?.cell ?? null,
    })),
  }
}

function sourceJson({ source }: TypedTable) {
  if (!source) return null
  const { file, sheet, range, sha256 } = source
  return { file, sheet, range, sha256 }
}

function chapterJson(report: Report, { chapter, number, blocks }: ResolvedChapter, index: number) {
  const { id, level, title, kind, status } = chapter
  return {
    id,
    parent: parentOf(report, index)?.id ?? null,
    level,
    number: number === '' ? null : number,
    title,
    kind,
    status,
    words: countWords(blocks),
    tables: tablesOf(chapter),
  }
}

/** The nearest earlier chapter with a lower level. */
function parentOf({ chapters }: Report, index: number): Chapter | undefined {
  const level = chapters[index]?.level ?? 1
  return chapters.slice(0, index).findLast((earlier) => earlier.level < level)
}

function tablesOf({ blocks }: Chapter) {
  return blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []))
}

function chapterOf({ chapters }: Report, table: TypedTable): Chapter | undefined {
  return chapters.find((chapter) => tablesOf(chapter).includes(table.id))
}

function reportText(report: Report, resolved: ResolvedReport, ledger: Ledger): string {
  const { title, organisation, year } = report.settings
  const chips = [...countPlaces(resolved).values()].reduce((sum, count) => sum + count, 0)
  return [
    [title, organisation, year].filter((part) => part !== '').join(' · '),
    '',
    output.chapters,
    ...resolved.chapters.map(({ chapter, number, blocks }) => {
      const indent = '  '.repeat(chapter.level)
      const words = `${countWords(blocks)} ${output.words}`
      const name = number === '' ? chapter.title : `${number} ${chapter.title}`
      return `${indent}${name} (${statusNames[chapter.status]}, ${words})`
    }),
    '',
    output.tables,
    ...tablesInOrder(report).map(tableLine),
    '',
    output.totals(ledger.size, chips),
  ].join('\n')
}

function tableLine({ title, kind, rows, columns, source }: TypedTable): string {
  const size = output.size(rows.length, columns.length)
  const origin = source ? `, ${output.source} ${source.file}, ${source.sheet}!${source.range}` : ''
  return `  ${title}: ${kindNames[kind]}, ${size}${origin}`
}
