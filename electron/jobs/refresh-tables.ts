import { ok, type Result } from '../../shared/base/result.ts'
import { parseRange } from '../../shared/excel/cell-address.ts'
import type { WorkbookPart } from '../../shared/excel/workbook.ts'
import type { WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { refreshTables } from '../../shared/tables/refresh-tables.ts'
import type { TableRefresh } from '../../shared/tables/table-refresh.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { randomIds } from '../random-ids.ts'
import { type OnProgress, serveJob } from './job-child.ts'
import type { Jobs } from './jobs.ts'
import { readAndInspect } from './read-workbook.ts'

/** Rows above a table that are read as well: its title and its unit may stand there. */
const ROWS_ABOVE = 20

/** Reads a workbook and compares tables of a report with what it says now. */
async function readAndRefresh(
  { tables, ...workbook }: Jobs['refresh-tables']['input'],
  onProgress: OnProgress,
): Promise<Result<ReadonlyArray<TableRefresh>>> {
  const inspected = await readAndInspect(workbook, onProgress)
  if (!inspected.ok) return inspected
  onProgress('comparing', 0, 1)
  const near = tables.filter((table) => partWith(table, inspected.value) === null)
  const refreshed = [...refreshTables(near, inspected.value, randomIds)]
  for (const table of tables) {
    const part = partWith(table, inspected.value)
    if (part === null) continue
    const there = await readAndInspect({ ...workbook, part }, onProgress)
    if (!there.ok) return there
    refreshed.push(...refreshTables([table], withSheets(inspected.value, there.value), randomIds))
  }
  return ok(tables.flatMap(({ id }) => refreshed.find((refresh) => refresh.table === id) ?? []))
}

/** What to read for a table that stood in rows of a large sheet which are not read at first; null when they are. */
function partWith({ source }: TypedTable, { sheets }: WorkbookInspection): WorkbookPart | null {
  const read = sheets.find(({ sheet }) => sheet.name === source?.sheet)?.sheet.part
  const range = parseRange(source?.range ?? '')
  if (!read || !range || range.bottom <= read.bottom) return null
  const top = Math.max(0, range.top - ROWS_ABOVE)
  return top <= read.top ? null : { sheet: source?.sheet ?? '', top }
}

function withSheets(whole: WorkbookInspection, part: WorkbookInspection): WorkbookInspection {
  const sheets = whole.sheets.map(
    (one) => part.sheets.find(({ sheet }) => sheet.name === one.sheet.name) ?? one,
  )
  return { ...whole, sheets }
}

export function serveRefreshTables(): void {
  serveJob<'refresh-tables'>(readAndRefresh)
}
