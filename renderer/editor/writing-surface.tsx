import { useDeferredValue, useEffect, useRef } from 'react'
import { addChapter } from '../stores/chapter-editors.ts'
import { wholeChapter } from '../stores/chapter-order.ts'
import { reportStore } from '../stores/report-store.ts'
import { selectChapter, uiStore } from '../stores/ui-store.ts'
import { mayWrite, useReadOnly } from '../stores/write-gate.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { BlockHandle } from './block-handle/block-handle.tsx'
import { ChapterSection } from './chapter-section.tsx'
import { FormatBar } from './format-bar/format-bar.tsx'
import { SlashMenu } from './slash-menu/slash-menu.tsx'
import { Toolbar } from './toolbar.tsx'
import styles from './writing-surface.module.css'

/** The page: the chosen chapter together with the outermost chapter it belongs to and everything under that. */
export function WritingSurface() {
  const chapters = reportStore.use((state) => state.chapters)
  const reportId = reportStore.use((state) => state.id)
  const chapter = uiStore.use((state) => state.chapter)
  const isFocusMode = uiStore.use((state) => state.isFocusMode)
  const isReadOnly = useReadOnly() !== null
  const shown = chapter ? wholeChapter(chapters, chapter) : []
  const first = shown[0]?.id
  // On another page the chosen section is drawn at once, with the one after it; the others as soon as there is time.
  const isWhole = useDeferredValue<string | undefined>(first, '') === first
  const chosen = shown.findIndex(({ id }) => id === chapter)
  const scroller = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const target = document.getElementById(`chapter-${chapter}`)
    if (!target || !scroller.current || target.contains(document.activeElement)) return
    // The first chapter of the page begins with the page's own margin.
    if (chapter === first) scroller.current.scrollTop = 0
    else target.scrollIntoView({ block: 'start' })
  }, [chapter, first])
  if (chapters.length === 0) return <NoChapters />
  return (
    <>
      {!isFocusMode && !isReadOnly && <Toolbar />}
      {/* Text that is not written in has nothing to hold the keyboard, which then scrolls the page. */}
      <div className={styles.scroller} ref={scroller} {...(isReadOnly && { tabIndex: 0 })}>
        <div className={styles.page} key={reportId} ref={page} data-page>
          {shown.map((one, index) =>
            isWhole || index === chosen || index === chosen + 1 ? (
              <ChapterSection key={one.id} chapter={one} />
            ) : (
              <div key={one.id} className={styles.later} />
            ),
          )}
          {!isReadOnly && <BlockHandle page={page} />}
        </div>
      </div>
      {!isReadOnly && <FormatBar scroller={scroller} />}
      {!isReadOnly && <SlashMenu />}
    </>
  )
}

function NoChapters() {
  const add = () => {
    if (mayWrite()) selectChapter(addChapter(text.chapters.newTitle, null))
  }
  return (
    <div className={styles.empty}>
      <p>{text.workspace.noChapters}</p>
      <Button look="primary" onPress={add}>
        {text.workspace.addFirstChapter}
      </Button>
    </div>
  )
}
