import { cursorStore } from '../../stores/cursor-store.ts'
import { editorOf, reportStore } from '../../stores/report-store.ts'
import { blockAtHeight, placeOfBlock } from './block-at.ts'
import { handleStore, showHandle } from './handle-store.ts'

const CARET_REST_MS = 400

/**
 * Lets the handle follow the block that is pointed at, and the one where the caret rests. While someone writes it is
 * away, so that no key waits for it.
 */
export function followBlocks(page: HTMLElement): () => void {
  let frame = 0
  let rest: ReturnType<typeof setTimeout> | undefined
  // A caret that comes to rest takes no handle away from under the pointer; a key does.
  let isPointing = false
  const point = ({ clientY }: PointerEvent): void => {
    isPointing = true
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      const block = blockAtHeight(page, clientY)
      if (block) showHandle(placeOfBlock(block.editor, block.index))
    })
  }
  const waitForRest = (): void => {
    clearTimeout(rest)
    rest = setTimeout(() => {
      if (!isPointing) showHandle(placeOfCaret())
    }, CARET_REST_MS)
  }
  const useKeys = (): void => {
    isPointing = false
  }
  const write = (): void => {
    isPointing = false
    showHandle(null)
    waitForRest()
  }
  const leave = (): void => {
    isPointing = false
    waitForRest()
  }
  const stopFollowing = reportStore.subscribe((state, before) => {
    if (state.structureRevision !== before.structureRevision && handleStore.getState().place)
      write()
  })
  const area = page.parentElement ?? page
  area.addEventListener('pointermove', point)
  area.addEventListener('pointerleave', leave)
  page.addEventListener('keydown', useKeys)
  page.addEventListener('beforeinput', write)
  document.addEventListener('selectionchange', waitForRest)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(rest)
    stopFollowing()
    area.removeEventListener('pointermove', point)
    area.removeEventListener('pointerleave', leave)
    page.removeEventListener('keydown', useKeys)
    page.removeEventListener('beforeinput', write)
    document.removeEventListener('selectionchange', waitForRest)
    handleStore.setState({ place: null, isMenuOpen: false, drop: null })
  }
}

function placeOfCaret() {
  const { chapter } = cursorStore.getState()
  const isInText = document.activeElement?.hasAttribute('data-slate-editor')
  if (!chapter || !isInText) return null
  const editor = editorOf(chapter)
  const index = editor.selection?.focus.path[0]
  return index === undefined ? null : placeOfBlock(editor, index)
}
