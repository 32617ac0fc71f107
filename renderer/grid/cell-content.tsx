import type { ResolvedCell } from '../../shared/report/resolved.ts'
import type { Cell, CellParagraph } from '../../shared/tables/typed-table.ts'
import styles from './table-grid.module.css'

type CellContentProps = { readonly resolved: ResolvedCell; readonly cell?: Cell | undefined }

/** What stands in a cell, as in the report: text with its marker, lists as lists. */
export function CellContent({ resolved, cell }: CellContentProps) {
  const { text, marker } = resolved
  const paragraphs = cell?.state === 'text' && !cell.notes ? cell.paragraphs : []
  const end = marker !== '' && <sup>{marker}</sup>
  if (!paragraphs.some(({ list }) => list)) {
    return (
      <>
        {text}
        {end}
      </>
    )
  }
  return (
    <div className={styles.lists}>
      {segments(paragraphs).map((segment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no id, they are their places.
        <Segment key={index} paragraphs={segment} />
      ))}
      {end}
    </div>
  )
}

function Segment({ paragraphs }: { readonly paragraphs: ReadonlyArray<CellParagraph> }) {
  const [first] = paragraphs
  if (!first?.list) return <p>{first?.text}</p>
  const numbers = countedNumbers(paragraphs)
  const items = paragraphs.map(({ text, level = 0 }, index) => (
    <li
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no id, they are their places.
      key={index}
      data-level={level}
      value={numbers[index]}
    >
      {text}
    </li>
  ))
  return first.list === 'number' ? <ol>{items}</ol> : <ul>{items}</ul>
}

/** Items of one kind that follow each other are one list; every other paragraph stands alone. */
function segments(
  paragraphs: ReadonlyArray<CellParagraph>,
): ReadonlyArray<ReadonlyArray<CellParagraph>> {
  const found: Array<Array<CellParagraph>> = []
  for (const paragraph of paragraphs) {
    const last = found.at(-1)
    const isMore = paragraph.list !== undefined && last?.[0]?.list === paragraph.list
    if (last && isMore) last.push(paragraph)
    else found.push([paragraph])
  }
  return found
}

/** Each level counts for itself, and begins again under the next item of the level above. */
function countedNumbers(paragraphs: ReadonlyArray<CellParagraph>): ReadonlyArray<number> {
  const counts: number[] = []
  return paragraphs.map(({ level = 0 }) => {
    counts.length = Math.min(counts.length, level + 1)
    const next = (counts[level] ?? 0) + 1
    counts[level] = next
    return next
  })
}
