import { Link2 } from 'lucide-react'
import { type RenderElementProps, useSelected } from 'slate-react'
import type { TableId } from '../../../shared/base/id.ts'
import type { ResolvedTable } from '../../../shared/report/resolved.ts'
import { type GridEdit, type GridPlace, TableGrid } from '../../grid/table-grid.tsx'
import { editCells } from '../../stores/edit-table.ts'
import { resolvedStore, tableText } from '../../stores/resolved-store.ts'
import { select, showNotice, uiStore } from '../../stores/ui-store.ts'
import { text } from '../../text/text.ts'
import { PasteBar } from './paste-bar.tsx'
import styles from './table-block.module.css'

type Props = Omit<RenderElementProps, 'element'> & { readonly element: { readonly table: TableId } }

/** A table of the report, shown as in the finished document and edited where it stands. */
export function TableBlockView({ attributes, children, element }: Props) {
  const resolved = resolvedStore.use((state) => tableText(state, element.table))
  const isSelected = useSelected()
  return (
    <div
      {...attributes}
      className={styles.block}
      data-selected={isSelected || undefined}
      data-table={element.table}
    >
      <div contentEditable={false}>
        <PasteBar table={element.table} />
        {resolved ? (
          <EditableTable resolved={resolved} />
        ) : (
          <p className={styles.missing}>{text.editor.missingTable}</p>
        )}
      </div>
      {children}
    </div>
  )
}

function EditableTable({ resolved }: { readonly resolved: ResolvedTable }) {
  const { id, table } = resolved
  const selected = uiStore.use((state) =>
    state.selection.kind === 'cell' && state.selection.table === id ? state.selection : null,
  )
  const edit = (edits: ReadonlyArray<GridEdit>) => {
    const doubtful = editCells(id, edits)
    if (doubtful[0] !== undefined) showNotice('warning', text.editor.ambiguousNumber(doubtful[0]))
  }
  return (
    <TableGrid
      table={table}
      resolved={resolved}
      label={text.editor.tableBlock(resolved.label, resolved.caption)}
      caption={<Caption resolved={resolved} />}
      selected={selected}
      onSelect={(place: GridPlace) => select({ kind: 'cell', table: id, ...place })}
      onEditCell={(row, column, typed) => edit([{ row, column, typed }])}
      onEditCells={edit}
    />
  )
}

function Caption({ resolved }: { readonly resolved: ResolvedTable }) {
  const { source } = resolved.table
  return (
    <figcaption className={styles.caption}>
      <span>
        <strong>{resolved.label}</strong> {resolved.caption}
      </span>
      {source && (
        <span className={styles.source}>
          <Link2 aria-hidden />
          {text.editor.sourceOf(source.file, source.sheet, source.range)}
        </span>
      )}
      {resolved.unitLine !== '' && <span className={styles.unit}>{resolved.unitLine}</span>}
    </figcaption>
  )
}
