import type { ClipboardRange } from '../../../shared/excel/clipboard-range.ts'
import { sheetFromClipboard } from '../../../shared/excel/clipboard-sheet.ts'
import type { Sheet } from '../../../shared/excel/workbook.ts'
import {
  inferRange,
  inspectSheet,
  type SheetInspection,
} from '../../../shared/tables/inspect-workbook.ts'
import type { TableCandidate } from '../../../shared/tables/table-candidate.ts'
import { ids } from '../../ids.ts'
import { text } from '../../text/text.ts'

const origin = { file: text.editor.paste.source, sha256: '' }

/** The tables of a pasted range, read as a sheet with this name is; null when there is nothing to make a table of. */
export function understandRange(range: ClipboardRange, name: string): SheetInspection | null {
  const sheet = sheetFromClipboard(range, name)
  const inspection = inspectSheet(sheet, origin, ids)
  return inspection.tables.length > 0
    ? withTables(inspection, inspection.tables)
    : understandAsOne(range, name)
}

/** As `understandRange`, with all of the range in one table: a table in a document is one, whatever gaps it has. */
export function understandAsOne(range: ClipboardRange, name: string): SheetInspection | null {
  const sheet = sheetFromClipboard(range, name)
  const table = readWhole(sheet)
  return table && withTables({ sheet, tables: [], warnings: [] }, [table])
}

function readWhole(sheet: Sheet): TableCandidate | null {
  if (!sheet.range) return null
  const whole = inferRange(sheet, sheet.range, origin, ids)
  return whole.ok ? whole.value : null
}

/** The clipboard is no file to come back to. A table without columns is only words. */
function withTables(
  inspection: SheetInspection,
  found: ReadonlyArray<TableCandidate>,
): SheetInspection | null {
  const tables = found
    .filter(({ table }) => table.columns.length > 0)
    .map((candidate) => ({ ...candidate, table: { ...candidate.table, source: null } }))
  return tables.length > 0 ? { ...inspection, tables } : null
}
