import { basename, resolve } from 'node:path'
import { ok, type Result } from '../../shared/base/result.ts'
import { type CellRange, parseRange } from '../../shared/excel/cell-address.ts'
import { workbookLimits } from '../../shared/excel/limits.ts'
import type { WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { readBytes } from '../files/read-file.ts'
import { atPath, inspectBytes } from '../jobs/inspect-file.ts'
import type { CliEnvironment } from './command.ts'

/** A place in a workbook as it was written on the command line; null where nothing was. */
export type WantedPlace = { readonly sheet: string | null; readonly range: string | null }

/** Rows above a range that are read as well: its title and its unit may stand there. */
const ROWS_ABOVE = 20

/**
 * Reads the workbook a command was given. When the wanted range lies in rows of a large sheet that are not read at first,
 * that sheet is read again from there.
 */
export async function inspectPath(
  path: string,
  { jobs }: CliEnvironment,
  wanted: WantedPlace = { sheet: null, range: null },
): Promise<Result<WorkbookInspection>> {
  const bytes = await readBytes(path, workbookLimits.fileBytes)
  if (!bytes.ok) return bytes
  const name = basename(path)
  const read = await inspectBytes(jobs, bytes.value, name, { id: 'inspect-1' })
  if (!read.ok) return read
  const part = partWith(read.value, wanted)
  if (part === null) return ok(atPath(read.value, resolve(path)))
  const there = await inspectBytes(jobs, bytes.value, name, { id: 'inspect-2' }, part)
  if (!there.ok) return there
  const [instead] = there.value.sheets
  const sheets = read.value.sheets.map((sheet) =>
    instead && sheet.sheet.name === part.sheet ? instead : sheet,
  )
  return ok(atPath({ ...read.value, sheets }, resolve(path)))
}

/** Where to read again for the range; null when it was read, or is not known to be in one sheet. */
function partWith({ sheets }: WorkbookInspection, { sheet: name, range: text }: WantedPlace) {
  const range: CellRange | null = text === null ? null : parseRange(text)
  const named = sheets.filter(({ sheet }) => (name === null ? !sheet.hidden : sheet.name === name))
  const [only] = named
  const part = named.length === 1 ? only?.sheet.part : undefined
  if (!range || !only || !part || range.bottom <= part.bottom) return null
  return { sheet: only.sheet.name, top: Math.max(0, range.top - ROWS_ABOVE) }
}
