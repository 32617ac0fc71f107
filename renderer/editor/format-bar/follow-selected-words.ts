import { type BarPlace, barStore } from './bar-store.ts'

const HEIGHT = 40
const GAP = 8
const WIDTH = 392
const REST_MS = 150

/**
 * Places the bar by the selected words when the selection rests: over them, else under them, never on them. While it
 * changes, and while someone writes, the bar is away.
 */
export function followSelectedWords(scroller: HTMLElement): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined
  let isPressed = false
  let shownFor = ''
  const update = (): void => {
    const place = isPressed ? null : placeOfBar(scroller)
    shownFor = place ? String(window.getSelection()) : ''
    show(place)
  }
  const wait = (): void => {
    clearTimeout(rest)
    const selection = window.getSelection()
    const isNothing = !selection || selection.isCollapsed
    if (isNothing && !barStore.getState().place) return
    // Words that are made bold are selected anew; the bar stays.
    if (isNothing || String(selection) !== shownFor) show(null)
    if (!isNothing) rest = setTimeout(update, REST_MS)
  }
  const press = ({ target }: PointerEvent): void => {
    isPressed = !(target instanceof Element && target.closest('[data-format-bar]'))
  }
  const release = (): void => {
    if (!isPressed) return
    isPressed = false
    wait()
  }
  const scroll = (): void => {
    if (barStore.getState().place) update()
  }
  const leave = (): void => {
    if (barStore.getState().place) setTimeout(update)
  }
  document.addEventListener('selectionchange', wait)
  document.addEventListener('pointerdown', press, true)
  document.addEventListener('pointerup', release, true)
  document.addEventListener('focusout', leave)
  scroller.addEventListener('scroll', scroll, { passive: true })
  window.addEventListener('resize', scroll)
  return () => {
    clearTimeout(rest)
    document.removeEventListener('selectionchange', wait)
    document.removeEventListener('pointerdown', press, true)
    document.removeEventListener('pointerup', release, true)
    document.removeEventListener('focusout', leave)
    scroller.removeEventListener('scroll', scroll)
    window.removeEventListener('resize', scroll)
    show(null)
  }
}

function show(place: BarPlace | null): void {
  const now = barStore.getState().place
  if (now?.top !== place?.top || now?.left !== place?.left) barStore.setState({ place })
}

function placeOfBar(scroller: HTMLElement): BarPlace | null {
  const selection = window.getSelection()
  if (!selection || selection.rangeCount === 0 || String(selection).trim() === '') return null
  const range = selection.getRangeAt(0)
  if (!isInText(range.startContainer) || !isInText(range.endContainer)) return null
  const words = range.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  const isAbove = words.top - HEIGHT - GAP >= view.top && words.top <= view.bottom
  const isBelow = words.bottom + HEIGHT + GAP <= view.bottom && words.bottom >= view.top
  if (!isAbove && !isBelow) return null
  const middle = (words.left + words.right) / 2 - WIDTH / 2
  return {
    top: Math.round(isAbove ? words.top - HEIGHT - GAP : words.bottom + GAP),
    left: Math.round(Math.max(view.left + GAP, Math.min(view.right - WIDTH - GAP, middle))),
  }
}

/** In running text that has the keyboard, or whose bar has it. */
function isInText(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement
  const editable = element?.closest('[contenteditable="true"]')
  if (!editable?.hasAttribute('data-slate-editor')) return false
  const { activeElement } = document
  return activeElement === editable || !!activeElement?.closest('[data-format-bar]')
}
