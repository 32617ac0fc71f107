import { joinBytes } from './join-bytes.ts'
import type { RowGate } from './row-gate.ts'
import { readUint32, visitRecords } from './xlsb-records.ts'

/** [MS-XLSB] 2.4: BrtRowHdr, BrtCellBlank, the last of the cell records (BrtFmlaError), BrtEndSheetData. */
const ROW = 0
const BLANK_CELL = 1
const LAST_CELL = 11
const END_OF_ROWS = 146

/** As `cutSheetXml`, for a sheet part of an xlsb file. */
export function cutSheetBinary(content: Uint8Array, gate: RowGate): Uint8Array {
  const kept: Uint8Array[] = []
  let keptFrom = 0
  let rowStart = -1
  let row = 0
  let cells = 0
  let empty = 0
  const endRow = (end: number): void => {
    if (rowStart !== -1 && !gate.admits(row, cells, empty)) {
      if (keptFrom < rowStart) kept.push(content.subarray(keptFrom, rowStart))
      keptFrom = end
    }
    cells = 0
    empty = 0
  }
  visitRecords(content, ({ type, start, at }) => {
    if (type === ROW || type === END_OF_ROWS) {
      endRow(start)
      row = readUint32(content, at)
      rowStart = start
    } else if (type === BLANK_CELL) empty++
    else if (type <= LAST_CELL) cells++
    return type !== END_OF_ROWS
  })
  return keptFrom === 0 ? content : joinBytes([...kept, content.subarray(keptFrom)])
}
