import { rowCutter } from './row-cutter.ts'
import type { RowGate } from './row-gate.ts'
import { readUint32, visitRecords } from './xlsb-records.ts'

/** [MS-XLSB] 2.4: BrtRowHdr, BrtCellBlank, the last of the cell records (BrtFmlaError), BrtEndSheetData. */
const ROW = 0
const BLANK_CELL = 1
const LAST_CELL = 11
const END_OF_ROWS = 146

/** As `cutSheetXml`, for a sheet part of an xlsb file. */
export function cutSheetBinary(content: Uint8Array, gate: RowGate): Uint8Array {
  const cutter = rowCutter(content, gate)
  visitRecords(content, ({ type, start, at }) => {
    if (type === ROW) cutter.beginRow(readUint32(content, at), start)
    else if (type === END_OF_ROWS) cutter.endRows(start)
    else if (type <= LAST_CELL) cutter.addCell(type === BLANK_CELL)
    return type !== END_OF_ROWS
  })
  return cutter.rest()
}
