import { basename, dirname } from 'node:path'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import type { Handlers } from '../../../shared/contract/ipc.ts'
import type { JobProgress } from '../../../shared/contract/job.ts'
import type { SourceRefresh } from '../../../shared/contract/values.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import type { WorkbookBytes } from '../../jobs/refresh-file.ts'
import {
  type GroupRefresh,
  readWorkbookAt,
  refreshGroup,
  refreshGroupFrom,
  type SourceGroup,
  sourceGroups,
} from '../../jobs/refresh-sources.ts'
import type { HandlerContext } from './context.ts'

export function refreshHandlers(context: HandlerContext): Pick<Handlers, 'refreshSources'> {
  return {
    async refreshSources({ job, project, report, tables, chosen }) {
      const folder = folderOf(context, project)
      if (!folder.ok) return folder
      // The window's report goes through the same gate as one from a file.
      const checked = readReport(report)
      if (!checked.ok) return checked
      const tokens = new Map(chosen.map(({ file, token }) => [file, token]))
      const onProgress = (progress: JobProgress) => context.emit('jobProgress', progress)
      const refreshed: SourceRefresh[] = []
      for (const group of wantedGroups(sourceGroups(checked.value.report), tables)) {
        const one = await refresh(context, group, folder.value, tokens.get(group.file), {
          id: job,
          onProgress,
        })
        if (!one.result.ok && one.result.error.code === 'job-cancelled') return one.result
        refreshed.push(asAnswer(one))
      }
      return ok(refreshed)
    },
  }
}

/** The folder of the saved report; null for one that was never saved. */
function folderOf({ files }: HandlerContext, project: string | null): Result<string | null> {
  if (project === null) return ok(null)
  const file = files.file(project, 'open-project', 'save-project')
  return file ? ok(dirname(file.path)) : fail({ code: 'not-permitted' })
}

function wantedGroups(
  groups: ReadonlyArray<SourceGroup>,
  tables: ReadonlyArray<string> | null,
): ReadonlyArray<SourceGroup> {
  if (tables === null) return groups
  const wanted = new Set(tables)
  return groups
    .map((group) => ({ ...group, tables: group.tables.filter(({ id }) => wanted.has(id)) }))
    .filter((group) => group.tables.length > 0)
}

async function refresh(
  context: HandlerContext,
  group: SourceGroup,
  folder: string | null,
  token: string | undefined,
  options: Parameters<typeof refreshGroup>[3],
): Promise<GroupRefresh> {
  if (token === undefined) return await refreshGroup(context.jobs, group, folder, options)
  const workbook = await chosenWorkbook(context, token)
  if (!workbook.ok) return { group, workbook: group.file, places: [], result: workbook }
  return await refreshGroupFrom(context.jobs, group, workbook.value, options)
}

async function chosenWorkbook(
  { files }: HandlerContext,
  token: string,
): Promise<Result<WorkbookBytes>> {
  const adopted = files.adopted(token)
  if (adopted) return ok({ bytes: adopted.bytes, file: basename(adopted.name), path: null })
  const picked = files.file(token, 'open-workbook')
  return picked ? await readWorkbookAt(picked.path) : fail({ code: 'not-permitted' })
}

function asAnswer({ group, workbook, places, result }: GroupRefresh): SourceRefresh {
  const { file } = group
  const tables = group.tables.map(({ id }) => id)
  return result.ok
    ? { file, tables, outcome: 'read', workbook, refreshes: result.value }
    : { file, tables, outcome: 'failed', failure: result.error, places }
}
