import { type PointerEvent, useState } from 'react'
import type { CellRange } from '../../shared/excel/cell-address.ts'
import { type RangeEdge, rangeEdges, resizedRange, type SheetPlace } from './sheet-cursor.ts'
import { boxOf, type SheetLayout } from './sheet-layout.ts'
import styles from './sheet-view.module.css'

type RangeHandlesProps = {
  readonly layout: SheetLayout
  readonly range: CellRange
  readonly placeOf: (event: PointerEvent) => SheetPlace
  readonly onChange: (range: CellRange) => void
}

/**
 * The outline of the table that is shown, with handles to drag. A short cut for the mouse: the same is done by selecting
 * cells, or by writing the range.
 */
export function RangeHandles({ layout, range, placeOf, onChange }: RangeHandlesProps) {
  const [draft, setDraft] = useState<CellRange | null>(null)
  const box = boxOf(layout, draft ?? range)
  if (!box) return null

  const handlers = (edge: RangeEdge) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.preventDefault()
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      setDraft(range)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (draft) setDraft(resizedRange(range, edge, placeOf(event)))
    },
    onPointerUp: () => {
      if (draft && draft !== range) onChange(draft)
      setDraft(null)
    },
    onPointerCancel: () => setDraft(null),
  })
  return (
    <div className={styles.outline} data-current style={box} aria-hidden>
      {rangeEdges.map((edge) => (
        <span key={edge} className={styles.handle} data-edge={edge} {...handlers(edge)} />
      ))}
    </div>
  )
}
