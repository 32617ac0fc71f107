import { Minimize2 } from 'lucide-react'
import { useEffect } from 'react'
import { setFocusMode, uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { closeFind } from './find-actions.ts'
import { findStore } from './find-store.ts'
import styles from './focus-mode.module.css'

/** The way out of the focus mode, over the page. Escape and the mode's own key do the same. */
export function LeaveFocusMode() {
  return (
    <div className={styles.corner}>
      <Button icon={<Minimize2 aria-hidden />} onPress={() => setFocusMode(false)}>
        {text.find.leaveFocusMode}
        <kbd>Esc</kbd>
      </Button>
    </div>
  )
}

/** Escape, when nothing nearer took it: closes the search, and then leaves the focus mode. */
export function useEscape(): void {
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      if (uiStore.getState().dialog !== null || document.querySelector('[role="dialog"]')) return
      if (findStore.getState().isOpen) closeFind(true)
      else if (uiStore.getState().isFocusMode) setFocusMode(false)
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [])
}
