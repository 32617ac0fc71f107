import { type FailureCode, fail, ok, type Result } from '../base/result.ts'
import { cutSheetBinary } from './cut-sheet-binary.ts'
import { cutSheetXml } from './cut-sheet-xml.ts'
import type { GateOf, RowGate } from './row-gate.ts'
import { sheetPaths } from './sheet-paths.ts'
import type { ZipParts } from './unpack-zip.ts'

/** The parts of a workbook with their sheets cut, and the gate of each sheet, in the workbook's order. */
export type CutSheets = {
  readonly parts: ZipParts
  readonly gates: ReadonlyArray<RowGate>
}

/** A sheet part that no sheet of the workbook names is not cut; a large one could then fill the memory. */
const UNNAMED_PART_BYTES = 8 * 1024 * 1024

/** Excel has 31; other programs allow more. */
const LONGEST_NAME = 255

/** Cuts every sheet of an xlsx or xlsb file to the rows that are to be read. */
export function cutSheets(parts: ZipParts, gateOf: GateOf): Result<CutSheets, FailureCode> {
  const cut = new Map(parts)
  const named = new Set<string>()
  const sheets = sheetPaths(parts)
  // A trial version of the binary format lies about lengths: the library then makes names of a million letters.
  if (sheets.some(({ name }) => name === '' || name.length > LONGEST_NAME)) {
    return fail('workbook-damaged')
  }
  const gates = sheets.map(({ name, path }) => {
    const gate = gateOf(name)
    const content = path === null ? undefined : parts.get(path)
    if (path !== null && content && !named.has(path)) {
      named.add(path)
      const isBinary = path.toLowerCase().endsWith('.bin')
      cut.set(path, isBinary ? cutSheetBinary(content, gate) : cutSheetXml(content, gate))
    }
    return gate
  })
  for (const [path, content] of parts) {
    const isSheet = /(^|\/)worksheets\/[^/]+\.(xml|bin)$/i.test(path)
    if (isSheet && !named.has(path) && content.length > UNNAMED_PART_BYTES) {
      return fail('workbook-too-large')
    }
  }
  return ok({ parts: cut, gates })
}
