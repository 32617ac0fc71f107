import type { TableFit } from '../column-widths.ts'
import type { PageMeasures } from '../export-context.ts'

/** How one row of a table meets the end of a page. */
export type RowBreak = {
  /** On one page; only a row that no page can hold is parted. */
  readonly isWhole: boolean
  /** On the page of the row after it, or of the first note below the table. */
  readonly isWithNext: boolean
}

/** A table no higher than this part of a page is not parted. */
const KEPT_WHOLE = 0.55
/** A row higher than this part of a page is. */
const PARTED_ROW = 0.8
/** So many rows of a long table stand together under the head, and as many with its last one, the total. */
const TOGETHER = 3

/** How the rows of a table are kept on pages, from their heights in twips. */
export function rowBreaks(
  heights: ReadonlyArray<number>,
  page: Pick<PageMeasures, 'width' | 'height' | 'top' | 'bottom'>,
  orientation: TableFit['orientation'],
  hasNotes: boolean,
): ReadonlyArray<RowBreak> {
  const across = orientation === 'portrait' ? page.height : page.width
  const room = across - page.top - page.bottom
  const isShort = heights.reduce((sum, height) => sum + height, 0) <= room * KEPT_WHOLE
  const last = heights.length - 1
  return heights.map((height, index) => {
    const isWhole = height <= room * PARTED_ROW
    const isNearEnd = index < TOGETHER - 1 || index > last - TOGETHER
    const isWithNext = (isShort || isNearEnd) && (index < last || hasNotes)
    return { isWhole, isWithNext: isWhole && isWithNext }
  })
}
