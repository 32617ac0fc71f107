import type { ResolvedTable } from '../../shared/report/resolved.ts'
import { text } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import { headCells } from './head-cells.ts'
import styles from './table-grid.module.css'

type PartProps = { readonly resolved: ResolvedTable }

export function TableHead({ resolved }: PartProps) {
  const rows = headCells(resolved)
  return (
    <thead>
      {rows.map((cells, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the levels of a head are their places.
        <tr key={level} aria-rowindex={level + 1}>
          {cells.map((cell) => (
            <th
              key={cell.column}
              scope={cell.columns > 1 ? 'colgroup' : 'col'}
              colSpan={cell.columns}
              aria-colindex={cell.column + 1}
              className={classNames(
                cell.align === 'right' && styles.number,
                cell.align === 'center' && styles.groupHead,
              )}
            >
              {cell.text}
            </th>
          ))}
        </tr>
      ))}
    </thead>
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
        <li key={note.marker}>
          <sup>{note.marker}</sup> {note.text}
        </li>
      ))}
    </ul>
  )
}
