import { X } from 'lucide-react'
import { undo } from '../commands/history-actions.ts'
import { history, reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './notice-bar.module.css'
import { useTextRevision } from './use-text-revision.ts'

/** The last thing the person should know, until it is put away. */
export function NoticeBar() {
  const notice = uiStore.use((state) => state.notice)
  useTextRevision()
  reportStore.use((state) => state.structureRevision)
  if (!notice) return null
  const isUndoable = notice.undoMark !== undefined
  if (isUndoable && notice.undoMark !== history.mark()) return null
  return (
    <div className={styles.bar}>
      <Notice tone={notice.tone} isAnnounced>
        {notice.text}
      </Notice>
      {isUndoable && (
        <Button look="quiet" onPress={undo}>
          {text.workspace.undo}
        </Button>
      )}
      {notice.action && (
        <Button look="quiet" onPress={notice.action.run}>
          {notice.action.label}
        </Button>
      )}
      <IconButton
        label={text.workspace.dismiss}
        icon={<X aria-hidden />}
        onPress={() => uiStore.setState({ notice: null })}
      />
    </div>
  )
}
