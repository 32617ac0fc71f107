import { X } from 'lucide-react'
import { notesInOrder } from '../../shared/report/resolve-table.ts'
import { editFootnote } from '../../shared/tables/edit-footnotes.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { text } from '../text/text.ts'
import { removeFootnoteStep } from './cell-steps.ts'
import { EditableLine } from './editable-line.tsx'
import styles from './footnote-list.module.css'
import { gridStore, sayInTable } from './grid-store.ts'

const words = text.grid

type FootnoteListProps = {
  readonly table: TypedTable
  readonly isReadOnly: boolean
  readonly onChange: (table: TypedTable) => void
}

/** The notes under a table, numbered as they are used, edited where they stand. */
export function FootnoteList({ table, isReadOnly, onChange }: FootnoteListProps) {
  const open = gridStore.use((state) => state.footnote)
  const notes = notesInOrder(table)
  if (notes.length === 0) return null
  return (
    <ul className={styles.footnotes} aria-label={words.footnotes}>
      {notes.map(({ note, marker }) => {
        const remove = () => {
          const { table: without, said } = removeFootnoteStep(table, note.id)
          sayInTable(table.id, said)
          onChange(without)
        }
        return (
          <li key={note.id}>
            {marker !== '' && <sup>{marker}</sup>}{' '}
            <EditableLine
              label={words.footnote(marker)}
              value={note.text}
              placeholder={words.emptyFootnote}
              isReadOnly={isReadOnly}
              isOpen={open === note.id}
              onCommit={(typed) => {
                if (typed.trim() === '') remove()
                else onChange(editFootnote(table, note.id, typed))
              }}
              onClose={() => {
                if (open === note.id) gridStore.setState({ footnote: null })
              }}
            />
            {!isReadOnly && (
              <button
                type="button"
                className={styles.removeNote}
                aria-label={words.removeFootnote(marker)}
                title={words.removeFootnote(marker)}
                onClick={remove}
              >
                <X aria-hidden />
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
