import { ChevronRight, GripVertical } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { ChapterId } from '../../shared/base/id.ts'
import { setChapter } from '../stores/change-report.ts'
import { chapterWordsStore } from '../stores/chapter-words-store.ts'
import { type ChapterMeta, reportStore } from '../stores/report-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { text } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import { formatCount } from '../workspace/format-count.ts'
import { ChapterMenu } from './chapter-menu.tsx'
import styles from './chapter-tree.module.css'
import { RenameField } from './rename-field.tsx'

type ChapterRowProps = {
  readonly id: ChapterId
  readonly hasChildren: boolean
  readonly isRenaming: boolean
  /** Pointed at or chosen: then it has handle and menu. A hundred menus are too much to draw at every step. */
  readonly isAtHand: boolean
  /** The chapter to be renamed; null ends it. */
  readonly onRename: (id: ChapterId | null) => void
}

/** One chapter in the tree: number, title, owner, words, status and menu. */
export function ChapterRow(props: ChapterRowProps) {
  const { id, hasChildren, isRenaming, onRename } = props
  // The open menu covers the page, so the row is no longer pointed at.
  const [isMenuOpen, setIsMenuOpen] = useState(false)
  const isAtHand = props.isAtHand || isMenuOpen
  const chapter = reportStore.use(({ chapters }) => chapters.find((one) => one.id === id))
  const number = resolvedStore.use((state) => state.numbering.chapters.get(id) ?? '')
  // Deleted, and the tree has not been drawn again yet.
  if (!chapter) return null
  const title = chapter.title || text.chapters.untitled
  const rename = (name: string | null): void => {
    onRename(null)
    if (name !== null && name !== chapter.title) setChapter(chapter.id, { title: name })
  }
  return (
    <div className={styles.row} data-level={chapter.level}>
      {isAtHand ? <Grip /> : <span className={styles.grip} />}
      {hasChildren ? <Chevron /> : <span className={styles.chevron} />}
      <span className={styles.number}>{number}</span>
      {isRenaming ? (
        <RenameField title={chapter.title} onDone={rename} />
      ) : (
        <TitleAndOwner title={title} owner={chapter.owner} />
      )}
      <Words id={id} />
      <StatusDot status={chapter.status} />
      {isAtHand && (
        <ChapterMenu
          chapter={chapter}
          title={title}
          onRename={() => onRename(chapter.id)}
          onOpenChange={setIsMenuOpen}
        />
      )}
    </div>
  )
}

function TitleAndOwner({ title, owner }: Pick<ChapterMeta, 'title' | 'owner'>) {
  return (
    <span className={styles.names}>
      <span className={styles.title} title={title}>
        {title}
      </span>
      {owner !== '' && (
        <span className={styles.owner}>
          <span className={styles.spoken}>{text.chapters.owner}</span> {owner}
        </span>
      )}
    </span>
  )
}

function Words({ id }: Pick<ChapterRowProps, 'id'>) {
  const count = chapterWordsStore.use(({ byChapter }) => byChapter.get(id))
  if (count === undefined) return null
  return (
    <span className={styles.count} title={text.chapters.words(formatCount(count))}>
      {formatCount(count)}
      <span className={styles.spoken}>{text.chapters.wordsAfter}</span>
    </span>
  )
}

function Grip() {
  return (
    <Button slot="drag" className={styles.grip ?? ''} aria-label={text.chapters.drag}>
      <GripVertical aria-hidden />
    </Button>
  )
}

function Chevron() {
  return (
    <Button slot="chevron" className={styles.chevron ?? ''} aria-label={text.chapters.expand}>
      <ChevronRight aria-hidden />
    </Button>
  )
}

function StatusDot({ status }: Pick<ChapterMeta, 'status'>) {
  const word = text.chapters.status[status]
  return (
    <span
      className={classNames(styles.dot, styles[status])}
      role="img"
      aria-label={word}
      title={word}
    />
  )
}
