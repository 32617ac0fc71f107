import { type RefObject, type UIEvent, useLayoutEffect, useRef, useState } from 'react'
import type { SheetPlace } from './sheet-cursor.ts'
import {
  boxOf,
  HEAD_HEIGHT_PX,
  type PixelBox,
  ROW_HEIGHT_PX,
  type SheetLayout,
} from './sheet-layout.ts'

const FIRST_HEIGHT_PX = 600

export type SheetScroll = {
  readonly frame: RefObject<HTMLElement | null>
  readonly view: { readonly topPx: number; readonly heightPx: number }
  readonly onScroll: (event: UIEvent<HTMLElement>) => void
}

/** What part of the sheet is in view. The cell with the cursor is brought into view when it moves. */
export function useSheetScroll(layout: SheetLayout, { row, column }: SheetPlace): SheetScroll {
  const frame = useRef<HTMLElement>(null)
  const [view, setView] = useState({ topPx: 0, heightPx: FIRST_HEIGHT_PX })

  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const box = boxOf(layout, { top: row, bottom: row, left: column, right: column })
    if (box) scrollTo(element, box, layout)
    setView({ topPx: element.scrollTop, heightPx: element.clientHeight || FIRST_HEIGHT_PX })
  }, [layout, row, column])

  const onScroll = ({ currentTarget }: UIEvent<HTMLElement>) =>
    setView({ topPx: currentTarget.scrollTop, heightPx: currentTarget.clientHeight })
  return { frame, view, onScroll }
}

/** As little as needed, so that nothing jumps under the mouse; a cell far away comes with two rows over it. */
function scrollTo(frame: HTMLElement, box: PixelBox, layout: SheetLayout): void {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = frame
  const above = box.top - HEAD_HEIGHT_PX
  const below = box.top + box.height - clientHeight
  const isFar = scrollTop - above > clientHeight || below - scrollTop > clientHeight
  if (isFar) frame.scrollTop = above - 2 * ROW_HEIGHT_PX
  else if (above < scrollTop) frame.scrollTop = above
  else if (below > scrollTop) frame.scrollTop = below
  const before = box.left - layout.rowNumberWidthPx
  const beyond = Math.min(before, box.left + box.width - clientWidth)
  if (before < scrollLeft) frame.scrollLeft = before
  else if (beyond > scrollLeft) frame.scrollLeft = beyond
}
