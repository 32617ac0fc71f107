import { useMemo, useState } from 'react'
import type { Sheet } from '../../shared/excel/workbook.ts'
import type { SheetInspection, WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { failureText } from '../text/failure-text.ts'
import type { ImportDialogProps } from './import-dialog-props.ts'

/** Rows over a range that are read as well: its head, title and unit may stand there. */
const ROWS_ABOVE = 20

/** The sheet that is shown: as it was read first, or the part of it that was fetched since. */
export function useSheetPart(
  inspection: WorkbookInspection,
  sheet: number,
  readPart: ImportDialogProps['onReadPart'],
) {
  const [parts, setParts] = useState<ReadonlyMap<number, Sheet>>(new Map())
  const [isFetching, setIsFetching] = useState(false)
  const read = inspection.sheets[sheet]
  const fetched = parts.get(sheet)
  const shown: SheetInspection | undefined = useMemo(
    () => (read && fetched ? { ...read, sheet: fetched } : read),
    [read, fetched],
  )

  /** Fetches the rows unless they are shown already. Gives what went wrong as a sentence, null when nothing did. */
  async function fetchPart(top: number, bottom: number): Promise<string | null> {
    const part = shown?.sheet.part
    if (!shown || !part || !readPart || (top >= part.top && bottom <= part.bottom)) return null
    setIsFetching(true)
    const answer = await readPart(shown.sheet.name, Math.max(0, top - ROWS_ABOVE))
    setIsFetching(false)
    if (!answer.ok) return failureText({ file: inspection.file, ...answer.error })
    setParts((before) => new Map(before).set(sheet, answer.value))
    return null
  }
  /** Back to what was read first, where that has the row and the fetched part has not. */
  function leavePart(of: number, row: number) {
    const part = parts.get(of)?.part
    if (!part || (row >= part.top && row <= part.bottom)) return
    setParts((before) => new Map([...before].filter(([other]) => other !== of)))
  }
  return { shown, isFetching, fetchPart, leavePart }
}
