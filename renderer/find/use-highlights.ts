import { useEffect } from 'react'
import { uiStore } from '../stores/ui-store.ts'
import { findStore } from './find-store.ts'
import { clearHighlights, highlightHits } from './highlight-hits.ts'

/** Keeps the marks on the page in step with what is found, drawn and scrolled to, once a frame at most. */
export function useHighlights(): void {
  useEffect(() => {
    let frame = 0
    const draw = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(highlightHits)
    }
    const redrawn = new MutationObserver(draw)
    const page = document.querySelector('main')
    if (page) redrawn.observe(page, { childList: true, subtree: true })
    const stops = [findStore.subscribe(draw), uiStore.subscribe(draw)]
    document.addEventListener('scroll', draw, { capture: true, passive: true })
    window.addEventListener('resize', draw)
    draw()
    return () => {
      cancelAnimationFrame(frame)
      redrawn.disconnect()
      for (const stop of stops) stop()
      document.removeEventListener('scroll', draw, { capture: true })
      window.removeEventListener('resize', draw)
      clearHighlights()
    }
  }, [])
}
