import type { BlockId, ChapterId } from '../base/id.ts'
import type { Cell, NoteReference, TypedTable } from '../tables/typed-table.ts'
import { plainText } from './references.ts'
import type { Report } from './report.ts'

/** What the notes of a report are numbered, by the chapter or heading that says so: `Note 5 Lønn`. */
export type NoteNumbers = ReadonlyMap<ChapterId | BlockId, string>

const NOTE_TITLE = /^note\s+(\d{1,3}[a-z]?)(?![\w])/i
const NOTE_NUMBER = /\d{1,3}[a-z]?/gi

export function noteNumbers(report: Pick<Report, 'chapters'>): NoteNumbers {
  const numbers = new Map<ChapterId | BlockId, string>()
  const add = (id: ChapterId | BlockId, title: string) => {
    const number = NOTE_TITLE.exec(title.trim())?.[1]
    if (number !== undefined) numbers.set(id, number.toLowerCase())
  }
  for (const { id, title, blocks } of report.chapters) {
    add(id, title)
    for (const block of blocks) {
      if (block.type === 'heading') add(block.id, plainText(block.children))
    }
  }
  return numbers
}

/** Whether a table has a column of note numbers, and so something to link. */
export function hasNoteColumn(table: TypedTable): boolean {
  return table.columns.some(({ role }) => role === 'note')
}

/**
 * Makes cross-references of the numbers in a table's note columns, where the report has such a note. Those made before
 * are kept; a number without a note stays text.
 */
export function linkNotes(table: TypedTable, numbers: NoteNumbers): TypedTable {
  const targets = new Map([...numbers].reverse().map(([id, number]) => [number, id]))
  const isNote = table.columns.map(({ role }) => role === 'note')
  let isChanged = false
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, index) => {
      const linked = isNote[index] ? linkCell(cell, targets) : cell
      if (linked !== cell) isChanged = true
      return linked
    })
    return cells.some((cell, index) => cell !== row.cells[index]) ? { ...row, cells } : row
  })
  return isChanged ? { ...table, rows } : table
}

function linkCell(cell: Cell, targets: ReadonlyMap<string, ChapterId | BlockId>): Cell {
  if (cell.state !== 'text' || cell.notes) return cell
  const text = cell.paragraphs.map((paragraph) => paragraph.text).join('\n')
  const notes = [...text.matchAll(NOTE_NUMBER)].flatMap(([number]): NoteReference[] => {
    const target = targets.get(number.toLowerCase())
    return target === undefined ? [] : [{ text: number, target }]
  })
  return notes.length > 0 ? { ...cell, notes } : cell
}

/** The text of a cell with its notes called what they are called now; a note that is gone keeps its old number. */
export function noteText(
  text: string,
  notes: ReadonlyArray<NoteReference>,
  numbers: NoteNumbers,
): { readonly text: string; readonly references: ReadonlyArray<NoteReference> } {
  let rest = text
  let shown = ''
  const references: NoteReference[] = []
  for (const note of notes) {
    const at = rest.indexOf(note.text)
    const number = numbers.get(note.target)
    if (at === -1 || number === undefined) continue
    shown += rest.slice(0, at) + number
    rest = rest.slice(at + note.text.length)
    references.push({ text: number, target: note.target })
  }
  return { text: shown + rest, references }
}
