import { Link2 } from 'lucide-react'
import { type RenderElementProps, useSelected } from 'slate-react'
import type { TableId } from '../../../shared/base/id.ts'
import type { ResolvedTable } from '../../../shared/report/resolved.ts'
import { editCaption } from '../../../shared/tables/edit-caption.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { EditableLine } from '../../grid/editable-line.tsx'
import { FillBar } from '../../grid/fill-bar.tsx'
import { gridStore } from '../../grid/grid-store.ts'
import { type GridPlace, TableGrid } from '../../grid/table-grid.tsx'
import { putTables } from '../../stores/change-report.ts'
import { history } from '../../stores/report-store.ts'
import { resolvedStore, tableText } from '../../stores/resolved-store.ts'
import { select, uiStore } from '../../stores/ui-store.ts'
import { useReadOnly } from '../../stores/write-gate.ts'
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
        <FillBar table={element.table} />
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
  const isReadOnly = useReadOnly() !== null
  const selected = uiStore.use((state) =>
    state.selection.kind === 'cell' && state.selection.table === id ? state.selection : null,
  )
  return (
    <TableGrid
      table={table}
      resolved={resolved}
      label={text.editor.tableBlock(resolved.label, resolved.caption)}
      caption={<Caption resolved={resolved} />}
      selected={selected}
      isReadOnly={isReadOnly}
      onSelect={(place: GridPlace) => select({ kind: 'cell', table: id, ...place })}
      onChange={put}
      onFilled={(summary) =>
        gridStore.setState({ filled: { table: id, text: summary, mark: history.mark() } })
      }
    />
  )
}

function put(table: TypedTable): void {
  putTables([table])
}

function Caption({ resolved }: { readonly resolved: ResolvedTable }) {
  const { table } = resolved
  const { source } = table
  const isReadOnly = useReadOnly() !== null
  return (
    <figcaption className={styles.caption}>
      <span className={styles.captionLine}>
        <strong>{resolved.label}</strong>
        <EditableLine
          label={text.grid.caption}
          value={resolved.caption}
          isReadOnly={isReadOnly}
          onCommit={(typed) => put(editCaption(table, typed))}
        />
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
