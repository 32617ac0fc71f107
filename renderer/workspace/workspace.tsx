import { useEffect } from 'react'
import { ChapterTree } from '../chapters/chapter-tree.tsx'
import { WritingSurface } from '../editor/writing-surface.tsx'
import { FindBar } from '../find/find-bar.tsx'
import { LeaveFocusMode, useEscape } from '../find/focus-mode.tsx'
import { Inspector } from '../inspector/inspector.tsx'
import { ReadOnlyBar } from '../signing/read-only-bar.tsx'
import { Spelling } from '../spelling/spelling.tsx'
import { reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { Dialogs } from './dialogs.tsx'
import { NoticeBar } from './notice-bar.tsx'
import { StatusBar } from './status-bar.tsx'
import { TitleBar } from './title-bar.tsx'
import styles from './workspace.module.css'

/** The window while a report is open. */
export function Workspace() {
  const chaptersShown = uiStore.use((state) => state.chaptersShown)
  const inspectorShown = uiStore.use((state) => state.inspectorShown)
  const isFocusMode = uiStore.use((state) => state.isFocusMode)
  useEffect(stopNativeHistory, [])
  useEffect(followWidth, [])
  useEscape()
  const title = reportStore.use((state) => state.settings.title)
  const name = title || text.workspace.untitled
  useEffect(() => {
    document.title = `${name} – ${text.workspace.appName}`
    return () => {
      document.title = text.workspace.appName
    }
  }, [name])
  const { chapterPane, surface, inspector } = text.workspace
  return (
    <div className={styles.workspace} data-focus={isFocusMode || undefined}>
      {isFocusMode ? <HiddenTitle title={name} /> : <TitleBar />}
      <div className={styles.panes}>
        {chaptersShown && !isFocusMode && (
          <nav className={styles.chapters} aria-label={chapterPane} data-pane tabIndex={-1}>
            <ChapterTree />
          </nav>
        )}
        <main className={styles.surface} aria-label={surface} data-pane tabIndex={-1}>
          <ReadOnlyBar />
          <NoticeBar />
          {isFocusMode && <LeaveFocusMode />}
          <FindBar />
          <WritingSurface />
        </main>
        {inspectorShown && !isFocusMode && (
          <aside className={styles.inspector} aria-label={inspector} data-pane tabIndex={-1}>
            <Inspector />
          </aside>
        )}
      </div>
      {!isFocusMode && <StatusBar />}
      <Dialogs />
      <Spelling />
    </div>
  )
}

/** The page's heading when the title bar is away, for screen readers. */
function HiddenTitle({ title }: { readonly title: string }) {
  return (
    <header className="visually-hidden">
      <h1>{title}</h1>
    </header>
  )
}

/** In a narrow window (or at 200 % zoom) the text comes first; the inspector then lies over it when asked for. */
function followWidth(): () => void {
  const narrow = window.matchMedia('(max-width: 820px)')
  const follow = (): void => uiStore.setState({ inspectorShown: !narrow.matches })
  if (narrow.matches) follow()
  narrow.addEventListener('change', follow)
  return () => narrow.removeEventListener('change', follow)
}

/** In the capture phase: the browser's own undo would otherwise take back the wrong thing. */
function stopNativeHistory(): () => void {
  const stop = (event: InputEvent): void => {
    if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo')
      event.preventDefault()
  }
  document.addEventListener('beforeinput', stop, true)
  return () => document.removeEventListener('beforeinput', stop, true)
}
