import { X } from 'lucide-react'
import { uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './notice-bar.module.css'

/** The last thing the person should know, until it is put away. */
export function NoticeBar() {
  const notice = uiStore.use((state) => state.notice)
  if (!notice) return null
  return (
    <div className={styles.bar}>
      <Notice tone={notice.tone} isAnnounced>
        {notice.text}
      </Notice>
      <IconButton
        label={text.workspace.dismiss}
        icon={<X aria-hidden />}
        onPress={() => uiStore.setState({ notice: null })}
      />
    </div>
  )
}
