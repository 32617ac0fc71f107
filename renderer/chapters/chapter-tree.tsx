import { Plus } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useState } from 'react'
import {
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components'
import type { ChapterId } from '../../shared/base/id.ts'
import { isId } from '../../shared/base/id.ts'
import { addChapter } from '../stores/chapter-editors.ts'
import { type ChapterNode, nestChapters } from '../stores/chapter-order.ts'
import { chapterTreeStore } from '../stores/chapter-tree-store.ts'
import { chapterWordsStore, watchWords } from '../stores/chapter-words-store.ts'
import { select, selectChapter, uiStore } from '../stores/ui-store.ts'
import { mayWrite } from '../stores/write-gate.ts'
import { text } from '../text/text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { formatCount } from '../workspace/format-count.ts'
import { changeLevelAndSay, moveAndSay, removeWithNotice } from './chapter-actions.ts'
import { ChapterRow } from './chapter-row.tsx'
import styles from './chapter-tree.module.css'
import { useScrollToChosen } from './use-scroll-to-chosen.ts'
import { useTreeChapters } from './use-tree-chapters.ts'

/** Only the rows in sight are drawn: a hundred are too slow at every step. */
const layout = { estimatedRowHeight: 30, dropIndicatorThickness: 2 }

/** The chapters as a tree: choose, add, rename, delete, and move with the mouse or the keyboard. */
export function ChapterTree() {
  const chapters = useTreeChapters()
  const chosen = uiStore.use((state) => state.chapter)
  const [renaming, setRenaming] = useState<ChapterId | null>(null)
  const closed = chapterTreeStore.use((state) => state.closed)
  const rows = useScrollToChosen(chapters, closed, chosen)
  useEffect(watchWords, [])
  const { dragAndDropHooks } = useChapterDrag()
  const items = useMemo(
    () =>
      nestChapters(chapters).map((node) => (
        <ChapterItem key={node.chapter.id} node={node} renaming={renaming} onRename={setRenaming} />
      )),
    [chapters, renaming],
  )
  const expanded = chapters.map((one) => one.id).filter((id) => !closed.has(id))
  const add = () => {
    if (!mayWrite()) return
    const id = addChapter(text.chapters.newTitle, chosen)
    selectChapter(id)
    setRenaming(id)
  }
  return (
    <div className={styles.pane}>
      <TreeHead onAdd={add} />
      <div
        ref={rows}
        className={styles.rows}
        onKeyDownCapture={(event) => handleTreeKey(event, chosen, setRenaming)}
        onPointerUpCapture={(event) => returnToChapter(event, chosen)}
      >
        <Virtualizer layout={ListLayout} layoutOptions={layout}>
          <Tree
            aria-label={text.chapters.title}
            className={styles.tree ?? ''}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={chosen ? [chosen] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys
              if (isId('c', key)) selectChapter(key)
            }}
            expandedKeys={expanded}
            onExpandedChange={(open) =>
              chapterTreeStore.setState({
                closed: new Set(chapters.map((one) => one.id).filter((id) => !open.has(id))),
              })
            }
            dragAndDropHooks={dragAndDropHooks}
          >
            {items}
          </Tree>
        </Virtualizer>
      </div>
      <Said />
    </div>
  )
}

/** What was done with the keyboard, read aloud. */
function Said() {
  const { words, time } = chapterTreeStore.use((state) => state.said)
  return (
    <span role="status" className={styles.spoken}>
      {/* Another element each time: the same words twice are two messages. */}
      <span key={time}>{words}</span>
    </span>
  )
}

function TreeHead({ onAdd }: { readonly onAdd: () => void }) {
  const total = chapterWordsStore.use((state) => state.total)
  return (
    <div className={styles.head}>
      <h2>{text.chapters.title}</h2>
      <span className={styles.total}>{text.chapters.words(formatCount(total))}</span>
      <IconButton label={text.chapters.add} icon={<Plus aria-hidden />} onPress={onAdd} />
    </div>
  )
}

type ItemProps = {
  readonly node: ChapterNode
  readonly renaming: ChapterId | null
  readonly onRename: (id: ChapterId | null) => void
}

function ChapterItem({ node, renaming, onRename }: ItemProps) {
  const { chapter, children } = node
  return (
    <TreeItem
      id={chapter.id}
      textValue={chapter.title || text.chapters.untitled}
      className={styles.item ?? ''}
    >
      <TreeItemContent>
        {({ hasChildItems, isHovered, isSelected, isFocusVisibleWithin }) => (
          <ChapterRow
            id={chapter.id}
            hasChildren={hasChildItems}
            isRenaming={renaming === chapter.id}
            isAtHand={isHovered || isSelected || isFocusVisibleWithin}
            onRename={onRename}
          />
        )}
      </TreeItemContent>
      {children.map((child) => (
        <ChapterItem key={child.chapter.id} node={child} renaming={renaming} onRename={onRename} />
      ))}
    </TreeItem>
  )
}

function useChapterDrag() {
  return useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onMove: ({ keys, target }) => {
      const [key] = keys
      if (!isId('c', key) || !isId('c', target.key)) return
      const kind = target.dropPosition === 'on' ? 'into' : target.dropPosition
      moveAndSay(key, { kind, target: target.key })
    },
  })
}

/** A press on the row that is chosen already shows its chapter again, when the details were about something else. */
function returnToChapter({ target }: Pick<MouseEvent, 'target'>, chosen: ChapterId | null): void {
  const key = target instanceof Element && target.closest('[data-key]')?.getAttribute('data-key')
  if (chosen !== null && key === chosen) select({ kind: 'chapter' })
}

/** Alt and an arrow moves the chosen chapter; F2 renames it; Delete removes it. */
function handleTreeKey(
  event: KeyboardEvent<HTMLElement>,
  chosen: ChapterId | null,
  onRename: (id: ChapterId) => void,
): void {
  // A menu stands in the tree, though it is drawn elsewhere: its keys are its own.
  const isInTree = event.target instanceof Node && event.currentTarget.contains(event.target)
  if (!chosen || !isInTree || event.target instanceof HTMLInputElement) return
  const action = keyAction(event, chosen, onRename)
  if (!action) return
  event.preventDefault()
  event.stopPropagation()
  action()
}

function keyAction(
  { key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>,
  chosen: ChapterId,
  onRename: (id: ChapterId) => void,
): (() => void) | null {
  if (key === 'F2') return () => void (mayWrite() && onRename(chosen))
  if (key === 'Delete') return () => removeWithNotice(chosen)
  if (!altKey) return null
  if (key === 'ArrowUp') return () => moveAndSay(chosen, { kind: 'up' })
  if (key === 'ArrowDown') return () => moveAndSay(chosen, { kind: 'down' })
  if (key === 'ArrowRight') return () => changeLevelAndSay(chosen, 1)
  if (key === 'ArrowLeft') return () => changeLevelAndSay(chosen, -1)
  return null
}
