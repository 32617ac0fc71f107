import { RefreshCw, WifiOff } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { refreshStore, startRefresh } from '../commands/refresh-actions.ts'
import { countWords } from '../editor/count-words.ts'
import { SpellingSwitch } from '../spelling/spelling-switch.tsx'
import { reportStore } from '../stores/report-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { formatCount, formatTime } from './format-count.ts'
import styles from './status-bar.module.css'
import { useDeferredRevision } from './use-deferred-revision.ts'

/** How much there is, in which language, and that nothing leaves the machine. */
export function StatusBar() {
  useDeferredRevision()
  const chapter = uiStore.use((state) => state.chapter)
  const chapters = reportStore.use((state) => state.chapters)
  const language = reportStore.use((state) => state.settings.language)
  const tables = resolvedStore.use((state) => state.numbering.tables.size)
  const inReport = chapters.reduce((sum, one) => sum + countWords(one.id), 0)
  const here = chapters.some((one) => one.id === chapter) && chapter ? countWords(chapter) : 0
  const words = text.workspace
  return (
    <footer className={styles.bar}>
      <span>
        {words.wordsInChapter(formatCount(here))} · {words.wordsInReport(formatCount(inReport))}
      </span>
      <span>{words.tables(tables)}</span>
      <LastRefresh />
      <span className={styles.space} />
      <SpellingSwitch />
      <span>{language === 'nb' ? words.bokmal : words.nynorsk}</span>
      <span className={styles.offline}>
        <WifiOff aria-hidden />
        {words.onThisMachine}
      </span>
    </footer>
  )
}

/** When the tables were last compared with their workbooks; pressing it does it again. */
function LastRefresh() {
  const id = reportStore.use((state) => state.id)
  const last = refreshStore.use((state) => state.last)
  const hasSource = reportStore.use(({ tables }) =>
    Object.values(tables).some(({ source }) => source !== null && source.sha256 !== ''),
  )
  if (!hasSource) return null
  const { status, statusNever } = text.refresh
  return (
    <AriaButton className={styles.refresh ?? ''} onPress={() => void startRefresh()}>
      <RefreshCw aria-hidden />
      {last?.report === id ? status(formatTime(last.at, new Date())) : statusNever}
    </AriaButton>
  )
}
