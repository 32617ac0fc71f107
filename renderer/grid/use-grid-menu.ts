import { type RefObject, useRef, useState } from 'react'
import type { Outcome } from './grid-target.ts'

export type OpenMenu = {
  readonly kind: 'cell' | 'row' | 'column'
  /** Where the mouse was, in the window; null opens the menu at its element. */
  readonly point: { readonly x: number; readonly y: number } | null
}

export type GridMenuState = {
  readonly menu: OpenMenu | null
  readonly anchor: RefObject<Element | null>
  readonly open: (menu: OpenMenu, at: Element | null) => void
  readonly close: () => void
  readonly choose: (run: () => Outcome) => void
}

/** The menu over a grid. What is chosen in it is done when it is closed and the focus is back in the grid. */
export function useGridMenu(perform: (run: () => Outcome) => void): GridMenuState {
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const anchor = useRef<Element | null>(null)
  const doAfter = useRef(perform)
  doAfter.current = perform
  return {
    ...{ menu, anchor },
    open: (next, at) => {
      anchor.current = at
      setMenu(next)
    },
    close: () => setMenu(null),
    choose: (run) => {
      setMenu(null)
      whenMenuIsGone(() => doAfter.current(run))
    },
  }
}

/** The menu gives the focus back a moment after it is gone. */
function whenMenuIsGone(action: () => void): void {
  requestAnimationFrame(() => {
    if (document.querySelector('[role="menu"]')) whenMenuIsGone(action)
    else requestAnimationFrame(() => requestAnimationFrame(action))
  })
}
