import { useEffect, useState } from 'react'
import { type ChapterMeta, type ReportState, reportStore } from '../stores/report-store.ts'

type Chapters = ReadonlyArray<ChapterMeta>

const PAUSE_MS = 400

/**
 * The chapters for the tree: at once when one is added, moved or removed, a moment later when only a title has changed.
 * A tree of a hundred rows is too slow to draw at every letter of a title; the rows themselves follow at once.
 */
export function useTreeChapters(): Chapters {
  const shape = reportStore.use(shapeOf)
  const [drawn, setDrawn] = useState(() => ({ shape, chapters: reportStore.getState().chapters }))
  if (drawn.shape !== shape) setDrawn({ shape, chapters: reportStore.getState().chapters })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = reportStore.subscribe(({ chapters }, previous) => {
      if (chapters === previous.chapters) return
      clearTimeout(timer)
      timer = setTimeout(() => setDrawn({ shape: shapeOf({ chapters }), chapters }), PAUSE_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
  return drawn.chapters
}

function shapeOf({ chapters }: Pick<ReportState, 'chapters'>): string {
  return chapters.map(({ id, level }) => `${id} ${level}`).join()
}
