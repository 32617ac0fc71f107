import { dirname, resolve } from 'node:path'
import { canonicalJson } from '../../shared/base/canonical-json.ts'
import { type Failure, fail, ok, type Result } from '../../shared/base/result.ts'
import { factPlaces } from '../../shared/report/fact-places.ts'
import type { Report } from '../../shared/report/report.ts'
import { applyRefresh } from '../../shared/tables/apply-refresh.ts'
import { acceptedByDefault } from '../../shared/tables/table-refresh.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { withRelativeSources } from '../files/source-paths.ts'
import {
  type GroupRefresh,
  readWorkbookAt,
  refreshGroup,
  refreshGroupFrom,
  sourceGroups,
} from '../jobs/refresh-sources.ts'
import { type CliEnvironment, type Command, positional } from './command.ts'
import { readWholeReport } from './read-report-file.ts'
import { refreshJson, refreshLines } from './refresh-answer.ts'
import { refuseFrozen } from './refuse-frozen.ts'
import { argumentNames } from './text.ts'

export const refreshCommand: Command = {
  name: 'refresh',
  positionals: [argumentNames.file],
  options: { source: 'text', 'dry-run': 'flag', json: 'flag', verbose: 'flag' },
  async run(args, environment) {
    const path = positional(args, 0)
    const project = await readWholeReport(environment.projects, path)
    if (!project.ok) return project
    const { report } = project.value
    const open = args.flags.has('dry-run') ? ok(null) : refuseFrozen(report, path)
    if (!open.ok) return open
    const source = args.texts.get('source')
    const refreshed =
      source === undefined
        ? await refreshAll(report, path, environment)
        : await refreshFrom(report, source, environment)
    if (!refreshed.ok) return refreshed
    const isDryRun = args.flags.has('dry-run')
    const next = withTables(report, appliedTables(refreshed.value), dirname(resolve(path)))
    if (!isDryRun && canonicalJson(next) !== canonicalJson(report)) {
      const written = await environment.projects.write(
        path,
        { ...project.value, report: next },
        project.value.sha256,
      )
      if (!written.ok) return written
    }
    const context = { report, places: factPlaces(report), isApplied: !isDryRun }
    return ok({
      text: refreshLines(refreshed.value, context).join('\n'),
      json: refreshJson(refreshed.value, context),
      ...(refreshed.value.some(({ result }) => !result.ok) ? { exitCode: 1 as const } : {}),
    })
  },
}

/** Every workbook where the report says it lies. Fails when none of them can be read. */
async function refreshAll(
  report: Report,
  path: string,
  { jobs }: CliEnvironment,
): Promise<Result<ReadonlyArray<GroupRefresh>>> {
  const refreshed: GroupRefresh[] = []
  for (const group of sourceGroups(report)) {
    const folder = dirname(resolve(path))
    refreshed.push(await refreshGroup(jobs, group, folder, { id: 'refresh-1' }))
  }
  const failures = refreshed.flatMap(({ result }) => (result.ok ? [] : [result.error]))
  const [first] = failures
  return first && failures.length === refreshed.length ? fail(first) : ok(refreshed)
}

/**
 * One workbook for the tables it holds: those that came from a file of its name, else those from any file of which it
 * holds a table.
 */
async function refreshFrom(
  report: Report,
  source: string,
  { jobs }: CliEnvironment,
): Promise<Result<ReadonlyArray<GroupRefresh>>> {
  const groups = sourceGroups(report)
  const workbook = await readWorkbookAt(source)
  if (!workbook.ok) return workbook
  const sameName = groups.filter(({ file }) => file === workbook.value.file)
  const wanted = sameName.length > 0 ? sameName : groups
  const refreshed: GroupRefresh[] = []
  for (const group of wanted) {
    const one = await refreshGroupFrom(jobs, group, workbook.value, { id: 'refresh-1' })
    if (!one.result.ok) return one.result
    refreshed.push(one)
  }
  if (groups.length <= 1 || sameName.length > 0) return ok(refreshed)
  const holding = refreshed.filter(
    ({ result }) => result.ok && result.value.some(({ outcome }) => outcome === 'found'),
  )
  return holding.length > 0
    ? ok(holding)
    : fail<Failure>({ code: 'no-tables-found', file: workbook.value.file })
}

/** The tables with everything that is taken over by default, where that makes another table. */
function appliedTables(refreshed: ReadonlyArray<GroupRefresh>): ReadonlyArray<TypedTable> {
  return refreshed.flatMap(({ group, result }) => {
    if (!result.ok) return []
    return group.tables.flatMap((table) => {
      const refresh = result.value.find((one) => one.table === table.id)
      if (refresh?.outcome !== 'found') return []
      const { version } = refresh
      return [applyRefresh(table, version, acceptedByDefault(version))]
    })
  })
}

/** The report as it would be saved in a folder: a report that would be the same is not written again. */
function withTables(report: Report, tables: ReadonlyArray<TypedTable>, folder: string): Report {
  const changed = Object.fromEntries(tables.map((table) => [table.id, table]))
  return withRelativeSources({ ...report, tables: { ...report.tables, ...changed } }, folder)
}
