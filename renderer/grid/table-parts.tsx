import type { ResolvedTable } from '../../shared/report/resolved.ts'
import { text } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import { type HeadCell, headCells } from './head-cells.ts'
import styles from './table-grid.module.css'

type PartProps = { readonly resolved: ResolvedTable }

export function TableHead({ resolved }: PartProps) {
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
            <HeadCellView key={cell.column} cell={cell} />
          ))}
        </tr>
      ))}
    </thead>
  )
}

function HeadCellView({ cell }: { readonly cell: HeadCell }) {
  const { text: heading, align, column, columns } = cell
  const place = { colSpan: columns, 'aria-colindex': column + 1 }
  // An empty heading is no heading: a screen reader would announce it as one.
  if (heading === '') return <td {...place} />
  return (
    <th
      {...place}
      scope={columns > 1 ? 'colgroup' : 'col'}
      className={classNames(
        align === 'right' && styles.number,
        align === 'center' && styles.groupHead,
      )}
    >
      {heading}
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
    <ul className={styles.footnotes} aria-label={text.grid.footnotes}>
      {resolved.footnotes.map((note) => (
        <li key={`${note.marker} ${note.text}`}>
          {note.marker !== '' && <sup>{note.marker}</sup>} {note.text}
        </li>
      ))}
    </ul>
  )
}
