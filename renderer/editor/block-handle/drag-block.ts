import { focusEditor } from '../../commands/focus-editor.ts'
import { editorOf } from '../../stores/report-store.ts'
import { uiStore } from '../../stores/ui-store.ts'
import { blocksAt, moveBlocksTo } from './block-actions.ts'
import type { HandlePlace } from './block-at.ts'
import { blockAtHeight } from './block-at.ts'
import { handleStore } from './handle-store.ts'

const MIN_MOVE = 4
const EDGE = 48
const SCROLL_STEP = 14

/** Follows the pointer from a press on the handle: a press that moves drags the block, and Escape gives up. */
export function dragBlock(page: HTMLElement, start: HandlePlace, pressed: PointerEvent): void {
  let isDragging = false
  const move = (event: PointerEvent): void => {
    isDragging ||= Math.abs(event.clientY - pressed.clientY) > MIN_MOVE
    if (!isDragging) return
    scrollAtEdge(page, event.clientY)
    showDrop(page, event.clientY)
  }
  const stop = (): void => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', release)
    window.removeEventListener('pointercancel', giveUp)
    window.removeEventListener('keydown', leave, true)
    handleStore.setState({ drop: null })
  }
  const release = (): void => {
    const { drop } = handleStore.getState()
    stop()
    if (!isDragging) handleStore.setState({ isMenuOpen: true })
    else if (drop) dropAt(start, drop)
  }
  const giveUp = (): void => stop()
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    stop()
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', release)
  window.addEventListener('pointercancel', giveUp)
  window.addEventListener('keydown', leave, true)
}

function dropAt(start: HandlePlace, drop: Pick<HandlePlace, 'chapter'> & { gap: number }): void {
  const from = editorOf(start.chapter)
  const to = editorOf(drop.chapter)
  if (!moveBlocksTo(from, blocksAt(from, start.index), to, drop.gap)) return
  handleStore.setState({ place: null })
  uiStore.setState({ chapter: drop.chapter })
  focusEditor(to)
}

function showDrop(page: HTMLElement, y: number): void {
  const block = blockAtHeight(page, y)
  if (!block) return
  const { top, bottom, left, width } = block.element.getBoundingClientRect()
  const isAfter = y > (top + bottom) / 2
  handleStore.setState({
    drop: {
      chapter: block.editor.chapter,
      gap: block.index + (isAfter ? 1 : 0),
      top: isAfter ? bottom : top,
      left,
      width,
    },
  })
}

function scrollAtEdge(page: HTMLElement, y: number): void {
  const scroller = page.parentElement
  if (!scroller) return
  const { top, bottom } = scroller.getBoundingClientRect()
  if (y < top + EDGE) scroller.scrollBy({ top: -SCROLL_STEP })
  else if (y > bottom - EDGE) scroller.scrollBy({ top: SCROLL_STEP })
}
