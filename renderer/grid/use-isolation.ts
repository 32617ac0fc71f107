import { type SyntheticEvent, useCallback } from 'react'

const stop = (event: SyntheticEvent) => event.stopPropagation()

/**
 * Keeps what happens in the grid from an editor round it. Without this slate-react 0.146 throws the focus to its root
 * when the focus moves from one cell to another, and takes keys and pasted text for its own.
 * Keys with Ctrl, Alt or a function key that the grid does not use go on: they are the app's shortcuts.
 */
export function useIsolation() {
  // Slate listens for this one on its own element, below React's root.
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const stopNative = (event: Event) => event.stopPropagation()
    element.addEventListener('beforeinput', stopNative)
    return () => element.removeEventListener('beforeinput', stopNative)
  }, [])
  return {
    ref,
    onFocus: stop,
    onBlur: stop,
    onInput: stop,
    onCopy: stop,
    onCut: stop,
    onPaste: stop,
    onMouseDown: stop,
    onClick: stop,
    onDoubleClick: stop,
    onDragStart: stop,
    onDrop: stop,
    onCompositionStart: stop,
    onCompositionUpdate: stop,
    onCompositionEnd: stop,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (!isShortcut(event)) event.stopPropagation()
    },
  }
}

function isShortcut(event: React.KeyboardEvent): boolean {
  if (event.defaultPrevented || event.getModifierState('AltGraph')) return false
  const isFunctionKey = /^F\d+$/.test(event.key)
  return event.ctrlKey || event.metaKey || event.altKey || isFunctionKey
}
