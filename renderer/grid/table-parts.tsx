import type { ReactNode } from 'react'
import type { ResolvedTable } from '../../shared/report/resolved.ts'
import { type HeadCell, headCells } from '../../shared/tables/head-cells.ts'
import { text } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import noteStyles from './footnote-list.module.css'
import styles from './table-grid.module.css'

type PartProps = { readonly resolved: ResolvedTable }

/** In a grid that is edited, the headings take the focus. */
export type HeadFocus = {
  /** Position of the heading that takes the focus; its row is counted from −1 upwards. */
  readonly active: { readonly row: number; readonly column: number }
  readonly editor: ReactNode
}

export function TableHead({ resolved, focus }: PartProps & { readonly focus?: HeadFocus }) {
  const rows = headCells(resolved)
  return (
    <thead>
      {rows.map((cells, level) => (
        <tr
          // biome-ignore lint/suspicious/noArrayIndexKey: the levels of a head are their places.
          key={level}
          aria-rowindex={level + 1}
          className={classNames(level === rows.length - 1 && styles.lastLevel)}
        >
          {cells.map((cell) => (
            <HeadCellView
              key={cell.column}
              cell={cell}
              marker={
                level === rows.length - 1 ? (resolved.columns[cell.column - 1]?.marker ?? '') : ''
              }
              row={level - rows.length}
              focus={focus}
            />
          ))}
        </tr>
      ))}
    </thead>
  )
}

type HeadCellViewProps = {
  readonly cell: HeadCell
  readonly marker: string
  readonly row: number
  readonly focus: HeadFocus | undefined
}

function HeadCellView({ cell, marker, row, focus }: HeadCellViewProps) {
  const { text: heading, align, column, columns } = cell
  const isActive = focus?.active.row === row && focus.active.column === column
  const place = {
    colSpan: columns,
    'aria-colindex': column + 1,
    'data-open': (isActive && focus.editor !== null) || undefined,
    ...(focus ? { 'data-row': row, 'data-column': column, tabIndex: isActive ? 0 : -1 } : {}),
  }
  const content = (
    <>
      {heading}
      {marker !== '' && <sup>{marker}</sup>}
      {isActive && focus?.editor}
    </>
  )
  // An empty heading is no heading: a screen reader would announce it as one.
  if (heading === '') return <td {...place}>{content}</td>
  return (
    <th
      {...place}
      scope={columns > 1 ? 'colgroup' : 'col'}
      className={classNames(
        align === 'right' && styles.number,
        align === 'center' && styles.groupHead,
      )}
    >
      {content}
    </th>
  )
}

/** "Tabell 2 Nøkkeltall", with the unit under it. */
export function TableCaption({ resolved }: PartProps) {
  return (
    <figcaption className={styles.caption}>
      <strong>{resolved.label}</strong> {resolved.caption}
      {resolved.unitLine !== '' && <span className={styles.unit}>{resolved.unitLine}</span>}
    </figcaption>
  )
}

export function TableFootnotes({ resolved }: PartProps) {
  if (resolved.footnotes.length === 0) return null
  return (
    <ul className={noteStyles.footnotes} aria-label={text.grid.footnotes}>
      {resolved.footnotes.map((note) => (
        <li key={`${note.marker} ${note.text}`}>
          {note.marker !== '' && <sup>{note.marker}</sup>} {note.text}
        </li>
      ))}
    </ul>
  )
}
