import { cellValue } from './cells.ts'
import type { Cell, CellContent } from './typed-table.ts'

/** Whether two cells say the same: value, words or lack of both. How they are formatted does not count. */
export function sameContent(first: CellContent, second: CellContent): boolean {
  const value = cellValue(first)
  const other = cellValue(second)
  if (value !== null || other !== null) return value === other
  if (first.state === 'uncalculated' || second.state === 'uncalculated') {
    return first.state === second.state
  }
  return plainWords(first) === plainWords(second)
}

/** The words of a cell that holds no number; empty when there are none. */
export function wordsOf(cell: Cell | CellContent | undefined): string {
  switch (cell?.state) {
    case 'text':
      return cell.paragraphs.map(({ text }) => text).join('\n')
    case 'notApplicable':
      return cell.text
    case 'error':
      return cell.code
    default:
      return ''
  }
}

function plainWords(cell: CellContent): string {
  return wordsOf(cell).replace(/\s+/g, ' ').trim()
}
