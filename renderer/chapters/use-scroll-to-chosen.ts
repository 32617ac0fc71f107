import { type RefObject, useEffect, useRef } from 'react'
import type { ChapterId } from '../../shared/base/id.ts'
import type { ChapterMeta } from '../stores/report-store.ts'

/**
 * Keeps the row of the chosen chapter in sight when another is chosen, also one that is not drawn yet: rows out of sight
 * are not. Gives the ref of what is round the tree.
 */
export function useScrollToChosen(
  chapters: ReadonlyArray<Pick<ChapterMeta, 'id' | 'level'>>,
  closed: ReadonlySet<ChapterId>,
  chosen: ChapterId | null,
): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null)
  const known = useRef({ chapters, closed })
  known.current = { chapters, closed }
  useEffect(() => {
    const tree = around.current?.querySelector('[role="treegrid"]')
    if (!tree || chosen === null) return
    const rowOf = () => tree.querySelector(`[data-key="${chosen}"]`)
    if (!rowOf()) {
      const shown = openRows(known.current.chapters, known.current.closed)
      const index = shown.indexOf(chosen)
      if (index === -1) return
      tree.scrollTop = (tree.scrollHeight * index) / shown.length - tree.clientHeight / 2
    }
    const frame = requestAnimationFrame(() => rowOf()?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [chosen])
  return around
}

/** Chapters that do not stand below a closed one. */
function openRows(
  chapters: ReadonlyArray<Pick<ChapterMeta, 'id' | 'level'>>,
  closed: ReadonlySet<ChapterId>,
): ReadonlyArray<ChapterId> {
  let closedLevel = Number.POSITIVE_INFINITY
  return chapters.flatMap(({ id, level }) => {
    if (level > closedLevel) return []
    closedLevel = closed.has(id) ? level : Number.POSITIVE_INFINITY
    return [id]
  })
}
