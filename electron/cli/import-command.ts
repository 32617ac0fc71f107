import { basename, extname } from 'node:path'
import { type Failure, fail, ok, type Result } from '../../shared/base/result.ts'
import { parseRange } from '../../shared/excel/cell-address.ts'
import { factsIn } from '../../shared/facts/build-ledger.ts'
import { addTables, chapterByTitle } from '../../shared/report/edit-report.ts'
import type { Report } from '../../shared/report/report.ts'
import type { WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { type TableKind, type TypedTable, tableKinds } from '../../shared/tables/typed-table.ts'
import { randomIds } from '../random-ids.ts'
import { type ChosenTables, chooseTables } from './choose-tables.ts'
import { type Command, type CommandAnswer, positional, type UsageError } from './command.ts'
import { inspectPath, type WantedPlace } from './inspect-path.ts'
import type { CommandArguments } from './parse-arguments.ts'
import { readWholeReport } from './read-report-file.ts'
import { refuseFrozen } from './refuse-frozen.ts'
import { warningJson } from './table-json.ts'
import { argumentNames, kindNames, output, usage, warningSentence } from './text.ts'

export const importCommand: Command = {
  name: 'import',
  positionals: [argumentNames.file, argumentNames.workbook],
  options: {
    sheet: 'text',
    range: 'text',
    'head-rows': 'text',
    kind: 'text',
    chapter: 'text',
    all: 'flag',
    json: 'flag',
    verbose: 'flag',
  },
  async run(args, environment) {
    const wrong = usageFault(args)
    if (wrong !== null) return fail({ usage: wrong })
    const path = positional(args, 0)
    const project = await readWholeReport(environment.projects, path)
    if (!project.ok) return project
    const open = refuseFrozen(project.value.report, path)
    if (!open.ok) return open
    const wanted = wantedPlace(args)
    const workbook = await inspectPath(positional(args, 1), environment, wanted)
    if (!workbook.ok) return workbook
    const chosen = choose(args, workbook.value)
    if (!chosen.ok) return chosen
    const title = args.texts.get('chapter') ?? chapterName(positional(args, 1))
    const tables = chosen.value.tables.map(({ table }) => withKind(table, args.texts.get('kind')))
    const report = place(project.value.report, tables, title)
    const written = await environment.projects.write(
      path,
      { ...project.value, report },
      project.value.sha256,
    )
    if (!written.ok) return written
    return ok(answer(report, tables, title, chosen.value))
  },
}

function wantedPlace({ texts }: CommandArguments): WantedPlace {
  return { sheet: texts.get('sheet') ?? null, range: texts.get('range') ?? null }
}

function usageFault({ texts }: CommandArguments): string | null {
  const kind = texts.get('kind')
  if (kind !== undefined && !tableKinds.some((known) => known === kind)) {
    return usage.notOneOf('--kind', tableKinds)
  }
  const range = texts.get('range')
  const headRows = texts.get('head-rows')
  if (headRows !== undefined && (range === undefined || !/^[0-9]$/.test(headRows))) {
    return usage.headRows
  }
  return range !== undefined && parseRange(range) === null ? usage.notRange(range) : null
}

function choose(
  { texts, flags }: CommandArguments,
  inspection: WorkbookInspection,
): Result<ChosenTables, Failure | UsageError> {
  const range = texts.get('range') ?? null
  const all = flags.has('all')
  const named = texts.get('sheet') ?? null
  const visible = inspection.sheets.filter(({ sheet }) => all || !sheet.hidden)
  if (range !== null && named === null && visible.length !== 1) {
    return fail({ usage: usage.rangeNeedsSheet })
  }
  const headRows = texts.get('head-rows')
  return chooseTables(inspection, {
    ...{ sheet: named, range, all },
    ...(headRows === undefined ? {} : { headRows: Number(headRows) }),
  })
}

function withKind(table: TypedTable, kind: string | undefined): TypedTable {
  const known: TableKind | undefined = tableKinds.find((candidate) => candidate === kind)
  return known === undefined ? table : { ...table, kind: known }
}

function place(report: Report, tables: ReadonlyArray<TypedTable>, title: string): Report {
  const chapter = chapterByTitle(report, title)
  const where = chapter ? { chapter: chapter.id } : { newChapter: title }
  return addTables(report, tables, where, randomIds)
}

function chapterName(workbookPath: string): string {
  return basename(workbookPath, extname(workbookPath))
}

function answer(
  report: Report,
  tables: ReadonlyArray<TypedTable>,
  title: string,
  { warnings }: ChosenTables,
): CommandAnswer {
  const facts = tables.reduce((count, table) => count + factsIn(table).length, 0)
  const chapter = chapterByTitle(report, title)
  const lines = [
    output.imported(tables.length, facts, title),
    ...tables.map((table) => `  ${table.title} (${kindNames[table.kind]})`),
    ...warnings.map((warning) => {
      const at = [warning.sheet, warning.cell].filter((part) => part).join('!')
      return `  ! ${at}: ${warningSentence(warning)}`
    }),
  ]
  return {
    text: lines.join('\n'),
    json: {
      tables: tables.map(({ id, kind, title: name }) => ({
        id,
        kind,
        title: name,
        chapter: chapter?.id ?? null,
        chapterTitle: chapter?.title ?? title,
      })),
      facts,
      warnings: warnings.map(warningJson),
    },
  }
}
